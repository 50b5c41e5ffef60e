using System.Globalization;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Names in the container <c>editions</c>: <c>2026-03-10T060000Z.json</c>, and <c>words/</c> before it for its index.</summary>
internal static class EditionBlobNames
{
    /// <summary>Stands before the names of indexes.</summary>
    public const string Words = "words/";

    // There is no fraction where the instant is a whole second.
    private const string Format = "yyyy-MM-dd'T'HHmmss.FFFFFFF'Z.json'";

    /// <summary>The name of what belongs to an instant.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The instant of a name with or without a prefix; null where it has none.</summary>
    public static DateTimeOffset? InstantOf(string name, string prefix = "") =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(
            name.AsSpan(prefix.Length),
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;

    /// <summary>What the names of all instants between two have in common; as long as that is.</summary>
    public static string Shared(DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (Of(from), Of(until));
        return first[..first.AsSpan().CommonPrefixLength(last)];
    }
}
