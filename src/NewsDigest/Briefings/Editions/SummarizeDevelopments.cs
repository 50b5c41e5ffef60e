using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;
using NewsDigest.Telemetry;

namespace NewsDigest.Briefings.Editions;

/// <summary>Summarises what is new of a story, once for all readers and editions.</summary>
public sealed class SummarizeDevelopments(IArticleStore articles, ISummarizer summarizer)
{
    /// <summary>Articles that a summary reads; further ones of the same development only count as sources.</summary>
    private const int MaxTexts = 12;

    /// <summary>The most words of a development's summary: three or four sentences of news prose.</summary>
    private const int MaxWords = 100;

    /// <summary>The story with a summary for each development; as it is where all have theirs.</summary>
    /// <param name="story">The story.</param>
    /// <param name="itemsById">The items of the window.</param>
    /// <param name="answerBy">When a model's answers are of no use any more (UTC), and extracts have to do; null: they always are.</param>
    /// <param name="note">Is told what became of each summary that a model was asked for.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<Story> RunAsync(
        Story story,
        IReadOnlyDictionary<ArticleId, DigestItem> itemsById,
        DateTimeOffset? answerBy,
        Action<WritingOutcome> note,
        CancellationToken cancellationToken
    )
    {
        if (story.Developments.All(d => d.Summary is not null))
            return story;
        var developments = new List<Development>(story.Developments.Count);
        var known = new List<string>();
        foreach (var development in story.Developments)
        {
            var summary = development.Summary ?? await MakeAsync(development);
            if (summary.Writing is { } outcome)
                note(outcome);
            // What it took is told of this edition, not of every one that tells the story.
            developments.Add(development with { Summary = summary with { Writing = null } });
            known.AddRange(summary.Sentences.Select(s => s.Text));
        }
        return story with { Developments = developments };

        async Task<Summary> MakeAsync(Development development)
        {
            var texts = await ReadAsync(development, cancellationToken);
            var summary =
                texts.Count > 0
                    ? await summarizer.SummarizeAsync(
                        new SummaryRequest(texts, MaxWords)
                        {
                            Known = known,
                            Subject = story.Id.Value,
                            AnswerBy = answerBy,
                        },
                        cancellationToken
                    )
                    : LeftOf(development, itemsById);
            DigestMetrics.CountSummary(isWritten: !summary.IsExtract);
            return summary;
        }
    }

    private async Task<List<SourceText>> ReadAsync(Development development, CancellationToken cancellationToken)
    {
        var texts = new List<SourceText>();
        foreach (var id in development.Articles.Take(MaxTexts))
        {
            if (await articles.FindAsync(id, cancellationToken) is { } article)
                texts.Add(SourceText.From(article));
        }
        return texts;
    }

    /// <summary>Where the full texts are past their retention, the items' own extracts are what is left.</summary>
    private static Summary LeftOf(Development development, IReadOnlyDictionary<ArticleId, DigestItem> itemsById) =>
        development.Articles.Select(itemsById.GetValueOrDefault).FirstOrDefault(i => i is not null)?.Extract
        ?? new Summary([]);
}
