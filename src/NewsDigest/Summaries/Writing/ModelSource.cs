using NewsDigest.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>Chooses what of the articles a model is shown.</summary>
internal static class ModelSource
{
    /// <summary>So much of each article's beginning is shown whatever the ranking says: it tells who and where.</summary>
    private const int LeadSentences = 2;

    /// <summary>
    /// The request without what a model, and then a reader, must not take for news: sentences that address software.
    /// Invisible characters are gone; numbers of sentences stay.
    /// </summary>
    public static SummaryRequest Clean(SummaryRequest request) =>
        request with
        {
            Texts =
            [
                .. request.Texts.Select(text =>
                    text with
                    {
                        Title = PlainText.Clean(text.Title),
                        Sentences = SoftwareInstructions.Remove([
                            .. text.Sentences.Select(s => s.Saying(PlainText.Clean(s.Content))),
                        ]),
                    }
                ),
            ],
        };

    /// <summary>The best sentences within a limit of words, in the order of the articles; all, where they fit.</summary>
    /// <param name="request">A clean request.</param>
    /// <param name="ranked">An extract of it, which shows what is important.</param>
    /// <param name="maxWords">Upper limit in words.</param>
    public static IReadOnlyList<ModelSentence> Choose(SummaryRequest request, Summary ranked, int maxWords)
    {
        var leads = request.Texts.SelectMany(t => t.Sentences.Take(LeadSentences).Select(s => ReferenceTo(t, s)));
        var all = request
            .Texts.SelectMany(t => t.Sentences.Select(s => (Reference: ReferenceTo(t, s), s.Content)))
            .ToArray();
        var words = all.ToDictionary(s => s.Reference, s => WordCount(s.Content));
        var chosen = new HashSet<SentenceReference>();
        foreach (var reference in leads.Concat(ranked.Sentences.SelectMany(s => s.Sources)).Concat(words.Keys))
        {
            if (chosen.Contains(reference) || !words.TryGetValue(reference, out var count) || count > maxWords)
                continue;
            chosen.Add(reference);
            maxWords -= count;
        }
        var published = request.Texts.ToDictionary(t => t.Article, t => t.Published);
        return
        [
            .. all.Where(s => chosen.Contains(s.Reference))
                .Select(
                    (s, index) => new ModelSentence(index + 1, s.Reference, s.Content, published[s.Reference.Article])
                ),
        ];
    }

    private static SentenceReference ReferenceTo(SourceText text, Sentence sentence) =>
        new(text.Article, sentence.Number);

    public static int WordCount(string text) => text.AsSpan().Count(' ') + 1;
}
