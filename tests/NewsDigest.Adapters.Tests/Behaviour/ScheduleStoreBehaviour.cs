using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the schedule does.</summary>
public abstract class ScheduleStoreBehaviour
{
    private static readonly Slot Seven = Readers.Seven;

    protected abstract IScheduleStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_comes_back_as_it_was_saved() =>
        await Readers.AnyScheduled.SampleAsync(
            async reader =>
            {
                await Store.SaveAsync(reader, Cancel);

                (await Store.FindAsync(reader.Slot, reader.Row, Cancel)).ShouldBeAlike(reader);
                (await ReadRange(reader.Slot, reader.Row, reader.Row)).ShouldHaveSingleItem().ShouldBeAlike(reader);
            },
            iter: 50,
            threads: 1
        );

    [Fact]
    public async Task A_row_is_replaced_whole()
    {
        var reader = Readers.Scheduled(1, Seven);
        await Store.SaveAsync(
            reader with
            {
                From = Readers.Tuesday,
                Until = Readers.Tuesday,
                LastReceived = Readers.Noon,
            },
            Cancel
        );
        await Store.SaveAsync(reader, Cancel);

        (await Store.FindAsync(Seven, reader.Row, Cancel)).ShouldBeAlike(reader);
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_gone_from_its_slot_alone()
    {
        var (here, there) = (Readers.Scheduled(1, Seven), Readers.Scheduled(1, Readers.Slots[1]));
        await Store.SaveAsync(here, Cancel);
        await Store.SaveAsync(there, Cancel);

        await Store.DeleteAsync(Seven, here.Row, Cancel);
        await Store.DeleteAsync(Seven, here.Row, Cancel);

        (await Store.FindAsync(Seven, here.Row, Cancel)).ShouldBeNull();
        (await Store.FindAsync(there.Slot, there.Row, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_received_is_noted_and_nothing_else_changes()
    {
        var reader = Readers.Scheduled(1, Seven);
        await Store.SaveAsync(reader, Cancel);
        // The reader chose other days since delivery read the row.
        await Store.SaveAsync(reader with { Days = BriefingDays.Weekdays }, Cancel);

        await Store.SaveReceivedAsync(reader, Readers.Noon, Cancel);

        (await Store.FindAsync(Seven, reader.Row, Cancel)).ShouldBeAlike(
            reader with
            {
                Days = BriefingDays.Weekdays,
                LastReceived = Readers.Noon,
            }
        );
    }

    [Fact]
    public async Task What_many_received_is_noted_for_each_who_is_still_there()
    {
        var readers = Enumerable.Range(1, 5).Select(i => Readers.Scheduled(i, Seven)).ToList();
        foreach (var reader in readers.Skip(1))
            await Store.SaveAsync(reader, Cancel);

        await Store.SaveAllReceivedAsync(readers, Readers.Noon, Cancel);

        var page = await Store.ReadPageAsync(Seven, null, 10, Cancel);
        page.Count.ShouldBe(4);
        page.ShouldAllBe(r => r.LastReceived == Readers.Noon);
    }

    [Fact]
    public async Task What_was_received_does_not_bring_back_a_reader_who_left()
    {
        var reader = Readers.Scheduled(1, Seven);
        await Store.SaveAsync(reader, Cancel);
        await Store.DeleteAsync(Seven, reader.Row, Cancel);

        await Store.SaveReceivedAsync(reader, Readers.Noon, Cancel);

        (await Store.FindAsync(Seven, reader.Row, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Pages_go_on_behind_a_row_until_every_reader_was_read_once_in_order()
    {
        var readers = Enumerable.Range(1, 25).Select(i => Readers.Scheduled(i, Seven)).ToList();
        foreach (var reader in readers.OrderBy(r => r.Subscriber.Value[^1]))
            await Store.SaveAsync(reader, Cancel);
        await Store.SaveAsync(Readers.Scheduled(1, Readers.Slots[1]), Cancel);

        var pages = new List<IReadOnlyList<ScheduledReader>>();
        string? after = null;
        do
        {
            pages.Add(await Store.ReadPageAsync(Seven, after, 10, Cancel));
            after = pages[^1] is [.., var last] ? last.Row : after;
        } while (pages[^1].Count == 10);

        pages.Select(p => p.Count).ShouldBe([10, 10, 5]);
        var rows = pages.SelectMany(p => p).Select(r => r.Row).ToList();
        rows.ShouldBe(readers.Select(r => r.Row).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_begins_behind_a_row_that_is_there_no_more()
    {
        var readers = Enumerable.Range(1, 3).Select(i => Readers.Scheduled(i, Seven)).ToList();
        foreach (var reader in readers)
            await Store.SaveAsync(reader, Cancel);
        await Store.DeleteAsync(Seven, readers[1].Row, Cancel);

        var page = await Store.ReadPageAsync(Seven, readers[1].Row, 10, Cancel);

        page.ShouldHaveSingleItem().Subscriber.ShouldBe(readers[2].Subscriber);
    }

    [Fact]
    public async Task A_range_holds_both_its_ends_and_nobody_beyond()
    {
        var readers = Enumerable.Range(1, 9).Select(i => Readers.Scheduled(i, Seven)).ToList();
        foreach (var reader in readers)
            await Store.SaveAsync(reader, Cancel);

        var range = await ReadRange(Seven, readers[2].Row, readers[5].Row);

        range.Select(r => r.Subscriber).ShouldBe(readers[2..6].Select(r => r.Subscriber));
    }

    [Fact]
    public async Task A_range_is_read_as_it_is_now()
    {
        var readers = Enumerable.Range(1, 5).Select(i => Readers.Scheduled(i, Seven)).ToList();
        foreach (var reader in readers.Where((_, i) => i != 2))
            await Store.SaveAsync(reader, Cancel);
        await Store.SaveAsync(readers[2], Cancel);
        await Store.DeleteAsync(Seven, readers[0].Row, Cancel);

        var range = await ReadRange(Seven, readers[0].Row, readers[4].Row);

        range.Select(r => r.Subscriber).ShouldBe(readers[1..].Select(r => r.Subscriber));
    }

    [Fact]
    public async Task Slots_are_known_from_their_first_reader_on_each_once()
    {
        foreach (var slot in Readers.Slots)
        {
            await Store.SaveAsync(Readers.Scheduled(1, slot), Cancel);
            await Store.SaveAsync(Readers.Scheduled(2, slot), Cancel);
        }

        var progress = await Store.ReadSlotsAsync(Cancel).ToListAsync(Cancel);

        progress.Select(p => p.Slot).ShouldBe(Readers.Slots, ignoreOrder: true);
        progress.ShouldAllBe(p => p.PlannedUntil == null && p.Continuation == null && p.Version != null);
    }

    [Fact]
    public async Task How_far_a_slot_is_planned_comes_back()
    {
        var begun = await FirstProgress();
        var half = begun with { PlannedUntil = Readers.Tuesday, Continuation = "0123456789abcdef-1" };
        var saved = (await Store.SaveProgressAsync(half, Cancel)).ShouldNotBeNull();
        saved.ShouldBe(half with { Version = saved.Version });
        (await ReadProgress()).ShouldBe(saved);

        var whole = (await Store.SaveProgressAsync(saved with { Continuation = null }, Cancel)).ShouldNotBeNull();

        (await ReadProgress()).ShouldBe(whole);
        whole.Continuation.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_reader_does_not_change_how_far_their_slot_is_planned()
    {
        var planned = await Store.SaveProgressAsync(
            await FirstProgress() with
            {
                PlannedUntil = Readers.Tuesday,
            },
            Cancel
        );

        await Store.SaveAsync(Readers.Scheduled(2, Seven), Cancel);

        (await ReadProgress()).ShouldBe(planned);
    }

    [Fact]
    public async Task Of_many_planners_of_a_slot_one_goes_on()
    {
        var begun = await FirstProgress();

        var writes = await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(i =>
                    Task.Run(() => Store.SaveProgressAsync(begun with { Continuation = $"{i:x16}-1" }, Cancel), Cancel)
                )
        );

        writes.Where(w => w is not null).ShouldHaveSingleItem().ShouldBe(await ReadProgress());
    }

    private async Task<SlotProgress> FirstProgress()
    {
        await Store.SaveAsync(Readers.Scheduled(1, Seven), Cancel);
        return await ReadProgress();
    }

    private async Task<SlotProgress> ReadProgress() =>
        (await Store.ReadSlotsAsync(Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

    private async Task<List<ScheduledReader>> ReadRange(Slot slot, string first, string last) =>
        await Store.ReadRangeAsync(slot, first, last, Cancel).ToListAsync(Cancel);
}
