using CsCheck;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every ledger does.</summary>
public abstract class DeliveryLedgerBehaviour
{
    protected abstract IDeliveryLedger Ledger { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_comes_back_as_it_was_saved() =>
        await Readers.AnyEntry.SampleAsync(
            async entry =>
            {
                var saved = (await Ledger.SaveAsync(entry, Cancel)).ShouldNotBeNull();
                var stored = (await Ledger.FindAsync(entry.Id, Cancel)).ShouldNotBeNull();

                stored.ShouldBe(saved);
                (stored with { Version = null }).ShouldBe(entry);
            },
            iter: 50,
            threads: 1
        );

    [Fact]
    public async Task Deliveries_of_a_subscriber_on_two_dates_are_two()
    {
        await Ledger.SaveAsync(Readers.Claim(1, Readers.Tuesday), Cancel);

        (await Ledger.FindAsync(new DeliveryId(Readers.Id(1), Readers.Tuesday.AddDays(1)), Cancel)).ShouldBeNull();
        (await Ledger.SaveAsync(Readers.Claim(1, Readers.Tuesday.AddDays(1)), Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_briefing_tells_is_kept()
    {
        var entry = Readers.Claim(1, Readers.Tuesday) with { Since = Readers.Noon.AddDays(-1), IsLate = true };
        var saved = (await Ledger.SaveAsync(entry, Cancel)).ShouldNotBeNull();

        (await Ledger.FindAsync(entry.Id, Cancel)).ShouldBe(saved);
        saved.Since.ShouldBe(entry.Since);
    }

    [Fact]
    public async Task Entries_saved_together_are_each_saved_or_too_late_for_itself()
    {
        var taken = (await Ledger.SaveAsync(Readers.Claim(7, Readers.Tuesday), Cancel)).ShouldNotBeNull();
        var claims = Enumerable.Range(1, 40).Select(n => Readers.Claim(n, Readers.Tuesday)).ToList();

        var saved = await Ledger.SaveAllAsync(claims, Cancel);

        saved.Select(s => s?.Id).ShouldBe(claims.Select(c => c.Id == taken.Id ? (DeliveryId?)null : c.Id));
        (await Ledger.FindAsync(taken.Id, Cancel)).ShouldBe(taken);
        foreach (var entry in saved.OfType<LedgerEntry>())
            (await Ledger.FindAsync(entry.Id, Cancel)).ShouldBe(entry);
    }

    [Fact]
    public async Task Entries_saved_together_go_over_the_versions_they_were_read_in()
    {
        var claims = Enumerable.Range(1, 40).Select(n => Readers.Claim(n, Readers.Tuesday)).ToList();
        var saved = (await Ledger.SaveAllAsync(claims, Cancel)).OfType<LedgerEntry>().ToList();
        var calling = saved.Select(s => s with { State = DeliveryState.Calling }).ToList();

        (await Ledger.SaveAllAsync(calling, Cancel)).ShouldAllBe(s => s != null && s.State == DeliveryState.Calling);
        (await Ledger.SaveAllAsync(calling, Cancel)).ShouldAllBe(s => s == null);
    }

    [Fact]
    public async Task Of_fifty_who_claim_a_delivery_at_once_one_gets_it_and_the_others_can_see_whose_it_is()
    {
        var claims = Enumerable.Range(0, 50).Select(_ => Readers.Claim(1, Readers.Tuesday)).ToList();

        var saved = await Task.WhenAll(claims.Select(c => Task.Run(() => Ledger.SaveAsync(c, Cancel), Cancel)));

        var winner = saved.Where(s => s is not null).ShouldHaveSingleItem().ShouldNotBeNull();
        var stored = (await Ledger.FindAsync(winner.Id, Cancel)).ShouldNotBeNull();
        stored.ShouldBe(winner);
        claims.ShouldContain(c => c.Attempt == stored.Attempt);
    }

    [Fact]
    public async Task Of_many_writers_over_the_same_version_one_wins()
    {
        var claimed = (await Ledger.SaveAsync(Readers.Claim(1, Readers.Tuesday), Cancel)).ShouldNotBeNull();

        var saved = await Task.WhenAll(
            Enum.GetValues<DeliveryState>()
                .Select(s => Task.Run(() => Ledger.SaveAsync(claimed with { State = s }, Cancel), Cancel))
        );

        var winner = saved.Where(s => s is not null).ShouldHaveSingleItem();
        (await Ledger.FindAsync(claimed.Id, Cancel)).ShouldBe(winner);
    }

    [Fact]
    public async Task The_version_a_write_returned_is_good_for_the_next_and_an_older_one_is_not()
    {
        var claimed = (await Ledger.SaveAsync(Readers.Claim(1, Readers.Tuesday), Cancel)).ShouldNotBeNull();
        var calling = (
            await Ledger.SaveAsync(claimed with { State = DeliveryState.Calling }, Cancel)
        ).ShouldNotBeNull();

        (await Ledger.SaveAsync(claimed with { State = DeliveryState.Withdrawn }, Cancel)).ShouldBeNull();
        (await Ledger.SaveAsync(calling with { State = DeliveryState.Accepted }, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_write_takes_away_is_gone()
    {
        var released = Readers.Claim(1, Readers.Tuesday) with { Reason = "the sender is busy", MessageId = "m1" };
        var saved = (await Ledger.SaveAsync(released, Cancel)).ShouldNotBeNull();

        var bare = await Ledger.SaveAsync(saved with { Reason = null, MessageId = null }, Cancel);

        (await Ledger.FindAsync(saved.Id, Cancel)).ShouldBe(bare);
    }

    [Fact]
    public async Task An_entry_over_a_version_that_was_never_there_is_not_written()
    {
        var stranger = (await Ledger.SaveAsync(Readers.Claim(1, Readers.Tuesday), Cancel)).ShouldNotBeNull();

        (
            await Ledger.SaveAsync(Readers.Claim(2, Readers.Tuesday) with { Version = stranger.Version }, Cancel)
        ).ShouldBeNull();
    }

    [Fact]
    public async Task Entries_that_no_page_holds_are_each_read_once()
    {
        var claims = Enumerable.Range(1, 2_300).Select(n => Readers.Claim(n, Readers.Tuesday)).ToList();
        await Ledger.SaveAllAsync(claims, Cancel);

        var read = await Ledger.ReadAsync(Readers.Tuesday, Cancel).ToListAsync(Cancel);

        read.Count.ShouldBe(claims.Count);
        read.Select(e => e.Id).ToHashSet().SetEquals(claims.Select(c => c.Id)).ShouldBeTrue();
        (await Ledger.ReadAsync(Readers.Tuesday, Cancel).Take(1_100).CountAsync(Cancel)).ShouldBe(1_100);
    }

    [Fact]
    public async Task All_entries_of_a_date_are_read_and_none_of_another()
    {
        for (var i = 1; i <= 40; i++)
            await Ledger.SaveAsync(Readers.Claim(i, Readers.Tuesday), Cancel);
        await Ledger.SaveAsync(Readers.Claim(50, Readers.Tuesday.AddDays(-1)), Cancel);
        await Ledger.SaveAsync(Readers.Claim(51, Readers.Tuesday.AddDays(1)), Cancel);

        var entries = await Ledger.ReadAsync(Readers.Tuesday, Cancel).ToListAsync(Cancel);

        entries
            .Select(e => e.Id.Subscriber)
            .OrderBy(i => i.Value, StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 40).Select(Readers.Id));
        entries.ShouldAllBe(e => e.Id.Date == Readers.Tuesday);
    }
}
