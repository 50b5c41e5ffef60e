using NewsDigest.Articles;
using NewsDigest.Text;

namespace NewsDigest.Intake.Items;

/// <summary>Weighs the terms of an article by how much of the article is about them.</summary>
public static class ArticleTerms
{
    /// <summary>A term of the headline counts like so many mentions in the body.</summary>
    private const float TitleMentions = 2;

    /// <summary>A mention in the first <see cref="LeadTerms"/> terms counts like so many further down.</summary>
    private const float LeadMentions = 2;

    /// <summary>Terms of the lead; with the inverted pyramid, the first three sentences carry most.</summary>
    private const int LeadTerms = 60;

    /// <summary>
    /// The article's terms, heaviest first, terms of equal weight in the order of the text. A term's weight grows with
    /// the logarithm of its mentions, so that a long text does not outweigh its own headline.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">The sentences of its body.</param>
    public static IReadOnlyList<WeightedTerm> Of(Article article, IReadOnlyList<Sentence> sentences)
    {
        var mentions = new Dictionary<string, (float Count, int Order)>(StringComparer.Ordinal);
        foreach (var term in TermExtractor.Terms(article.Title, article.Language))
            Mention(term, TitleMentions);

        var read = 0;
        var names = NameFinder.Find(sentences);
        for (var i = 0; i < sentences.Count; i++)
        {
            var weight = read < LeadTerms ? LeadMentions : 1;
            foreach (var term in sentences[i].Terms)
            {
                Mention(term, weight);
                read++;
            }
            foreach (var name in names[i])
                Mention($"@{name.ToLowerInvariant()}", weight);
        }
        return
        [
            .. mentions
                .OrderByDescending(m => m.Value.Count)
                .ThenBy(m => m.Value.Order)
                .Take(DigestItemMaker.MaxTerms)
                .Select(m => new WeightedTerm(m.Key, 1 + MathF.Log(m.Value.Count))),
        ];

        void Mention(string term, float weight)
        {
            mentions[term] = mentions.TryGetValue(term, out var known)
                ? (known.Count + weight, known.Order)
                : (weight, mentions.Count);
        }
    }
}
