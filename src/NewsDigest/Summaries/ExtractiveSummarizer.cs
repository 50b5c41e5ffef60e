using NewsDigest.Summaries.Writing;

namespace NewsDigest.Summaries;

/// <summary>Makes extracts: the sentences of the sources that together say what happened.</summary>
public sealed class ExtractiveSummarizer : ISummarizer
{
    /// <summary>An extract that holds more of its texts than this spares its reader little; fitted with the weights.</summary>
    private const double MostShare = 0.52;

    /// <summary>Words that are always allowed: of a short report half would be too little.</summary>
    private const int FewestWords = 70;

    /// <summary>Words below which a text is told by its lead, however much of it is asked for.</summary>
    private const int ShortText = 120;

    /// <summary>
    /// The extract; deterministic. Holds no sentence that speaks to software. Empty where no sentence of the sources can stand
    /// alone.
    /// </summary>
    public static Summary Summarize(SummaryRequest request)
    {
        var summary = Extract(request);
        return IsSafe(request, summary) ? summary : Extract(ModelSource.Clean(request));
    }

    /// <inheritdoc/>
    public Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Summarize(request));

    private static bool IsSafe(SummaryRequest request, Summary summary)
    {
        var told = summary.Sentences.SelectMany(s => s.Sources).ToHashSet();
        return !request.Texts.Any(text =>
            SoftwareInstructions.MayBeAmong(
                text.Sentences,
                text.Sentences.Index().Where(s => told.Contains(new(text.Article, s.Item.Number))).Select(s => s.Index),
                text.Language
            )
        );
    }

    private static Summary Extract(SummaryRequest request)
    {
        var space = new TermSpace();
        var sentences = SentenceMeasuring.Measure(request.Texts, space);
        var language = request.Texts[0].Language;
        var known = request.Known.Select(k => space.Vector(space.Numbers(k, language))).ToArray();
        var runs = SentenceRuns.Find(sentences, [.. request.Texts.Select(t => t.Language)]);

        // In a few sentences there is nothing to cover, only a lead and what follows from it.
        // Articles on one event tell much the same: beside what there is to tell, their summary is a short one.
        var words = sentences.Sum(s => s.Words);
        var maxWords = Math.Min(request.MaxWords, Math.Max(FewestWords, (int)(MostShare * words)));
        var share =
            words < ShortText ? RankingWeights.BriefShare : (double)request.MaxWords / (words * request.Texts.Count);
        var weights = RankingWeights.For(share);
        var worths = sentences.Select(s => weights.Worth(s.Features)).ToArray();
        var chosen = ExtractSelection.Choose(sentences, runs, worths, known, maxWords, weights);
        if (chosen.Count == 0 && known.Length > 0)
            chosen = ExtractSelection.Choose(sentences, runs, worths, [], maxWords, weights);
        if (chosen.Count == 0)
            chosen =
            [
                .. Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Form == SentenceForm.Whole).Take(1),
            ];

        var order = ExtractOrder.Of(sentences, chosen, new HeadlineTerms(request.Texts, space));
        return new Summary([
            .. order.Select(
                (i, place) =>
                    new SummarySentence(
                        Told(sentences, i, place > 0 ? order[place - 1] : null),
                        [new(request.Texts[sentences[i].Text].Article, sentences[i].Sentence.Number)]
                    )
            ),
        ]);
    }

    /// <summary>A sentence keeps the word that ties it to the one before it where that one stands before it.</summary>
    private static string Told(List<RankedSentence> sentences, int i, int? before) =>
        before == i - 1 && sentences[i - 1].Text == sentences[i].Text
            ? sentences[i].Written.Content
            : sentences[i].Sentence.Content;
}
