using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Summaries;

namespace NewsDigest.Briefings;

/// <summary>Tells one story of an edition to one reader.</summary>
public static class BriefingStoryMaker
{
    /// <summary>The story as the reader gets it, or null where nothing of it lies in the period.</summary>
    /// <param name="story">The story.</param>
    /// <param name="period">What is told, and what the reader knows.</param>
    /// <param name="maxSentences">Limit of its summary.</param>
    public static BriefingStory? Make(EditionStory story, BriefingPeriod period, int maxSentences)
    {
        var told = story.Developments.Where(d => d.Instant > period.After).ToList();
        if (told.Count == 0)
            return null;
        var known = story.Developments.Where(d => d.Instant <= period.KnownUntil).ToList();
        var isNew = told.Where(d => d.Instant > period.KnownUntil).ToList();
        var isUpdate = known.Count > 0 && isNew.Count > 0;

        // What is new is told first; in a story that is new as a whole, as in a reader's absence, the latest turn leads.
        var leading = (isUpdate ? isNew : told).AsEnumerable().Reverse().ToList();
        var sources = Sources(leading.Concat(isUpdate ? known : []));
        var marks = MarksByArticle(sources);
        var articles = sources.Select(s => s.Article).ToList();

        return new BriefingStory(
            story.Id,
            leading[0].Headline,
            articles.Select(a => a.Url).FirstOrDefault(IsWebAddress),
            isUpdate,
            Told(
                [
                    .. leading
                        .SelectMany(d => d.Summary.Sentences)
                        .Select(s => Sentence(s, marks))
                        .OfType<BriefingSentence>(),
                ],
                maxSentences
            ),
            isUpdate ? Background(known, marks) : null,
            [.. sources.Select(s => Source(s.Article, s.Mark))],
            sources.Count,
            articles.Max(a => a.Published),
            story.Language,
            leading.Select(d => d.Summary.Model).FirstOrDefault(m => m is not null)
        );
    }

    private static List<(EditionArticle Article, int Mark)> Sources(IEnumerable<EditionDevelopment> developments) =>
        [
            .. developments
                .SelectMany(d => d.Articles)
                .DistinctBy(a => (a.Id, a.Label))
                .Select((article, index) => (article, index + 1)),
        ];

    private static Dictionary<ArticleId, int> MarksByArticle(List<(EditionArticle Article, int Mark)> sources)
    {
        var marks = new Dictionary<ArticleId, int>();
        foreach (var (article, mark) in sources)
            marks.TryAdd(article.Id, mark);
        return marks;
    }

    /// <summary>The first sentences, without half a quotation at the end where anything else is left.</summary>
    private static List<BriefingSentence> Told(List<BriefingSentence> sentences, int maxSentences)
    {
        var goOn = LongQuotations.GoOn([.. sentences.Select(s => s.Text)]);
        var count = Math.Min(sentences.Count, maxSentences);
        while (count > 0 && goOn[count - 1])
            count--;
        if (count == 0)
            count = Math.Min(sentences.Count, maxSentences);
        return
        [
            .. sentences
                .Take(count)
                .Select(
                    (s, i) =>
                        s with
                        {
                            GoesOn = goOn[i] && i + 1 < count && s.Marks.SequenceEqual(sentences[i + 1].Marks),
                        }
                ),
        ];
    }

    /// <summary>A sentence whose sources have all left the window has no mark left and is not told.</summary>
    private static BriefingSentence? Sentence(SummarySentence sentence, Dictionary<ArticleId, int> marks)
    {
        int[] cited =
        [
            .. sentence
                .Sources.Where(s => marks.ContainsKey(s.Article))
                .Select(s => marks[s.Article])
                .Distinct()
                .Order(),
        ];
        return cited.Length == 0 ? null : new BriefingSentence(sentence.Text, cited);
    }

    private static BriefingSentence? Background(List<EditionDevelopment> known, Dictionary<ArticleId, int> marks) =>
        known.SelectMany(d => d.Summary.Sentences).Select(s => Sentence(s, marks)).FirstOrDefault(s => s is not null);

    private static BriefingSource Source(EditionArticle article, int mark) =>
        new(
            mark,
            article.Source ?? DocumentName(article.Label),
            SourceTitle.Shown(article.Title),
            IsWebAddress(article.Url) ? article.Url : null,
            article.Published,
            article.Label
        );

    private static bool IsWebAddress(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    /// <summary>"harbour/flood-warning.txt" is shown as "flood-warning".</summary>
    private static string DocumentName(string label)
    {
        var name = label[(label.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
