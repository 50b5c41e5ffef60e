using NewsDigest.Briefings;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>What reconciling found in order.</summary>
internal sealed record StoredReconcileNotes(DateTimeOffset WholeAt, IReadOnlyList<StoredReconciledDate> Dates)
    : IStoredForm
{
    public const int NewestForm = 1;

    public int Form { get; set; } = NewestForm;

    public static StoredReconcileNotes From(ReconcileNotes notes) =>
        new(notes.WholeAt, [.. notes.Dates.Select(StoredReconciledDate.From)]);

    public ReconcileNotes ToNotes() => new(WholeAt, [.. Dates.Select(d => d.ToDate())]);
}

/// <summary>The same of one date: the times of complete slots in minutes of the day by zone, as there are thousands.</summary>
internal sealed record StoredReconciledDate(
    DateOnly Date,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Complete,
    int? Unanswered
)
{
    public static StoredReconciledDate From(ReconciledDate date) =>
        new(
            date.Date,
            date.Complete.GroupBy(s => s.Zone)
                .ToDictionary(
                    g => g.Key,
                    IReadOnlyList<int> (g) => [.. g.Select(s => (int)s.Time.ToTimeSpan().TotalMinutes)]
                ),
            date.Unanswered
        );

    public ReconciledDate ToDate() =>
        new(Date, [.. Complete.SelectMany(zone => zone.Value.Select(m => SlotAt(zone.Key, m)))], Unanswered);

    private static Slot SlotAt(string zone, int minutes) => new(zone, TimeOnly.MinValue.AddMinutes(minutes));
}
