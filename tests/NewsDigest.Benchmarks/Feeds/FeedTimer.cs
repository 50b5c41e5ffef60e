namespace NewsDigest.Benchmarks.Feeds;

/// <summary>Times a parser on one thread.</summary>
public static class FeedTimer
{
    /// <summary>
    /// The processor time of a round over all feeds: the mean, so that collecting what a parser left behind is counted,
    /// after as many rounds to warm up.
    /// </summary>
    public static TimeSpan Measure(IReadOnlyList<byte[]> feeds, Func<byte[], int> parse, int rounds)
    {
        Run(feeds, parse, rounds);
        var started = Environment.CpuUsage.TotalTime;
        Run(feeds, parse, rounds);
        return (Environment.CpuUsage.TotalTime - started) / rounds;
    }

    private static void Run(IReadOnlyList<byte[]> feeds, Func<byte[], int> parse, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var feed in feeds)
                parse(feed);
        }
    }
}
