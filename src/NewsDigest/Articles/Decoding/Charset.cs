using System.Text;

namespace NewsDigest.Articles.Decoding;

/// <summary>Encodings by the names that documents use for them.</summary>
public static class Charset
{
    /// <summary>
    /// Windows-1252: what a text is in practice that claims ISO-8859-1 or ASCII (<see href="https://encoding.spec.whatwg.org/#names-and-labels"/>).
    /// </summary>
    public static Encoding Windows1252 { get; } = Lenient(CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>
    /// The encoding of a name, which drops what it cannot decode instead of putting U+FFFD into the text; null for an
    /// unknown name.
    /// </summary>
    public static Encoding? Named(string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "ansi" or "cp1252":
                return Windows1252;
            // UTF-7 hides markup from whoever checks it.
            case "utf-7":
                return null;
        }
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return Lenient(encoding);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same encoding, dropping what it cannot decode.</summary>
    public static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("");
        return lenient;
    }
}
