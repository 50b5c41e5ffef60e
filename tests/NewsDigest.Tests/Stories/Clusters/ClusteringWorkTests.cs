using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Copies;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>Work is counted, not timed: four times the articles may cost four times the steps, not sixteen.</summary>
public class ClusteringWorkTests
{
    private const int Few = 400;
    private const int Many = 4 * Few;

    /// <summary>Growth of the steps from few to many articles that still counts as linear, once the limits are reached.</summary>
    private const double Linear = 6;

    public static TheoryData<string> Days => ["own words", "every tenth word shared", "nothing but shared words"];

    [Theory]
    [MemberData(nameof(Days))]
    public void Finding_articles_of_one_event_grows_with_their_number(string day) =>
        Growth(EventSteps, day).ShouldBeLessThan(Linear);

    [Theory]
    [MemberData(nameof(Days))]
    public void Finding_near_duplicates_grows_with_the_number_of_texts(string day) =>
        Growth(DuplicateSteps, day).ShouldBeLessThan(Linear);

    [Theory]
    [MemberData(nameof(Days))]
    public void Joining_articles_grows_with_their_number(string day) => Growth(JoinSteps, day).ShouldBeLessThan(Linear);

    [Theory]
    [InlineData("all alike", 0.0)]
    [InlineData("ever less alike", -0.5)]
    [InlineData("ever more alike", 0.5)]
    public void Joining_a_chain_grows_with_its_length(string chain, double slope)
    {
        // Each is alike to the next fifty, as many as are compared, so that clusters run into their limit all along.
        var few = ChainSteps(Few, slope);
        var many = ChainSteps(Many, slope);

        (many / (double)few).ShouldBeLessThan(Linear, chain);
    }

    [Fact]
    public void Joining_a_thing_that_is_like_all_others_costs_little_for_each()
    {
        var links = Enumerable.Range(1, Many - 1).Select(i => new Link(0, i, 0.9)).ToList();
        var clustering = new AverageLink(Many, links, EventWeights.Default, StoryClusterer.MaxTexts);

        clustering.Cluster();

        clustering.Steps.ShouldBeLessThan(20 * Many);
    }

    [Fact]
    public void An_article_of_200_000_words_costs_no_more_than_its_limits()
    {
        var longest = Item(
            "Minutes of the harbour board",
            string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"word{i}"))
        );

        longest.Words.ShouldBe(200_000);
        longest.Terms.Count.ShouldBeLessThanOrEqualTo(DigestItemMaker.MaxTerms);
        longest.Fingerprint.Shingles.Length.ShouldBeLessThanOrEqualTo(FingerprintMaker.SketchSize);
        StoryClusterer.Cluster([longest, FerryPost, FerryTimes]).Count.ShouldBe(2);
    }

    [Fact]
    public void Articles_of_one_word_make_no_story_of_different_words()
    {
        var items = Enumerable.Range(0, Few).Select(i => Item("", $"word{i}")).ToList();

        StoryClusterer.Cluster(items).Count.ShouldBe(Few);
    }

    private static double Growth(Func<IReadOnlyList<DigestItem>, long> steps, string day) =>
        (double)(1 + steps(Items(day, Many))) / (1 + steps(Items(day, Few)));

    private static long EventSteps(IReadOnlyList<DigestItem> items)
    {
        EventDocument[] documents = [.. items.Select(EventDocument.Of)];
        var index = new EventIndex(documents, EventWeights.Default);
        for (var document = 0; document < documents.Length; document++)
            index.Find(document, before: document);
        return index.Steps;
    }

    private static long JoinSteps(IReadOnlyList<DigestItem> items)
    {
        var links = StoryClusterer.Links([.. items.Select(i => new[] { i })], EventWeights.Default);
        var clustering = new AverageLink(items.Count, links, EventWeights.Default, StoryClusterer.MaxTexts);
        clustering.Cluster();
        return clustering.Steps;
    }

    private static long ChainSteps(int count, double slope)
    {
        var links =
            from one in Enumerable.Range(0, count)
            from other in Enumerable.Range(one + 1, 50)
            where other < count
            select new Link(one, other, 0.6 + slope * (one - count / 2.0) / count);
        var clustering = new AverageLink(count, [.. links], EventWeights.Default, StoryClusterer.MaxTexts);
        clustering.Cluster().Max(c => c.Count).ShouldBeLessThanOrEqualTo(StoryClusterer.MaxTexts);
        return clustering.Steps;
    }

    private static long DuplicateSteps(IReadOnlyList<DigestItem> items)
    {
        var index = new SketchIndex([.. items.OrderByDescending(i => i.Words)]);
        for (var item = 1; item < items.Count; item++)
            index.FullerCandidates(item).Count.ShouldBeLessThanOrEqualTo(24);
        return index.Steps;
    }

    private static DigestItem[] Items(string day, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Item($"Report own{i}title", Body(day, i)))];

    private static string Body(string day, int article) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, 100)
                .Select(word =>
                    day switch
                    {
                        "own words" => $"own{article}x{word}",
                        "every tenth word shared" when word % 10 != 0 => $"own{article}x{word}",
                        "every tenth word shared" => $"shared{word}",
                        // The same sentences in every article, from another one on.
                        _ => $"shared{(word + 10 * article) % 200}",
                    }
                )
        );
}
