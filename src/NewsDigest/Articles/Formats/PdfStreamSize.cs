using System.IO.Compression;

namespace NewsDigest.Articles.Formats;

/// <summary>How large packed streams of a PDF become, found out without keeping what they hold (ISO 32000-1, 7.4).</summary>
internal static class PdfStreamSize
{
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
}
