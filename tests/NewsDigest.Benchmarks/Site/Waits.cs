using System.Collections.Concurrent;
using System.Globalization;

namespace NewsDigest.Benchmarks.Site;

/// <summary>How long requests waited for their answers, from the moment at which each was due.</summary>
public sealed class Waits
{
    private readonly ConcurrentBag<TimeSpan> all = [];
    private int failed;

    /// <summary>Notes an answer.</summary>
    public void Add(TimeSpan wait, bool isRight)
    {
        all.Add(wait);
        if (!isRight)
            Interlocked.Increment(ref failed);
    }

    /// <summary>Columns of a table: how many, of those wrong, median, p99, longest.</summary>
    public string Columns()
    {
        var sorted = all.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count:N0} | {failed:N0} | {At(0.5):N0} ms | {At(0.99):N0} ms | {At(1):N0} ms"
        );

        double At(double share) => sorted[(int)((sorted.Count - 1) * share)].TotalMilliseconds;
    }
}
