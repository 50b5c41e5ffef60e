using CsCheck;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

public class StoryClustererTests
{
    [Fact]
    public void Articles_on_one_event_are_one_story_across_sources_and_wording() =>
        ClusterOf(FerryPost, Day).ShouldBe([FerryPost, FerryTimes, FerryRadio], ignoreOrder: true);

    [Fact]
    public void Three_articles_on_one_event_are_one_story_even_with_nothing_to_compare_them_to() =>
        StoryClusterer.Cluster([FerryPost, FerryTimes, FerryRadio]).Count.ShouldBe(1);

    [Fact]
    public void Articles_on_different_events_stay_apart() =>
        StoryClusterer.Cluster([FerryPost, BudgetVote, Chess]).Count.ShouldBe(3);

    [Fact]
    public void A_batch_on_one_subject_does_not_collapse()
    {
        DigestItem[] football =
        [
            Item(
                "Brandt scores twice as Marrowby beat Vellamo",
                "Marrowby beat Vellamo 3-1 in the league on Saturday. Ole Brandt scored twice in the first half, the "
                    + "second time from a free kick. Coach Rita Solheim praised her defence, and 9,000 fans sang in the rain."
            ),
            Item(
                "Adeyemi saves penalty in goalless draw",
                "Port Ellery and Tarn drew 0-0 in the league on Saturday. Goalkeeper Sam Adeyemi saved a penalty ten "
                    + "minutes before the end. Coach Luis Prado was content with the point in a windy match."
            ),
            Item(
                "Heavy home defeat for Brannoc",
                "Brannoc lost 4-0 at home to Lothbury in the league on Saturday. Petra Vance scored three goals within "
                    + "eleven minutes. Supporters left the stadium early, and the club's board meets on Tuesday."
            ),
            Item(
                "Late winner lifts Gull Point",
                "Gull Point beat Westmere 2-1 in the league with a goal in the last minute by substitute Anton Weiss. The "
                    + "referee sent off two players after a scuffle. It was their first victory since Christmas."
            ),
        ];

        StoryClusterer.Cluster(football).Count.ShouldBe(4);
    }

    [Fact]
    public void A_name_in_common_joins_nothing() =>
        StoryClusterer
            .Cluster([
                Item(
                    "Ellery opens new library",
                    "Port Ellery has opened its new library after three years of building. It holds 90,000 books and a hall for concerts."
                ),
                Item(
                    "Herring catch falls",
                    "Fishermen of Port Ellery landed a fifth less herring this winter. Warmer water drives the shoals north, says biologist Nora Falk."
                ),
            ])
            .Count.ShouldBe(2);

    [Fact]
    public void Events_of_one_kind_weeks_apart_stay_apart()
    {
        var later = Item(
            "Ferry aground off Port Ellery",
            "A ferry ran aground off Port Ellery on Friday. Passengers were brought ashore by lifeboats, the coastguard said.",
            published: Noon.AddDays(25)
        );

        ClusterOf(later, [.. Day, later]).ShouldBe([later]);
    }

    [Fact]
    public void Items_of_different_languages_never_join() =>
        StoryClusterer
            .Cluster([
                Item(
                    "Northern Star",
                    "Northern Star, Port Ellery, Maria Lindqvist, 214, Saint Brannoc.",
                    language: "en"
                ),
                Item(
                    "Northern Star",
                    "Northern Star, Port Ellery, Maria Lindqvist, 214, Saint Brannoc.",
                    language: "de"
                ),
            ])
            .Count.ShouldBe(2);

    [Fact]
    public void The_text_that_tells_most_of_what_the_others_tell_comes_first()
    {
        var aside = Item(
            "Northern Star to be filmed",
            "The stranded ferry Northern Star off Port Ellery draws a film crew. Director Ada Quill wants boats, gulls and rain, she told the village choir over tea and buns.",
            published: Noon.AddHours(1)
        );

        StoryClusterer.Cluster([aside, FerryPost, FerryTimes, FerryRadio])[0].Groups[0][0].ShouldNotBe(aside);
    }

    [Fact]
    public void Of_texts_that_tell_as_much_the_one_of_days_later_comes_first()
    {
        DigestItem Report(string crowd, DateTimeOffset published) =>
            Item(
                $"Flood in Port Ellery: {crowd} missing",
                $"{crowd} people are missing after the flood in Port Ellery, harbour master Maria Lindqvist said.",
                published: published
            );
        var early = Report("Two", Noon);
        var late = Report("Twenty", Noon.AddDays(2));

        StoryClusterer.Cluster([early, late]).ShouldHaveSingleItem().Items.ShouldBe([late, early]);
    }

    [Fact]
    public void Of_texts_that_tell_as_much_a_full_one_comes_before_a_note()
    {
        var note = FerryPost with { Words = 50 };
        var full = FerryPost with { Article = new("zz"), Words = 250, Published = note.Published.AddHours(1) };

        TellingOrder
            .Of([
                [note],
                [full],
            ])[0]
            .ShouldHaveSingleItem()
            .ShouldBe(full);
    }

    [Fact]
    public void Each_item_is_in_exactly_one_cluster_whatever_their_order()
    {
        var expected = Sorted(StoryClusterer.Cluster(Day));

        Gen.Shuffle(Day.ToArray())
            .Sample(items =>
            {
                var clusters = StoryClusterer.Cluster(items);

                clusters.SelectMany(c => c.Items).ShouldBe(items, ignoreOrder: true);
                Sorted(clusters).ShouldBe(expected);
            });
    }

    [Fact]
    public void Any_items_fall_into_clusters_that_hold_each_once() =>
        Gen.Select(Gen.String[Gen.Char["abc 12@Å"], 0, 40], Gen.String[Gen.Char["abc 12.Å\n"], 0, 200])
            .Array[0, 25]
            .Sample(texts =>
            {
                var items = texts.Select(t => Item(t.Item1, t.Item2)).DistinctBy(i => i.Article).ToList();

                StoryClusterer.Cluster(items).SelectMany(c => c.Items).ShouldBe(items, ignoreOrder: true);
            });

    [Fact]
    public void A_thousand_copies_of_one_text_are_one_story_of_one_text()
    {
        var copies = Enumerable
            .Range(0, 1000)
            .Select(i => FerryPost with { Article = new($"{i:x32}"), Source = $"Paper {i}" })
            .ToList();

        StoryClusterer.Cluster(copies).Single().Groups.Count.ShouldBe(1);
    }

    [Fact]
    public void No_story_holds_more_texts_than_the_limit()
    {
        // Texts that share their headline and every second word with all others.
        var items = Enumerable
            .Range(0, StoryClusterer.MaxTexts + 100)
            .Select(i =>
                Item(
                    $"Ferry Northern Star stranded {i}",
                    string.Join(' ', Enumerable.Range(0, 30).Select(w => $"Northern own{i}x{w} Star own{i}y{w} Ellery"))
                )
            )
            .ToList();

        StoryClusterer.Cluster(items).Max(c => c.Groups.Count).ShouldBeLessThanOrEqualTo(StoryClusterer.MaxTexts);
    }

    [Fact]
    public void Reports_written_to_one_formula_stay_apart()
    {
        // Each firm has its own name and figures; the words around them are the same.
        var reports = Enumerable
            .Range(0, 40)
            .Select(i =>
                Item(
                    $"{Firm(i)} reports quarterly net",
                    $"Shares of {Firm(i)} closed at {311 + 7 * i}. Net {1013 + 37 * i} versus {2017 + 41 * i}, revenues "
                        + $"{30011 + 113 * i} versus {50021 + 131 * i}, average shares {70001 + 17 * i}. Figures include gains "
                        + $"from the sale of a plant in {Firm(i + 100)} to {Firm(i + 200)}."
                )
            )
            .ToList();

        StoryClusterer.Cluster(reports).Max(c => c.Groups.Count).ShouldBeLessThan(4);

        static string Firm(int i) => $"{(char)('A' + i % 26)}or{(char)('a' + i / 26)}v{(char)('a' + i * 7 % 26)}n";
    }

    [Fact]
    public void A_handful_of_reports_written_to_one_formula_stay_apart_as_well()
    {
        string[] ferries =
        [
            "Baltic Lines",
            "Seagull Ferries",
            "Osmund Shipping",
            "Reeve Crossings",
            "Tarn Packet",
            "Gull Rapid",
        ];
        var reports = ferries.Select(
            (line, i) =>
                Item(
                    $"{line} carries more cars in February",
                    $"{line} said its ferries carried {41_207 + 3_019 * i} cars in February, up {3 + i}.{7 - i} percent from a year before. "
                        + $"The number of passengers rose to {212_811 + 17_077 * i} from {190_333 + 9_001 * i}, and deck space "
                        + $"offered grew {5 + i} percent. For the first two months of the year {line} carried {90_017 + 5_003 * i} cars."
                )
        );

        StoryClusterer.Cluster([.. Day, .. reports]).Max(c => c.Groups.Count).ShouldBeLessThan(4);
    }

    [Fact]
    public void An_event_that_sixty_newsrooms_tell_is_one_story()
    {
        // Each newsroom tells seven of the event's ten facts, in words and sentences of its own between them.
        string[] facts =
        [
            "The ferry Northern Star ran aground off Port Ellery.",
            "Harbour master Maria Lindqvist led the rescue.",
            "All 214 passengers were brought ashore by lifeboats.",
            "Both engines failed after departure from the terminal.",
            "Four people were treated at Saint Brannoc hospital.",
            "No oil leaked from the hull on the rocks.",
            "Baltic Lines cancelled sailings until Thursday.",
            "Captain Henrik Osei radioed for help at dawn.",
            "Inspector Clara Munk will examine the fuel tanks.",
            "The lighthouse at Gull Point is out of service.",
        ];
        var reports = Enumerable
            .Range(0, 60)
            .Select(i =>
                Item(
                    $"Ferry stranded off Port Ellery own{i}title",
                    string.Join(
                        ' ',
                        Enumerable
                            .Range(0, 7)
                            .Select(f => $"{facts[(i + f * (1 + i % 3)) % 10]} Own{i}x{f} aside{i}y{f}, word{i}z{f}.")
                    )
                )
            )
            .ToList();

        StoryClusterer.Cluster([.. reports, BudgetVote, Chess]).Max(c => c.Groups.Sum(g => g.Count)).ShouldBe(60);
    }

    private static IEnumerable<DigestItem> ClusterOf(DigestItem item, IReadOnlyList<DigestItem> items) =>
        StoryClusterer.Cluster(items).Single(c => c.Items.Contains(item)).Items;

    private static IEnumerable<string> Sorted(IReadOnlyList<StoryCluster> clusters) =>
        clusters.Select(c => string.Join(' ', c.Items.Select(i => i.Article))).Order(StringComparer.Ordinal);
}
