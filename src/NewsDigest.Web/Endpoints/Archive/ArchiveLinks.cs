using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>Makes the links of the archive, for a visitor who may need a token for each.</summary>
/// <param name="Settings">The site.</param>
/// <param name="Token">What opens a private archive; null where it is public.</param>
internal sealed record ArchiveLinks(SiteSettings Settings, string? Token)
{
    /// <summary>Form of instants in paths.</summary>
    public const string InstantForm = "yyyy-MM-dd'T'HHmmss.FFFFFFF'Z'";

    /// <summary>The calendar, of a month where one is given.</summary>
    public string Calendar(DateOnly? month = null) =>
        Path("briefings", ("month", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)));

    /// <summary>The site's briefing of a day.</summary>
    public string Day(DateOnly date) => Path($"briefings/{Date(date)}");

    /// <summary>One topic of a day.</summary>
    public string Topic(DateOnly date, TopicId topic) => Path($"briefings/{Date(date)}/{Escaped(topic)}");

    /// <summary>Any edition.</summary>
    public string Edition(DateTimeOffset instant) =>
        Path($"editions/{instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture)}");

    /// <summary>A story.</summary>
    public string Story(StoryId story) => Path($"stories/{story.Value}");

    /// <summary>A topic's feed.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="form">"atom" or "json".</param>
    public string Feed(TopicId topic, string form) => Path($"topics/{Escaped(topic)}.{form}");

    /// <summary>The search, of words and from an instant back where they are given.</summary>
    public string Search(string? words = null, DateTimeOffset? before = null) =>
        Path(
            "search",
            ("q", words),
            ("before", before?.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture))
        );

    /// <summary>The same link with the site before it.</summary>
    public string Absolute(string link) => new Uri(Settings.Identity.BaseUrl, link).AbsoluteUri;

    /// <summary>The name of a story among feeds: its address without a token, which never changes.</summary>
    public string NameOf(StoryId story) => Absolute((this with { Token = null }).Story(story));

    /// <summary>The name of a feed, which never changes.</summary>
    public string NameOfFeed(TopicId topic, string form) => Absolute((this with { Token = null }).Feed(topic, form));

    private string Path(string page, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                query.Add(name, value);
        }
        if (Token is not null)
            query.Add("t", Token);
        return Settings.Path(page) + query;
    }

    /// <summary>Topics are named by their operator, in any script.</summary>
    private static string Escaped(TopicId topic) => Uri.EscapeDataString(topic.Value);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
