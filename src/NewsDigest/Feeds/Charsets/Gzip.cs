using System.IO.Compression;

namespace NewsDigest.Feeds.Charsets;

/// <summary>Unpacks documents that a server compressed without saying so.</summary>
internal static class Gzip
{
    /// <summary>Whether bytes begin as gzip does (RFC 1952).</summary>
    public static bool Announces(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>The unpacked bytes, as far as the data is whole: a damaged tail costs only the tail.</summary>
    public static (byte[] Content, bool TooLarge) Unpack(ReadOnlyMemory<byte> packed, int maxBytes)
    {
        using var input = new MemoryStream(packed.ToArray(), writable: false);
        using var gzip = new GZipStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (output.Length + read > maxBytes)
                    return ([], true);
                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came out before the damage is kept.
        }
        return (output.ToArray(), false);
    }
}
