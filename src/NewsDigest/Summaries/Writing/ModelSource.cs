using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>Chooses what of the articles a model is shown.</summary>
internal static class ModelSource
{
    /// <summary>Articles of more tokens are not sent whole.</summary>
    private const int LongTokens = 3000;

    /// <summary>The number, the marks around it, and what quotation marks cost in JSON.</summary>
    private const int TokensAroundSentence = 8;

    private const int TokensAroundArticle = 20;

    /// <summary>So much of each article's beginning is shown where it fits: it tells who and where.</summary>
    private const int LeadSentences = 2;

    /// <summary>The request without what a model, and then a reader, must not take for news. Numbers of sentences stay.</summary>
    public static SummaryRequest Clean(SummaryRequest request) =>
        request with
        {
            Texts =
            [
                .. request.Texts.Select(text =>
                    text with
                    {
                        Sentences = SoftwareInstructions.Remove(text.Sentences, text.Language),
                    }
                ),
            ],
        };

    /// <summary>How many tokens of the articles may be sent: of long ones so few that the whole question is a quarter of them.</summary>
    public static int MaxTokens(SummaryRequest request, ModelSummaryOptions options)
    {
        var all = request.Texts.Sum(t => t.Sentences.Sum(s => TokenCount.Of(s.Content)));
        if (all <= LongTokens)
            return options.MaxSourceTokens;
        var question = SummaryPrompt.MaxInputTokens(SummaryPrompt.Ask(request, []), margin: 1);
        return (int)Math.Clamp((all / 4) - question, 0, options.MaxSourceTokens);
    }

    /// <summary>About how many words of news prose are so many tokens.</summary>
    public static int WordsIn(int tokens) => Math.Max(1, tokens * 3 / 4);

    /// <summary>The best sentences within a limit of tokens, in the order of the articles; all, where they fit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ranked">An extract of it, which shows what is important.</param>
    /// <param name="maxTokens">Upper limit, what stands around each sentence included.</param>
    public static IReadOnlyList<ModelSentence> Choose(SummaryRequest request, Summary ranked, int maxTokens)
    {
        var all = request
            .Texts.SelectMany(t => t.Sentences.Select(s => (Reference: ReferenceTo(t, s), s.Content)))
            .ToArray();
        var texts = all.ToDictionary(s => s.Reference, s => s.Content);
        var leads = request
            .Texts.Select(t => t.Sentences.Take(LeadSentences).Select(s => ReferenceTo(t, s)).ToArray())
            .ToArray();
        var chosen = new HashSet<SentenceReference>();
        var articles = new HashSet<ArticleId>();
        foreach (
            var reference in leads[0]
                .Concat(ranked.Sentences.SelectMany(s => s.Sources))
                .Concat(leads.SelectMany(l => l))
                .Concat(texts.Keys)
        )
        {
            if (chosen.Contains(reference) || !texts.TryGetValue(reference, out var text))
                continue;
            var cost =
                TokenCount.Of(text)
                + TokensAroundSentence
                + (articles.Contains(reference.Article) ? 0 : TokensAroundArticle);
            if (cost > maxTokens)
                continue;
            chosen.Add(reference);
            articles.Add(reference.Article);
            maxTokens -= cost;
            if (maxTokens <= TokensAroundSentence)
                break;
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
