using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of subscribers does.</summary>
public abstract class SubscriberStoreBehaviour
{
    protected abstract ISubscriberStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_comes_back_as_they_were_saved() =>
        await Readers.AnySubscriber.SampleAsync(
            async subscriber =>
            {
                var saved = (await Store.SaveAsync(subscriber, Cancel)).ShouldNotBeNull();
                var stored = (await Store.FindAsync(subscriber.Id, Cancel)).ShouldNotBeNull();

                stored.ShouldBeAlike(saved);
                (stored with { Version = null }).ShouldBeAlike(subscriber);
            },
            iter: 50,
            threads: 1
        );

    [Fact]
    public async Task What_a_change_takes_away_is_gone()
    {
        var full = Readers.Subscriber(1) with
        {
            SlotFrom = Readers.Tuesday,
            FormerSlot = new FormerSlot(Readers.Seven, Readers.Tuesday)
            {
                From = Readers.Tuesday,
                Earlier = new FormerSlot(new Slot("Asia/Tokyo", new TimeOnly(23, 0)), Readers.Tuesday.AddDays(-1))
                {
                    Earlier = new FormerSlot(
                        new Slot("America/Lima", new TimeOnly(22, 0)),
                        Readers.Tuesday.AddDays(-2)
                    ),
                },
            },
            PausedUntil = Readers.Tuesday,
            Confirmed = Readers.Noon,
        };
        var saved = (await Store.SaveAsync(full, Cancel)).ShouldNotBeNull();
        (await Store.FindAsync(full.Id, Cancel)).ShouldBeAlike(saved);

        var bare = saved with { SlotFrom = null, FormerSlot = null, PausedUntil = null, Confirmed = null };
        var changed = await Store.SaveAsync(bare, Cancel);

        (await Store.FindAsync(full.Id, Cancel)).ShouldBeAlike(changed);
        changed.ShouldNotBeNull().FormerSlot.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_found_who_was_not_saved() =>
        (await Store.FindAsync(Readers.Id(1), Cancel)).ShouldBeNull();

    [Fact]
    public async Task A_new_subscriber_does_not_replace_one_that_is_there()
    {
        await Store.SaveAsync(Readers.Subscriber(1), Cancel);

        (await Store.SaveAsync(Readers.Subscriber(1) with { State = SubscriberState.Paused }, Cancel)).ShouldBeNull();

        (await Store.FindAsync(Readers.Id(1), Cancel)).ShouldNotBeNull().State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task Of_many_writers_over_the_same_version_one_wins()
    {
        var read = (await Store.SaveAsync(Readers.Subscriber(1), Cancel)).ShouldNotBeNull();

        var writes = await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(i =>
                    Task.Run(
                        () =>
                            Store.SaveAsync(
                                read with
                                {
                                    Consent = new Consent($"form {i}", Readers.Noon, null),
                                },
                                Cancel
                            ),
                        Cancel
                    )
                )
        );

        var winner = writes.Where(w => w is not null).ShouldHaveSingleItem();
        (await Store.FindAsync(read.Id, Cancel)).ShouldBeAlike(winner);
    }

    [Fact]
    public async Task The_version_a_write_returned_is_good_for_the_next()
    {
        var first = (await Store.SaveAsync(Readers.Subscriber(1), Cancel)).ShouldNotBeNull();
        var second = (await Store.SaveAsync(first with { State = SubscriberState.Paused }, Cancel)).ShouldNotBeNull();

        (await Store.SaveAsync(second with { State = SubscriberState.Active }, Cancel)).ShouldNotBeNull();
        (await Store.SaveAsync(first with { State = SubscriberState.Suppressed }, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_subscriber_who_was_erased_is_not_brought_back_by_a_change_under_way()
    {
        var saved = (await Store.SaveAsync(Readers.Subscriber(1), Cancel)).ShouldNotBeNull();
        await Store.DeleteAsync(saved.Id, Cancel);
        await Store.DeleteAsync(saved.Id, Cancel);

        (await Store.SaveAsync(saved with { State = SubscriberState.Paused }, Cancel)).ShouldBeNull();

        (await Store.FindAsync(saved.Id, Cancel)).ShouldBeNull();
        (await Store.ReadAsync(Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_subscribers_are_read()
    {
        var ids = Enumerable.Range(0, 40).Select(i => new SubscriberId($"{i * 7 % 256:x2}{i:x30}")).ToList();
        foreach (var id in ids)
            await Store.SaveAsync(Readers.Subscriber(1) with { Id = id }, Cancel);

        var all = await Store.ReadAsync(Cancel).Select(s => s.Id.Value).ToListAsync(Cancel);

        all.Order().ShouldBe(ids.Select(i => i.Value).Order());
    }
}
