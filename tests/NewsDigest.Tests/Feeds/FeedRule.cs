using System.Text;

namespace NewsDigest.Tests.Feeds;

/// <summary>
/// A tiny feed that holds one oddity, with what must be read from it: the first line of its file says the rule, the
/// lines up to "---" say "field: value", the rest is the feed.
/// </summary>
/// <param name="Sentence">The rule.</param>
/// <param name="Expected">The fields that the rule is about.</param>
/// <param name="Document">The feed.</param>
public sealed record FeedRule(string Sentence, IReadOnlyList<(string Field, string Value)> Expected, byte[] Document)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Feeds", "Data");

    /// <summary>The names of all rules, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.feed", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rule of a name.</summary>
    public static FeedRule Load(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".feed"));
        var border = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var head = text[..border].Split('\n');
        var expected = head.Skip(1)
            .Select(line => line.Split(": ", 2))
            .Select(pair => (pair[0].TrimEnd(':'), pair[^1]));
        return new FeedRule(
            head[0],
            [.. expected.Select(e => (e.Item1, e.Item2.TrimEnd(':') == e.Item1 ? "" : e.Item2))],
            Encoding.UTF8.GetBytes(text[(border + 5)..])
        );
    }
}
