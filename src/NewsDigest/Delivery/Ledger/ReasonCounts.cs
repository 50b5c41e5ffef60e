namespace NewsDigest.Delivery.Ledger;

/// <summary>Counts the reasons of entries while a ledger of any size is read through.</summary>
public sealed class ReasonCounts
{
    /// <summary>Reasons that are told; further ones are left out.</summary>
    public const int MaxTold = 20;

    /// <summary>Different reasons that are counted at all: senders put numbers of their own into them.</summary>
    public const int MaxDifferent = 1000;

    private readonly Dictionary<(DeliveryState State, string Reason), int> counts = [];

    /// <summary>Counts the reason of one more entry.</summary>
    public void Add(DeliveryState state, string reason)
    {
        if (counts.TryGetValue((state, reason), out var count) || counts.Count < MaxDifferent)
            counts[(state, reason)] = count + 1;
    }

    /// <summary>Those that stand most often, the most frequent first.</summary>
    public IReadOnlyList<ReasonCount> MostFrequent() =>
        [
            .. counts
                .Select(c => new ReasonCount(c.Key.State, c.Key.Reason, c.Value))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Reason, StringComparer.Ordinal)
                .Take(MaxTold),
        ];
}
