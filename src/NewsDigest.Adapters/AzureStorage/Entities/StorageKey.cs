using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// Keys of table entities. They never hold what the service forbids
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model"/>): / \ #
/// ? and control characters.
/// </summary>
public static class StorageKey
{
    private const string Digits = "0123456789abcdef";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create(Digits);

    /// <summary>All that <see cref="SmallPartition"/> may say, in order.</summary>
    public static IReadOnlyList<string> SmallPartitions { get; } = [.. Digits.Select(d => d.ToString())];

    /// <summary>
    /// One of 256 partitions for a row: the first two digits of a row that is hexadecimal (easy to look up by hand),
    /// else of the row's hash.
    /// </summary>
    public static string Partition(string row) =>
        row.Length >= 8 && !row.AsSpan().ContainsAnyExcept(HexDigits)
            ? row[..2]
            : Convert.ToHexStringLower(Hash(row).AsSpan(0, 1));

    /// <summary>One of 16 partitions for a row: a hexadecimal digit of its hash.</summary>
    public static string SmallPartition(string row) => Convert.ToHexStringLower(Hash(row).AsSpan(0, 1))[..1];

    /// <summary>64 hexadecimal digits (SHA-256) for what is too long, or too strange, to be a key itself.</summary>
    public static string HashOf(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            // Ends each part, so that "ab","c" and "a","bc" differ.
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// A text as a key: ASCII letters, digits and <c>- . _ ~ : @ + ,</c> and the space stay, each other UTF-16 unit becomes '!' and
    /// four hexadecimal digits. Different texts have different keys; the order of texts is not kept.
    /// </summary>
    public static string Escape(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || "-._~:@+, ".Contains(c, StringComparison.Ordinal))
                key.Append(c);
            else
                key.Append(CultureInfo.InvariantCulture, $"!{(int)c:x4}");
        }
        return key.ToString();
    }

    /// <summary>The UTC hour of an instant ("2026-03-10T07"); keys of hours are in the order of time.</summary>
    public static string Hour(DateTimeOffset instant) => Format(instant, "yyyy-MM-dd'T'HH");

    /// <summary>An instant to 100 nanoseconds ("2026-03-10T07:00:00.0000000Z"); keys of instants are in the order of time.</summary>
    public static string Instant(DateTimeOffset instant) => Format(instant, "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'");

    /// <summary>A date ("2026-03-10"); keys of dates are in the order of time.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Format(DateTimeOffset instant, string format) =>
        instant.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static byte[] Hash(string row) => SHA256.HashData(Encoding.UTF8.GetBytes(row));
}
