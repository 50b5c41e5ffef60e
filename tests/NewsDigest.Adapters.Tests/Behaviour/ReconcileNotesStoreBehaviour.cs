using NewsDigest.Briefings;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the notes of reconciling does.</summary>
public abstract class ReconcileNotesStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IReconcileNotesStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_run_there_are_none() => (await Store.FindAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task The_newest_notes_hold()
    {
        var date = new DateOnly(2026, 3, 10);
        await Store.SaveAsync(new ReconcileNotes(Noon, [new ReconciledDate(date, [], 3)]), Cancel);
        ReconciledDate[] dates =
        [
            new(date, [.. Slots("Europe/Lisbon", 3), .. Slots("America/Argentina/Ushuaia", 2)], null),
            new(date.AddDays(1), [], 0),
        ];
        await Store.SaveAsync(new ReconcileNotes(Noon.AddTicks(1), dates), Cancel);

        var notes = (await Store.FindAsync(Cancel)).ShouldNotBeNull();

        notes.WholeAt.ShouldBe(Noon.AddTicks(1));
        notes.Dates.Select(d => (d.Date, d.Unanswered)).ShouldBe(dates.Select(d => (d.Date, d.Unanswered)));
        notes.Dates[0].Complete.ShouldBe(dates[0].Complete, ignoreOrder: true);
        notes.Dates[1].Complete.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notes_of_all_slots_of_four_dates_fit()
    {
        var slots = Enumerable.Range(0, 432).SelectMany(zone => Slots($"Longcontinent/Some_City_{zone}", 24)).ToList();
        var date = new DateOnly(2026, 3, 10);
        ReconciledDate[] dates = [.. Enumerable.Range(0, 4).Select(d => new ReconciledDate(date.AddDays(d), slots, d))];
        await Store.SaveAsync(new ReconcileNotes(Noon, dates), Cancel);

        (await Store.FindAsync(Cancel)).ShouldNotBeNull().Dates.Sum(d => d.Complete.Count).ShouldBe(4 * 432 * 24);
    }

    private static IEnumerable<Slot> Slots(string zone, int count) =>
        Enumerable.Range(0, count).Select(n => new Slot(zone, new TimeOnly(n, n % 4 * 15)));
}
