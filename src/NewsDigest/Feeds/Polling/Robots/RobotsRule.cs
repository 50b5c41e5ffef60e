using System.Text;

namespace NewsDigest.Feeds.Polling.Robots;

/// <summary>A line of a robots.txt that allows or disallows paths.</summary>
internal sealed class RobotsRule
{
    private readonly string[] pieces;
    private readonly bool endsThere;

    /// <summary>A rule.</summary>
    /// <param name="allows">Whether it allows.</param>
    /// <param name="pattern">
    /// The beginning of the paths it is about; <c>*</c> stands for anything, and <c>$</c> at the end for the end.
    /// </param>
    public RobotsRule(bool allows, string pattern)
    {
        Allows = allows;
        var normal = Normal(pattern);
        Length = normal.Length;
        endsThere = normal.EndsWith('$');
        pieces = (endsThere ? normal[..^1] : normal).Split('*');
    }

    /// <summary>Whether it allows the paths that it is about.</summary>
    public bool Allows { get; }

    /// <summary>How much it says: of two rules about a path the longer holds.</summary>
    public int Length { get; }

    /// <summary>Whether it is about a path, which is in its normal form. Takes time linear in the path for each piece.</summary>
    public bool IsAbout(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        path = path[pieces[0].Length..];
        for (var i = 1; i < pieces.Length; i++)
        {
            if (endsThere && i == pieces.Length - 1)
                return path.EndsWith(pieces[i], StringComparison.Ordinal);
            var at = path.IndexOf(pieces[i], StringComparison.Ordinal);
            if (at < 0)
                return false;
            path = path[(at + pieces[i].Length)..];
        }
        return !endsThere || path.IsEmpty;
    }

    /// <summary>A path as it is compared: characters beyond ASCII escaped, needless escapes undone, digits in upper case.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (Escaped(path, i) is { } value)
            {
                if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                    normal.Append(value);
                else
                    normal.Append(path.AsSpan(i, 3).ToString().ToUpperInvariant());
                i += 2;
            }
            else if (char.IsAscii(path[i]))
                normal.Append(path[i]);
            else
            {
                var length = i + 1 < path.Length && char.IsSurrogatePair(path, i) ? 2 : 1;
                normal.Append(Uri.EscapeDataString(path.AsSpan(i, length)));
                i += length - 1;
            }
        }
        return normal.ToString();
    }

    private static char? Escaped(string path, int at) =>
        path[at] == '%'
        && at + 2 < path.Length
        && char.IsAsciiHexDigit(path[at + 1])
        && char.IsAsciiHexDigit(path[at + 2])
            ? (char)Convert.FromHexString(path.AsSpan(at + 1, 2))[0]
            : null;
}
