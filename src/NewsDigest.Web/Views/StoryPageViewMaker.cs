using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Summaries;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Makes a story's page fit to be shown.</summary>
public static class StoryPageViewMaker
{
    private const int MaxHeadline = 200;
    private const int MaxSentence = 700;
    private const int MaxName = 60;
    private const int MaxSources = 20;

    /// <summary>The page.</summary>
    /// <param name="story">The story.</param>
    /// <param name="texts">Texts of articles, as far as they are kept: what sentences rest on.</param>
    /// <param name="corrected">Articles that were corrected since.</param>
    /// <param name="words">The texts around it.</param>
    public static StoryPageView Make(
        StoryHistory story,
        IReadOnlyDictionary<ArticleId, Article> texts,
        IReadOnlySet<ArticleId> corrected,
        Wording words
    )
    {
        var sentences = texts.ToDictionary(
            t => t.Key,
            t => SourceText.From(t.Value).Sentences.ToDictionary(s => s.Number, s => s.Content)
        );
        var developments = story
            .Developments.Reverse()
            .Select(d =>
                Development(d, sentences, words) with
                {
                    IsCorrected = d.Articles.Any(a => corrected.Contains(a.Id)),
                }
            )
            .ToList();
        var headline = developments[0].Headline;
        return new StoryPageView(
            headline,
            story.Language != words.Language && story.Language.All(char.IsAsciiLetter) ? story.Language : null,
            TextDirection.IsRightToLeft(headline, story.Language) ? "rtl" : null,
            developments
        );
    }

    private static DevelopmentView Development(
        EditionDevelopment development,
        Dictionary<ArticleId, Dictionary<int, string>> sentences,
        Wording words
    )
    {
        var sources = development
            .Articles.DistinctBy(a => (a.Id, a.Label))
            .Select((a, index) => (a.Id, View: Source(a, index + 1)))
            .ToList();
        var headline = DisplayText.Clean(development.Headline, MaxHeadline);
        return new DevelopmentView(
            development.Instant,
            headline.Length == 0 ? words.Untitled : headline,
            development.Summary.Model is { } model ? DisplayText.Clean(model, MaxName) : null,
            [.. development.Summary.Sentences.Select(Sentence).Where(s => s.Supports.Count > 0)],
            [.. sources.Take(MaxSources).Select(s => s.View)]
        );

        SupportedSentence Sentence(SummarySentence sentence)
        {
            var text = DisplayText.Clean(sentence.Text, MaxSentence);
            return new SupportedSentence(
                text,
                [.. sentence.Sources.Select(r => Support(r, text)).OfType<SupportView>()]
            );
        }

        SupportView? Support(SentenceReference reference, string text)
        {
            if (sources.Where(s => s.Id == reference.Article).Select(s => s.View).FirstOrDefault() is not { } source)
                return null;
            var kept = sentences.GetValueOrDefault(reference.Article)?.GetValueOrDefault(reference.Number);
            var quote = kept is null ? null : DisplayText.Clean(kept, MaxSentence);
            return quote == text ? new SupportView(source, null, SupportLikeness.Verbatim)
                : development.Summary.IsExtract ? new SupportView(source, null, SupportLikeness.Extract)
                : new SupportView(source, quote, SupportLikeness.Rests);
        }
    }

    private static SourceView Source(EditionArticle article, int mark)
    {
        var name = DisplayText.Clean(article.Source ?? article.Label, MaxName);
        return new SourceView(
            mark,
            name.Length == 0 ? "–" : name,
            DisplayText.Clean(SourceTitle.Shown(article.Title), MaxHeadline),
            WebLink.Of(article.Url),
            TextDirection.IsRightToLeft(name) ? "rtl" : null
        );
    }
}
