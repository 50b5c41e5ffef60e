using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsDigest.Feeds.Charsets;

/// <summary>Finds charsets by the names that documents and servers use, as browsers understand them.</summary>
/// <remarks><see href="https://encoding.spec.whatwg.org/#names-and-labels"/></remarks>
internal static class CharsetNames
{
    private const int DeclarationBytes = 1024;

    /// <summary>There are not so many charsets, but more spellings of their names.</summary>
    private const int MaxFound = 256;

    /// <summary>Charsets that were asked for before.</summary>
    private static readonly ConcurrentDictionary<string, Encoding> Found = new(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\"';?>");

    /// <summary>Names that mean more than they say.</summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb-18030"] = "gb18030",
        ["euc-kr"] = "ks_c_5601-1987",
        ["x-sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["uhc"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["utf8"] = "utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Charsets that pages on the web were written in, as far as a detector can tell them.</summary>
    private static readonly FrozenSet<string> Detectable = (
        "gb18030 gb2312 big5 shift_jis shift-jis euc-jp euc-kr ks_c_5601-1987 uhc cp949 iso-2022-jp hz-gb-2312 koi8-r "
        + "windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 "
        + "iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-11 tis-620 windows-874"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual charset of documents that do not say theirs and are not UTF-8.</summary>
    public static Encoding Windows1252 { get; } = Get("windows-1252")!;

    /// <summary>The charset of a name; null where there is none of it.</summary>
    public static Encoding? Get(string name)
    {
        if (Found.TryGetValue(name, out var found))
            return found;
        if (Make(name) is not { } made)
            return null;
        if (Found.Count < MaxFound)
            Found[name] = made;
        return made;
    }

    private static Encoding? Make(string name)
    {
        var meant = Meant.GetValueOrDefault(name, name);
        if (meant.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            var legacy =
                CodePagesEncodingProvider.Instance.GetEncoding(meant)
                ?? (CodePage(meant) is { } page ? CodePagesEncodingProvider.Instance.GetEncoding(page) : null);
            return legacy is null ? null : Dropping(legacy);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset of a detector's name where it is one of the web; null for the code pages of old computers.</summary>
    public static Encoding? OfTheWeb(string name) => Detectable.Contains(name) ? Get(name) : null;

    /// <summary>The charset named after a key ("charset=") in a header; null where none is, or an unknown one.</summary>
    public static Encoding? Find(ReadOnlySpan<char> header, ReadOnlySpan<char> key)
    {
        var at = header.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = header[(at + key.Length)..].TrimStart(" \t\"'");
        var end = value.IndexOfAny(NameEnd);
        var name = end < 0 ? value : value[..end];
        return name.IsEmpty ? null : Get(name.ToString());
    }

    /// <summary>The charset of an XML declaration, wherever in the document's first kilobyte it stands.</summary>
    public static Encoding? InDeclaration(ReadOnlySpan<byte> document)
    {
        var beginning = Encoding.Latin1.GetString(document[..Math.Min(document.Length, DeclarationBytes)]);
        var declaration = beginning.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        if (declaration < 0)
            return null;
        var end = beginning.IndexOf('>', declaration);
        return Find(beginning.AsSpan(declaration, (end < 0 ? beginning.Length : end) - declaration), "encoding=");
    }

    /// <summary>Whether a charset writes other letters with ASCII bytes, so that it looks like UTF-8.</summary>
    public static bool UsesEscapes(Encoding encoding) =>
        encoding.WebName.StartsWith("iso-2022-", StringComparison.Ordinal) || encoding.WebName == "hz-gb-2312";

    /// <summary>The same charset, leaving out what means nothing in it instead of writing U+FFFD.</summary>
    public static Encoding Dropping(Encoding encoding)
    {
        var dropping = (Encoding)encoding.Clone();
        dropping.DecoderFallback = new DecoderReplacementFallback("");
        return dropping;
    }

    /// <summary>The number in "cp866", "ibm866" or "866".</summary>
    private static int? CodePage(ReadOnlySpan<char> name)
    {
        var digits = name.TrimStart("cCpPiIbBmMxX-_");
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page <= ushort.MaxValue
            ? page
            : null;
    }
}
