using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>Reads what stands in addresses of the archive; null is what no page can have.</summary>
internal static class ArchivePaths
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Length of an id of a story.</summary>
    private const int IdLength = 32;

    /// <summary>A date.</summary>
    public static DateOnly? Date(HttpContext context) =>
        DateOnly.TryParseExact(
            Part(context, "date"),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        ) && IsOfOurTime(date)
            ? date
            : null;

    /// <summary>The first day of a month, in the query.</summary>
    public static DateOnly? Month(HttpContext context) =>
        DateOnly.TryParseExact(
            context.Request.Query["month"],
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        ) && IsOfOurTime(month)
            ? month
            : null;

    /// <summary>An instant in the path.</summary>
    public static DateTimeOffset? Instant(HttpContext context) => Instant(Part(context, "instant"));

    /// <summary>An instant as links write it.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, ArchiveLinks.InstantForm, CultureInfo.InvariantCulture, Utc, out var instant)
        && IsOfOurTime(DateOnly.FromDateTime(instant.UtcDateTime))
            ? instant
            : null;

    /// <summary>A topic of the catalogue, or 'uncategorised'.</summary>
    public static TopicId? Topic(HttpContext context, TopicCatalogue catalogue)
    {
        var text = Part(context, "topic");
        if (text == TopicId.Uncategorised.Value)
            return TopicId.Uncategorised;
        // By its id alone: a page has one address.
        return catalogue.Topics.FirstOrDefault(t => t.Id.Value == text)?.Id;
    }

    /// <summary>A story's id.</summary>
    public static StoryId? Story(HttpContext context) =>
        Part(context, "id") is { Length: IdLength } text && text.All(char.IsAsciiHexDigitLower)
            ? new StoryId(text)
            : null;

    private static string? Part(HttpContext context, string name) => context.Request.RouteValues[name] as string;

    private static bool IsOfOurTime(DateOnly date) => date.Year is >= 1970 and < 9000;
}
