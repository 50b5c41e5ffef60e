using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsDigest.Briefings;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Makes a story fit to be shown.</summary>
public static class StoryViewMaker
{
    private const int MaxHeadline = 200;
    private const int MaxSentence = 700;
    private const int MaxName = 60;
    private const int MaxSources = 12;

    /// <summary>What was made of stories that somebody still holds.</summary>
    private static readonly ConditionalWeakTable<
        BriefingStory,
        ConcurrentDictionary<(DateTimeOffset, Wording), StoryView>
    > Made = [];

    /// <summary>The story as it is shown: one and the same view for all readers who get the same telling of it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="instant">Instant of the edition, which ages count from.</param>
    /// <param name="words">The texts around it.</param>
    public static StoryView Make(BriefingStory story, DateTimeOffset instant, Wording words)
    {
        var views = Made.GetOrCreateValue(story);
        return views.TryGetValue((instant, words), out var view)
            ? view
            : views.GetOrAdd((instant, words), MakeNew(story, instant, words));
    }

    private static StoryView MakeNew(BriefingStory story, DateTimeOffset instant, Wording words)
    {
        var headline = DisplayText.Clean(story.Headline, MaxHeadline);
        if (headline.Length == 0)
            headline = words.Untitled;
        var sources = Named(story);
        var isForeign = story.Language != words.Language;
        return new StoryView(
            story.Id,
            headline,
            WebLink.Of(story.Link),
            story.IsUpdate,
            [.. story.Sentences.Select(Sentence)],
            story.Background is { } background ? Sentence(background) : null,
            [.. sources.Take(MaxSources).Select(Source)],
            Math.Max(0, sources.Count - MaxSources),
            story.ArticleCount,
            story.Newest,
            words.Age(story.Newest, instant),
            isForeign && story.Language.All(char.IsAsciiLetter) ? story.Language : null,
            TextDirection.IsRightToLeft(headline, story.Language) ? "rtl" : null,
            story.Model is { } model ? DisplayText.Clean(model, MaxName) : null
        );
    }

    /// <summary>Every cited source, since a mark must lead somewhere, and one article of every other publisher.</summary>
    private static List<BriefingSource> Named(BriefingStory story)
    {
        var cited = story
            .Sentences.Append(story.Background)
            .OfType<BriefingSentence>()
            .SelectMany(s => s.Marks)
            .ToHashSet();
        var publishers = story
            .Sources.Where(source => cited.Contains(source.Mark))
            .Select(source => source.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. story.Sources.Where(source => cited.Contains(source.Mark) || publishers.Add(source.Name))];
    }

    private static SentenceView Sentence(BriefingSentence sentence) =>
        new(DisplayText.Clean(sentence.Text, MaxSentence), sentence.ShownMarks);

    private static SourceView Source(BriefingSource source)
    {
        var name = DisplayText.Clean(source.Name, MaxName);
        if (name.Length == 0)
            name = DisplayText.Clean(source.Label, MaxName);
        return new SourceView(
            source.Mark,
            name.Length == 0 ? "–" : name,
            DisplayText.Clean(source.Title, MaxHeadline),
            WebLink.Of(source.Url),
            TextDirection.IsRightToLeft(name) ? "rtl" : null
        );
    }
}
