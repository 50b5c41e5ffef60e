using System.Buffers;
using System.Text;

namespace NewsDigest.Feeds.Charsets;

/// <summary>Takes out of a decoded document what no text holds.</summary>
internal static class XmlCleaner
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\uFEFF',
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>
    /// The document without control characters and byte-order marks; those of the C1 range are what Windows-1252 means
    /// by them.
    /// </summary>
    public static string Clean(string document)
    {
        var first = document.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
            return document;
        var clean = new StringBuilder(document, 0, first, document.Length);
        var rest = document.AsSpan(first);
        while (!rest.IsEmpty)
        {
            if (Windows1252.FromC1(rest[0]) is { } meant)
                clean.Append(meant);
            rest = rest[1..];
            var next = rest.IndexOfAny(Suspects);
            clean.Append(next < 0 ? rest : rest[..next]);
            rest = next < 0 ? [] : rest[next..];
        }
        return clean.ToString();
    }
}
