using System.IO.Compression;

namespace NewsDigest.Articles.Formats;

/// <summary>Opens ZIP archives, and unpacks their entries no further than a limit.</summary>
internal static class ZipEntries
{
    /// <summary>More entries than any document has; so many are not even listed.</summary>
    private const int MostListed = 50_000;

    /// <summary>Below this size a high ratio is no bomb.</summary>
    private const long SmallBytes = 1024 * 1024;

    /// <summary>Whether bytes begin as ZIP archives do, whole or without an entry.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The name of the first entry, by its local header: also cut archives have it.</summary>
    public static string FirstName(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("PK\u0003\u0004"u8))
            return "";
        var length = bytes[26] | (bytes[27] << 8);
        return System.Text.Encoding.UTF8.GetString(bytes.Slice(30, Math.Min(length, bytes.Length - 30)));
    }

    /// <summary>The archive.</summary>
    /// <exception cref="InvalidDataException">It is damaged or cut, or lists more entries than any archive needs.</exception>
    public static ZipArchive Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.Count("PK\u0001\u0002"u8) > MostListed)
            throw new InvalidDataException("The archive lists too many entries.");
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return new ZipArchive(stream, ZipArchiveMode.Read);
    }

    /// <summary>
    /// The content of an entry; null where it unpacks to more than the limit, or to so many times its packed size that it can
    /// only be a bomb.
    /// </summary>
    /// <exception cref="InvalidDataException">It is damaged, or packed by a method that is not read.</exception>
    public static byte[]? Unpack(ZipArchiveEntry entry, long maxBytes, int maxRatio)
    {
        // What the archive declares may be wrong: it is counted as it comes.
        var most = Math.Min(maxBytes, Math.Max(SmallBytes, entry.CompressedLength * maxRatio));
        using var packed = entry.Open();
        using var content = new MemoryStream((int)Math.Clamp(entry.Length, 0, Math.Min(most, SmallBytes)));
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            if (content.Length + read > most)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
