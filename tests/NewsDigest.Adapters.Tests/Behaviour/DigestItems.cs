using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>Small items to store.</summary>
public static class DigestItems
{
    /// <summary>An item whose article, document and title have the same name.</summary>
    public static DigestItem Item(string name, DateTimeOffset arrived) =>
        new()
        {
            Article = new ArticleId(name),
            Origin = new DocumentPart($"{name}.txt"),
            Title = name,
            Language = "en",
            Published = arrived,
            Arrived = arrived,
            Words = 100,
            Topic = new TopicVerdict(new TopicId("sport"), 0.8, [], []),
            CatalogueVersion = "1",
            Extract = new Summary([new SummarySentence("The bridge opened.", [new(new ArticleId(name), 0)])]),
            Terms = [new WeightedTerm("bridg", 2), new WeightedTerm("@port ellery", 1)],
            Fingerprint = new Fingerprint(42, [1, 2, 3], 3),
        };
}
