using System.Buffers;
using System.Text;

namespace NewsDigest.Feeds.Polling.Robots;

/// <summary>What a host's robots.txt lets this program fetch.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc9309"/></remarks>
public sealed class RobotsTxt
{
    /// <summary>The name that the rules know this program by; each request's User-Agent begins with it.</summary>
    public const string ProductToken = "NewsDigest";

    /// <summary>So many bytes are read; further ones are left.</summary>
    public const int MaxBytes = 500 * 1024;

    private static readonly SearchValues<char> TokenLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-"
    );

    private readonly IReadOnlyList<RobotsRule> rules;

    private RobotsTxt(IReadOnlyList<RobotsRule> rules) => this.rules = rules;

    /// <summary>The rules of a host that has none.</summary>
    public static RobotsTxt AllowAll { get; } = new([]);

    /// <summary>The rules of a host that does not say them now.</summary>
    public static RobotsTxt DisallowAll { get; } = new([new RobotsRule(allows: false, "/")]);

    /// <summary>
    /// The rules of a file: those of all groups that name this program, else those for everybody. Lines that say
    /// nothing known are passed over.
    /// </summary>
    public static RobotsTxt Parse(ReadOnlySpan<byte> file)
    {
        var (named, others) = (new List<RobotsRule>(), new List<RobotsRule>());
        var isNamed = false;
        var (forUs, forOthers, inRules) = (false, false, false);
        foreach (var line in Encoding.UTF8.GetString(file[..Math.Min(file.Length, MaxBytes)]).AsSpan().EnumerateLines())
        {
            var key = Key(line, out var value);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names that follow each other share the rules after them.
                if (inRules)
                    (forUs, forOthers, inRules) = (false, false, false);
                forOthers |= value is "*";
                forUs |= Names(value);
                isNamed |= forUs;
                continue;
            }
            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
                continue;
            inRules = true;
            if (value.IsEmpty || !(forUs || forOthers))
                continue;
            var rule = new RobotsRule(allows, value.ToString());
            if (forUs)
                named.Add(rule);
            if (forOthers)
                others.Add(rule);
        }
        return new RobotsTxt(isNamed ? named : others);
    }

    /// <summary>Whether an address of the host may be fetched: the longest rule about its path holds, of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsRule.Normal(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        RobotsRule? holds = null;
        foreach (var rule in rules)
        {
            var saysMore = holds is null || rule.Length > holds.Length || (rule.Length == holds.Length && rule.Allows);
            if (saysMore && rule.IsAbout(path))
                holds = rule;
        }
        return holds?.Allows ?? true;
    }

    /// <summary>The name before the colon of a line, empty where it has none, and the value behind it; without comments.</summary>
    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> line, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0)
            line = line[..comment];
        var colon = line.IndexOf(':');
        value = line[(colon + 1)..].Trim();
        return colon < 0 ? [] : line[..colon].Trim().Trim('\uFEFF');
    }

    /// <summary>Whether a name is this program's; a version behind it does not matter.</summary>
    private static bool Names(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExcept(TokenLetters);
        return (end < 0 ? value : value[..end]).Equals(ProductToken, StringComparison.OrdinalIgnoreCase);
    }
}
