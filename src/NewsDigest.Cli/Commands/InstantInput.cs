using System.Globalization;

namespace NewsDigest.Cli.Commands;

/// <summary>Reads instants that are given on the command line.</summary>
public static class InstantInput
{
    /// <summary>Names of editions, as pages and blobs have them.</summary>
    private const string EditionForm = "yyyy-MM-dd'T'HHmmss.FFFFFFF'Z'";

    /// <summary>The instant (UTC); of a text without a zone, UTC's.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static DateTimeOffset Read(string name, string text)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return
            DateTimeOffset.TryParseExact(text, EditionForm, CultureInfo.InvariantCulture, utc, out var instant)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out instant)
            ? instant
            : throw new UsageException($"{name} {text}: that is no time. Example: {name} 2026-03-10T06:00:00Z");
    }
}
