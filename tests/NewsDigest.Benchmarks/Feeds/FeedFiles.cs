namespace NewsDigest.Benchmarks.Feeds;

/// <summary>The feeds that parsers are timed with.</summary>
public static class FeedFiles
{
    /// <summary>The bytes of every file of a folder and those below it, but for lists of expectations (<c>.jsonl</c>) and notes (<c>.md</c>).</summary>
    public static IReadOnlyList<byte[]> Read(DirectoryInfo folder) =>
        [
            .. folder
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension is not (".jsonl" or ".md"))
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => File.ReadAllBytes(file.FullName)),
        ];
}
