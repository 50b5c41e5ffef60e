using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>Tells which topics an article belongs to, from its words, tags and address.</summary>
/// <remarks>
/// Each term of the vocabularies that the article holds speaks for its topics by its weight: more in the headline than
/// in the body, less with every repetition, less where several topics list it. IPTC topics that the catalogue does not
/// cover compete as well, so that an article about something else ends as uncategorised. Safe for use in parallel.
/// </remarks>
public sealed class TopicClassifier
{
    // News tells its subject early; this bounds the work on texts of any length.
    private const int MaxWords = 1_500;

    private const double SectionWeight = 9;
    private const double AddressWeight = 7;

    // Below this, what was found is chance. One fair word in a headline is above it.
    private const double LeastScore = 0.5;

    // A further topic has at least this part of the main topic's score and this much by itself.
    private const double OtherShare = 0.6;
    private const double LeastOtherScore = 4;

    // With this part of the best score, a topic of the operator's own wins over one that the operator did not list: a
    // vocabulary of a thousand terms must not outvote an operator's ten.
    private const double OwnShare = 0.25;

    // The score at which the amount of evidence alone is worth half its certainty.
    private const double HalfCertain = 4;

    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<TermIndex>>> indexes = new();
    private readonly IReadOnlyList<TopicId> competitors;
    private readonly double[] readiness;
    private readonly Lazy<SectionNames> sections;

    /// <summary>A classifier into the topics of a catalogue; vocabularies are loaded when a language is first met.</summary>
    public TopicClassifier(TopicCatalogue catalogue)
    {
        Catalogue = catalogue;
        var covered = catalogue.Topics.SelectMany(t => t.IptcCodes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        competitors =
        [
            .. catalogue.Topics.Select(t => t.Id),
            .. IptcTopics.All.Where(t => !covered.Contains(t.IptcCodes[0])).Select(t => t.Id),
        ];
        readiness =
        [
            .. competitors.Select(
                (id, i) => i < catalogue.Topics.Count ? ReadinessOf(catalogue.Topics[i]) : IptcTopics.Readiness(id)
            ),
        ];
        sections = new(() => new SectionNames(catalogue));
    }

    /// <summary>The catalogue whose topics it tells.</summary>
    public TopicCatalogue Catalogue { get; }

    /// <summary>The verdict on an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="explain">Whether the verdict lists its evidence.</param>
    public TopicVerdict Classify(Article article, bool explain = false) =>
        Classify(article, SentenceSplitter.Split(article.Paragraphs, article.Language), explain);

    /// <summary>The verdict on an article whose body is split into sentences already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">The sentences of its body.</param>
    /// <param name="explain">Whether the verdict lists its evidence.</param>
    public TopicVerdict Classify(Article article, IReadOnlyList<Sentence> sentences, bool explain = false)
    {
        var tally = new EvidenceTally(competitors.Count);
        foreach (var index in indexes.GetOrAdd(article.Language, LoadLazily).Value)
        {
            CountWords(article.Title, sentences, index, tally);
            CountTags(article, index, tally);
        }
        CountSections(article, tally);
        CountAddress(article, tally);
        return Judge(tally, explain);
    }

    private static void CountWords(
        string title,
        IReadOnlyList<Sentence> sentences,
        TermIndex index,
        EvidenceTally tally
    )
    {
        var words = new List<TermWord>();
        Count(title, Tokenizer.Tokenize(title), EvidencePlace.Title);
        var left = MaxWords;
        for (var i = 0; i < sentences.Count && left > 0; i++)
        {
            var place = sentences[i].Paragraph == 0 ? EvidencePlace.Lead : EvidencePlace.Body;
            Count(sentences[i].Content, sentences[i].Tokens, place);
            left -= words.Count;
        }

        void Count(string text, IReadOnlyList<Token> tokens, EvidencePlace place)
        {
            words.Clear();
            TermWords.Split(text, tokens, words);
            index.Search(words, term => tally.Count(term, place));
        }
    }

    private void CountTags(Article article, TermIndex index, EvidenceTally tally)
    {
        foreach (var tag in article.Tags.Where(t => sections.Value.TopicOf(t) is null))
        {
            var words = new List<TermWord>();
            TermWords.Split(tag, words);
            index.Search(words, term => tally.Count(term, EvidencePlace.Tag));
        }
    }

    private void CountSections(Article article, EvidenceTally tally)
    {
        foreach (var tag in article.Tags)
        {
            if (sections.Value.TopicOf(tag) is { } topic)
                tally.Count(tag, topic, SectionWeight, EvidencePlace.Tag);
        }
    }

    private void CountAddress(Article article, EvidenceTally tally)
    {
        foreach (var (name, topic) in sections.Value.InAddress(article))
            tally.Count(name, topic, AddressWeight, EvidencePlace.Address);
    }

    private TopicVerdict Judge(EvidenceTally tally, bool explain)
    {
        var sums = tally.Sums();
        var scores = sums.Select((sum, i) => sum * readiness[i]).ToArray();
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
        var best = scores[order[0]];
        var evidence = explain ? Explain(tally, sums) : [];
        if (best < LeastScore)
            return new(TopicId.Uncategorised, 0, [], evidence);
        var winner = order.FirstOrDefault(i => IsInCatalogue(competitors[i]) && scores[i] >= best * OwnShare, order[0]);
        var main = competitors[winner];
        var certainty = scores[winner] / scores.Sum() * (scores[winner] / (scores[winner] + HalfCertain));
        var others = order
            .Where(i => i != winner)
            .TakeWhile(i => scores[i] >= Math.Max(best * OtherShare, LeastOtherScore))
            .Select(i => competitors[i])
            .Where(IsInCatalogue)
            .ToList();
        if (!IsInCatalogue(main))
            return new(TopicId.Uncategorised, certainty, others, evidence);
        if (Catalogue.Topics[winner].Parent is { } parent && !others.Contains(parent))
            others.Insert(0, parent);
        return new(main, certainty, others, evidence);
    }

    private static double ReadinessOf(Topic topic) =>
        topic.IptcCodes.Count == 0 ? 1 : topic.IptcCodes.Max(c => IptcTopics.Readiness(IptcTopics.WithCode(c)!.Id));

    private bool IsInCatalogue(TopicId topic) => Catalogue.Topics.Any(t => t.Id == topic);

    private List<TopicEvidence> Explain(EvidenceTally tally, double[] sums) =>
        [
            .. tally
                .Pieces()
                .OrderByDescending(p => p.Weight)
                .ThenBy(p => p.Term, StringComparer.Ordinal)
                .Select(p => new TopicEvidence(
                    competitors[p.Topic],
                    p.Place.ToString().ToLowerInvariant(),
                    p.Term,
                    p.Weight / sums[p.Topic]
                )),
        ];

    private Lazy<IReadOnlyList<TermIndex>> LoadLazily(string language) =>
        new(() => TermIndexLoader.Load(language, Catalogue, competitors));
}
