using System.Buffers;
using System.Text;

namespace NewsDigest.Articles.Decoding;

/// <summary>
/// UTF-8 with a few bytes that are not: a text cut within a character, or Windows-1252 pasted into UTF-8. Such bytes
/// are read as Windows-1252; a character cut off at the end is dropped.
/// </summary>
public static class MixedUtf8
{
    /// <summary>Whether valid sequences outnumber the invalid bytes, or only the last character is cut.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> content)
    {
        var (sequences, invalid) = (0, 0);
        while (content.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            if (status == OperationStatus.InvalidData)
                invalid += length;
            else if (status == OperationStatus.Done && length > 1)
                sequences++;
            content = content[length..];
        }
        return sequences > 2 * invalid || (invalid == 0 && sequences > 0);
    }

    /// <summary>The text.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        while (content.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(content, out var rune, out var length);
            if (status == OperationStatus.Done)
                text.Append(rune.ToString());
            else if (status == OperationStatus.InvalidData)
                text.Append(Charset.Windows1252.GetString(content[..length]));
            content = content[length..];
        }
        return text.ToString();
    }
}
