using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>What became of summaries that a model was asked for. A failure that this release does not know is left out.</summary>
internal sealed record StoredWriting(int Written, int Calls, decimal Usd, IReadOnlyDictionary<string, int> Failures)
{
    public static StoredWriting From(WritingCount count) =>
        new(count.Written, count.Calls, count.Usd, count.Failures.ToDictionary(f => f.Key.ToString(), f => f.Value));

    public WritingCount ToCount()
    {
        var known = new Dictionary<ModelFailure, int>();
        foreach (var (name, count) in Failures)
            if (Enum.TryParse<ModelFailure>(name, out var failure))
                known[failure] = count;
        return new WritingCount(Written, Calls, Usd, known);
    }
}
