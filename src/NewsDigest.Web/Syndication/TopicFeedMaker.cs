using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Topics;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Syndication;

/// <summary>Makes a topic's feed from an edition: the stories of its 72 hours, each once, however it goes on.</summary>
internal static class TopicFeedMaker
{
    private const int MaxEntries = 50;
    private const int MaxSentences = 6;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The entries, the newest first.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="words">The texts around the news.</param>
    /// <param name="nameOf">What names a story for ever.</param>
    /// <param name="linkOf">The address of its page.</param>
    public static IReadOnlyList<TopicFeedEntry> Entries(
        Edition edition,
        TopicId topic,
        Wording words,
        Func<StoryId, string> nameOf,
        Func<StoryId, string> linkOf
    ) =>
        [
            .. edition
                .Stories.Where(s => s.Topic == topic || s.OtherTopics.Contains(topic))
                .Select(s => Entry(s, edition.Instant, words, nameOf(s.Id), linkOf(s.Id)))
                .OfType<TopicFeedEntry>()
                .OrderByDescending(e => e.Updated)
                .Take(MaxEntries),
        ];

    private static TopicFeedEntry? Entry(
        EditionStory story,
        DateTimeOffset instant,
        Wording words,
        string name,
        string link
    )
    {
        var everything = BriefingPeriod.Everything(DateTimeOffset.MinValue);
        if (BriefingStoryMaker.Make(story, everything, MaxSentences) is not { } told)
            return null;
        var view = StoryViewMaker.Make(told, instant, words);
        return new TopicFeedEntry(
            name,
            link,
            view.Headline,
            view.Language ?? words.Language,
            story.Developments[0].Instant,
            story.Developments[^1].Instant,
            string.Join(' ', view.Sentences.Select(s => s.Text)),
            Html(view, words)
        );
    }

    private static string Html(StoryView story, Wording words)
    {
        var direction = story.Direction is null ? "" : $" dir=\"{story.Direction}\"";
        var text = string.Join(' ', story.Sentences.Select(s => Encoder.Encode(s.Text)));
        var sources = story.Sources.Select(source =>
            source.Link is { } link
                ? $"<a href=\"{Encoder.Encode(link)}\">{Encoder.Encode(source.Name)}</a>"
                : Encoder.Encode(source.Name)
        );
        return $"<p{direction}>{text}</p><p>{Encoder.Encode(words.Sources)}: {string.Join(", ", sources)}</p>";
    }
}
