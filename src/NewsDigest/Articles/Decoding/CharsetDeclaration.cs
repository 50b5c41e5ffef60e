using System.Text;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Decoding;

/// <summary>Finds the encoding that a marked-up document declares in its own first bytes.</summary>
public static partial class CharsetDeclaration
{
    private const int Sample = 1024;

    /// <summary>The declared encoding, or null where there is no declaration or none that is known.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> content)
    {
        var opening = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Sample)]);
        if (!opening.AsSpan().TrimStart().StartsWith('<'))
            return null;
        var match = Declaration.Match(opening);
        return match.Success ? Charset.Named(match.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"(?:encoding|charset)\s*=\s*[""']?\s*([A-Za-z][\w.:-]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration { get; }
}
