using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>On a day of two or three articles nothing can be counted that tells what is common on it.</summary>
public class SmallDayTests
{
    public static TheoryData<string> TwoEvents => [.. TwoEventsOfATown.Pairs.Keys];

    public static TheoryData<string> OneEvent => [.. OneEventTwice.Pairs.Keys];

    public static TheoryData<string> Neighbours => [.. NeighbouringEvents.Pairs.Keys];

    public static TheoryData<string> NeighboursOfTwo => [.. NeighbouringEvents.Triples.Keys];

    [Theory]
    [MemberData(nameof(TwoEvents))]
    public void Two_events_of_one_town_are_two_stories(string pair) =>
        StoryCount(TwoEventsOfATown.Pairs[pair]).ShouldBe((2, 3));

    [Theory]
    [MemberData(nameof(OneEvent))]
    public void One_event_told_twice_is_one_story(string pair) =>
        StoryCount(OneEventTwice.Pairs[pair]).ShouldBe((1, 2));

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Two_events_that_resemble_each_other_are_two_stories(string pair) =>
        StoryCount(NeighbouringEvents.Pairs[pair]).ShouldBe((2, 3));

    [Theory]
    [MemberData(nameof(NeighboursOfTwo))]
    public void What_resembles_an_event_does_not_join_two_reports_of_it(string triple)
    {
        var (first, again, other) = NeighbouringEvents.Triples[triple];

        StoryClusterer
            .Cluster([first, again, other])
            .Select(cluster => string.Join(" + ", cluster.Items.Select(i => i.Title).Order()))
            .ShouldBe([string.Join(" + ", new[] { first.Title, again.Title }.Order()), other.Title], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(TwoEvents))]
    public void Two_events_stay_apart_beside_a_day_in_another_language(string pair)
    {
        var (first, second) = TwoEventsOfATown.Pairs[pair];
        var others = Enumerable
            .Range(0, 100)
            .Select(i => Item($"Bericht {i}", $"Eigenes{i} Wort{i} und Ding{i} sind da.", language: "de"));

        StoryClusterer.Cluster([first, second, .. others]).Count(c => c.Items.First().Language == "en").ShouldBe(2);
    }

    /// <summary>Stories on a day of nothing else, and on one with a third article.</summary>
    private static (int Alone, int WithAThird) StoryCount((DigestItem First, DigestItem Second) pair) =>
        (
            StoryClusterer.Cluster([pair.First, pair.Second]).Count,
            StoryClusterer.Cluster([pair.First, pair.Second, Chess]).Count
        );
}
