using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Terms;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>What each number of the clusters does, one at a time.</summary>
public class EventWeightsTests
{
    /// <summary>Without the demand on small days, which asks for headlines and subjects as well, and with numbers as rare as words.</summary>
    private static readonly EventWeights Settings = EventWeights.Default with
    {
        SmallDay = 0,
        BackgroundNumber = EventWeights.Default.BackgroundWord,
    };

    private static readonly EventDocument Ferry = Document("ferri hull rock quay", "ferri");

    [Fact]
    public void A_headline_in_common_makes_liker_than_its_words_in_the_text() =>
        Likeness(Ferry, Document("ferri hull rock tide", "ferri"))
            .ShouldBeGreaterThan(Likeness(Ferry, Document("ferri hull rock tide", "tide")));

    [Fact]
    public void A_number_in_common_makes_liker_than_a_word() =>
        Likeness(Document("ferri 4711", "x"), Document("hull 4711", "y"))
            .ShouldBeGreaterThan(Likeness(Document("ferri rock", "x"), Document("hull rock", "y")));

    [Fact]
    public void An_everyday_word_in_common_makes_less_like_than_a_rare_one() =>
        Likeness(Document("ferri year", "x"), Document("hull year", "y"))
            .ShouldBeLessThan(Likeness(Document("ferri rock", "x"), Document("hull rock", "y")));

    [Fact]
    public void An_unknown_time_counts_more_than_the_same_and_less_than_a_day()
    {
        var unknown = Likeness(Ferry, Ferry with { Time = null });

        unknown.ShouldBeLessThan(Likeness(Ferry, Ferry));
        unknown.ShouldBeGreaterThan(Likeness(Ferry, Ferry with { Time = Noon.AddDays(1) }));
    }

    [Fact]
    public void A_name_is_no_part_of_a_subject_as_its_words_are() =>
        Subject
            .Of(
                new TermVector([0, 1], [0.9f, 0.4f]),
                new TermVector([], []),
                [new TermTrait(IsName: true, 1), new TermTrait(IsName: false, 1)],
                count: 2
            )
            .Terms.ShouldBe([1]);

    [Fact]
    public void Large_clusters_must_be_liker_to_be_one()
    {
        // A pair is just like enough, so that two pairs are not.
        var links =
            from one in Enumerable.Range(0, 4)
            from other in Enumerable.Range(one + 1, 3 - one)
            select new Link(one, other, Settings.SameEvent * 1.02);

        new AverageLink(4, [.. links], Settings, maxSize: 10).Cluster().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Who_has_as_many_neighbours_as_the_rank_is_crowded(int neighbours, bool isCrowded)
    {
        var links = Enumerable.Range(1, neighbours).Select(i => new Link(0, i, 0.5, Subject: 0)).ToList();

        (Crowding.Relieve(links, neighbours + 1, Settings)[0].Likeness < 0.5).ShouldBe(isCrowded);
    }

    private static double Likeness(EventDocument one, EventDocument other) =>
        new EventIndex([one, other], Settings).Find(1, before: 1).Select(found => found.Likeness).SingleOrDefault();

    private static EventDocument Document(string terms, string title) => new("en", Terms(terms), Terms(title), Noon);

    private static WeightedTerm[] Terms(string terms) => [.. terms.Split(' ').Select(t => new WeightedTerm(t, 1))];
}
