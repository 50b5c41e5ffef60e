using System.IO.Compression;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>How large packed streams of a PDF become, found out without keeping what they hold (ISO 32000-1, 7.4).</summary>
internal static class PdfStreamSize
{
    /// <summary>What stands between the beginning of an object and that of its stream is shorter.</summary>
    private const int LongestDictionary = 1_000;

    /// <summary>Bytes of a zlib stream, counted a little beyond the limit at most; 0 for damaged data.</summary>
    public static long OfFlate(ReadOnlyMemory<byte> packed, long limit)
    {
        // Two bytes of header; damaged streams are read as far as they go, without asking for their checksum.
        if (packed.Length < 3)
            return 0;
        using var input = new MemoryStream(packed[2..].ToArray(), writable: false);
        using var inflated = new DeflateStream(input, CompressionMode.Decompress);
        var buffer = new byte[32 * 1024];
        var bytes = 0L;
        try
        {
            int read;
            while (bytes <= limit && (read = inflated.Read(buffer)) > 0)
                bytes += read;
        }
        catch (InvalidDataException)
        {
            // The decoder itself says what it makes of it.
        }
        return bytes;
    }

    /// <summary>Bytes of an LZW stream, by the lengths of its codes alone.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed, long limit)
    {
        const int clear = 256;
        const int end = 257;
        var lengths = new int[4097];
        var (next, width, bytes, previous) = (258, 9, 0L, 0);
        var (bits, count) = (0, 0);
        foreach (var value in packed)
        {
            bits = ((bits << 8) | value) & 0xffffff;
            count += 8;
            if (count < width)
                continue;
            count -= width;
            var code = (bits >> count) & ((1 << width) - 1);
            if (code == end || bytes > limit)
                break;
            if (code == clear)
            {
                (next, width, previous) = (258, 9, 0);
                continue;
            }
            var length =
                code < clear ? 1
                : code < next ? lengths[code]
                : previous + 1;
            bytes += length;
            if (previous > 0 && next < 4096)
                lengths[next++] = previous + 1;
            previous = length;
            width =
                next >= 2047 ? 12
                : next >= 1023 ? 11
                : next >= 511 ? 10
                : 9;
        }
        return bytes;
    }

    /// <summary>Bytes of a run-length stream.</summary>
    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        var bytes = 0L;
        for (var i = 0; i < packed.Length && packed[i] != 128; )
        {
            var count = packed[i] < 128 ? packed[i] + 1 : 257 - packed[i];
            bytes += count;
            i += packed[i] < 128 ? count + 1 : 2;
        }
        return bytes;
    }

    /// <summary>Letters that a stream draws at most: the bytes of its strings, two digits of "&lt;48656c6c6f&gt;" for one.</summary>
    public static long Letters(ReadOnlySpan<byte> content)
    {
        var (letters, depth) = (0L, 0);
        for (var i = 0; i < content.Length; i++)
            switch (content[i])
            {
                case (byte)'\\' when depth > 0:
                    i++;
                    letters++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when depth > 0:
                    depth--;
                    break;
                case (byte)'<' when depth == 0:
                    var end = content[i..].IndexOf((byte)'>');
                    letters += Math.Max(0, end) / 2;
                    i += Math.Max(0, end);
                    break;
                default:
                    letters += depth > 0 ? 1 : 0;
                    break;
            }
        return letters;
    }

    /// <summary>Where the streams of a file lie that are not packed and may draw a page.</summary>
    public static IReadOnlyList<Range> Unpacked(ReadOnlySpan<byte> file)
    {
        var streams = new List<Range>();
        for (var at = 0; at < file.Length; )
        {
            var found = file[at..].IndexOf("stream"u8);
            if (found < 0)
                break;
            var start = at + found + "stream".Length;
            var length = file[start..].IndexOf("endstream"u8);
            if (length < 0)
                length = file.Length - start;
            var dictionary = file[Math.Max(at, start - LongestDictionary)..start];
            if (IsOfPage(dictionary[Math.Max(0, dictionary.LastIndexOf("obj"u8))..]))
                streams.Add(start..(start + length));
            at = Math.Min(file.Length, start + length + "endstream".Length);
        }
        return streams;
    }

    /// <summary>Whether what stands before a stream's content, its dictionary and "stream", may be that of a page or form.</summary>
    private static bool IsOfPage(ReadOnlySpan<byte> head) =>
        head[..^"stream".Length].TrimEnd(" \r\n\t"u8).EndsWith(">>"u8)
        && head.IndexOf("/Filter"u8) < 0
        && head.IndexOf("/Length1"u8) < 0
        && head.IndexOf("/Metadata"u8) < 0
        && (head.IndexOf("/Subtype"u8) < 0 || head.IndexOf("/Form"u8) > 0);
}
