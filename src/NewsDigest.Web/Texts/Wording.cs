using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace NewsDigest.Web.Texts;

/// <summary>The texts around the news in one language, with dates and numbers as that language writes them.</summary>
/// <remarks>The texts stand in <c>Wording.resx</c> and its translations; one more file there and one more code in <see cref="Languages"/> add a language.</remarks>
public sealed class Wording
{
    /// <summary>Languages that the texts exist in, as two-letter ISO 639-1 codes; the first serves readers of any other.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    private static readonly ResourceManager Resources = new(typeof(Wording));

    private static readonly FrozenDictionary<string, Wording> ByLanguage = Languages.ToFrozenDictionary(
        language => language,
        language => new Wording(CultureInfo.GetCultureInfo(language), FrozenDictionary<string, string>.Empty)
    );

    private readonly FrozenDictionary<string, string> own;

    /// <summary>Texts in a language.</summary>
    /// <param name="culture">The language, with its ways of writing dates and numbers.</param>
    /// <param name="own">The operator's texts that stand for ours, by name.</param>
    internal Wording(CultureInfo culture, FrozenDictionary<string, string> own) => (Culture, this.own) = (culture, own);

    /// <summary>Our own texts in a language, or in English where they are not translated.</summary>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static Wording Of(string language) => ByLanguage.GetValueOrDefault(language, ByLanguage[Languages[0]]);

    /// <summary>How these texts write dates, numbers and capitals.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Two-letter ISO 639-1 code of these texts.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>Heading of the three most important stories.</summary>
    public string Top => Text("Top");

    /// <summary>Heading of the one-line stories of a topic.</summary>
    public string Also => Text("Also");

    /// <summary>Mark of a story that the reader knew.</summary>
    public string Update => Text("Update");

    /// <summary>Headline of a story that has none that can be shown.</summary>
    public string Untitled => Text("Untitled");

    /// <summary>Leads in what was known before an update.</summary>
    public string Background => Text("Background");

    /// <summary>Heading of the list of sources under a plain text.</summary>
    public string Sources => Text("Sources");

    /// <summary>Name of the list of topics on a page.</summary>
    public string Topics => Text("Topics");

    /// <summary>Subject of a briefing without a story.</summary>
    public string QuietSubject => Text("QuietSubject");

    /// <summary>Heading of a briefing without a story.</summary>
    public string QuietHeading => Text("QuietHeading");

    /// <summary>What a briefing without a story says.</summary>
    public string QuietText => Text("QuietText");

    /// <summary>Link to the briefing as a web page, at the head of a mail.</summary>
    public string ReadOnline => Text("ReadOnline");

    /// <summary>Link to the briefing as a web page, where it tells more than the mail.</summary>
    public string ReadOn => Text("ReadOn");

    /// <summary>Link to past briefings.</summary>
    public string Archive => Text("Archive");

    /// <summary>Link to the page of a story.</summary>
    public string StoryPage => Text("StoryPage");

    /// <summary>Name of the list of days before and after.</summary>
    public string Days => Text("Days");

    /// <summary>Link to the reader's choices.</summary>
    public string ChangeTopics => Text("ChangeTopics");

    /// <summary>Link that pauses the briefing.</summary>
    public string Pause => Text("Pause");

    /// <summary>Link that ends the subscription.</summary>
    public string Unsubscribe => Text("Unsubscribe");

    /// <summary>What the small numbers after sentences mean.</summary>
    public string MarksExplained => Text("MarksExplained");

    /// <summary>How the summaries of a briefing were made: all of them taken from the sources.</summary>
    public string MadeOfExtracts => Text("MadeOfExtracts");

    /// <summary>Says that the briefing comes later than asked for.</summary>
    public string Late => Text("Late");

    /// <summary>Subject of a mail: the first headline and how many stories follow.</summary>
    public string Subject(string headline, int more) =>
        more == 0 ? headline : Text("Subject", headline, Counted("MoreStories", more));

    /// <summary>A date with its weekday.</summary>
    public string Date(DateOnly date) => date.ToString(Culture.DateTimeFormat.LongDatePattern, Culture);

    /// <summary>A date of the last or the next weeks: weekday, day and month.</summary>
    public string ShortDate(DateOnly date) => date.ToString(Text("ShortDateForm"), Culture);

    /// <summary>A month with its year.</summary>
    public string Month(DateOnly date) => date.ToString(Culture.DateTimeFormat.YearMonthPattern, Culture);

    /// <summary>An instant in UTC: date and time of day.</summary>
    public string Instant(DateTimeOffset instant) =>
        string.Create(
            Culture,
            $"{instant.UtcDateTime.ToString(Culture.DateTimeFormat.LongDatePattern, Culture)}, {instant.UtcDateTime.ToString("t", Culture)} UTC"
        );

    /// <summary>How long a briefing takes to read.</summary>
    public string ReadingTime(TimeSpan time) => Counted("Minutes", (int)Math.Max(1, Math.Round(time.TotalMinutes)));

    /// <summary>How much stands behind a briefing.</summary>
    public string Scope(int articles, int sources) =>
        Text("Scope", Counted("Articles", articles), Counted("Publishers", sources));

    /// <summary>Count of articles.</summary>
    public string Articles(int count) => Counted("Articles", count);

    /// <summary>Count of stories that are not shown.</summary>
    public string FurtherStories(int count) => Counted("FurtherStories", count);

    /// <summary>Count of sources that are not named.</summary>
    public string FurtherSources(int count) => Counted("FurtherSources", count);

    /// <summary>How long ago something was published.</summary>
    /// <param name="published">When.</param>
    /// <param name="now">The instant that the briefing speaks at.</param>
    public string Age(DateTimeOffset published, DateTimeOffset now)
    {
        var age = now - published;
        return age.TotalHours switch
        {
            < 1 => Text("WithinTheHour"),
            < 24 => Counted("HoursAgo", (int)age.TotalHours),
            < 24 * 7 => Counted("DaysAgo", (int)age.TotalDays),
            _ => published.UtcDateTime.ToString(Culture.DateTimeFormat.ShortDatePattern, Culture),
        };
    }

    /// <summary>Names the model that wrote a summary.</summary>
    public string WrittenBy(string model) => Text("WrittenBy", model);

    /// <summary>How the summaries of a briefing were made: some of them by models.</summary>
    public string MadeByModels(IReadOnlyList<string> models) => Text("MadeByModels", string.Join(", ", models));

    /// <summary>Why a reader gets a briefing.</summary>
    public string Subscribed(string site) => Text("Subscribed", site);

    /// <summary>Names the feeds that could not be read.</summary>
    public string FailingFeeds(IReadOnlyList<string> names) => Text("FailingFeeds", string.Join(", ", names));

    /// <summary>What a small number after a sentence leads to.</summary>
    public string Source(int mark, string name) => Text("Source", mark, name);

    private string Counted(string key, int count) => Text(count == 1 ? key + "_One" : key, count);

    /// <summary>A text as it stands there, or null where there is none of this name.</summary>
    internal string? Find(string key) => own.GetValueOrDefault(key) ?? Resources.GetString(key, Culture);

    private string Text(string key) =>
        Find(key) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    private string Text(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, Text(key), values);
}
