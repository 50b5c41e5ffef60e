using CsCheck;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Copies;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Copies;

public class NearDuplicatesTests
{
    private const string Wire = """
        The ferry Northern Star ran aground on rocks off Port Ellery on Monday morning, and all 214 passengers were brought ashore by lifeboats.
        Harbour master Maria Lindqvist said the vessel lost power in both engines shortly after leaving the terminal.
        Four people were treated for minor injuries at Saint Brannoc hospital. The coastguard said there was no sign of an oil spill.
        """;

    private const string WireGoesOn = """

        The company that runs the line has cancelled its sailings until Thursday and offers to refund all tickets.
        It is the third accident on the rocks since the lighthouse at Gull Point was switched off two winters ago.
        """;

    [Fact]
    public void A_republished_text_under_another_headline_is_a_near_duplicate()
    {
        var copy = Item("Rescue at sea", Wire, "Inland Gazette");

        GroupOf(FerryPost, [FerryPost, copy, BudgetVote]).ShouldBe([FerryPost, copy], ignoreOrder: true);
    }

    [Fact]
    public void A_re_edited_copy_is_a_near_duplicate()
    {
        var edited = Item("Ferry aground", Wire.Replace("on Monday morning", "early on Monday").Replace("Four", "4"));

        GroupOf(FerryPost, [FerryPost, edited]).Count.ShouldBe(2);
    }

    [Fact]
    public void Of_a_text_and_its_cut_the_fuller_comes_first()
    {
        var full = Item("Ferry aground, sailings cancelled", Wire + WireGoesOn);

        GroupOf(FerryPost, [FerryPost, full])[0].ShouldBe(full);
    }

    [Fact]
    public void Another_newsrooms_own_text_on_the_event_is_no_near_duplicate() =>
        GroupOf(FerryPost, Day).ShouldBe([FerryPost]);

    [Fact]
    public void A_text_that_stands_in_two_longer_ones_does_not_join_them()
    {
        const string notice =
            "The weather office warns of strong winds along the whole coast until Tuesday noon and asks owners of "
            + "small boats to stay in harbour, to secure their moorings, to listen to the radio at every full hour, "
            + "and to report boats adrift to the coastguard without delay.";
        var first = Item("Ferry", Wire + "\n" + notice);
        var second = Item(
            "Chess",
            string.Join(' ', Enumerable.Range(0, 60).Select(i => $"move{i} answers")) + "\n" + notice
        );

        var groups = NearDuplicates.Group([first, second, Item("Winds", notice)]);

        groups.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_equally_full_texts_the_earliest_comes_first()
    {
        var earlier = FerryPost with { Article = new("zz"), Published = FerryPost.Published.AddHours(-1) };

        GroupOf(FerryPost, [FerryPost, earlier])[0].ShouldBe(earlier);
    }

    [Fact]
    public void A_phrase_that_stands_in_a_very_long_text_makes_no_copy()
    {
        // Of the long text the sketch holds its smallest hashes alone; seven of the short one's are as small.
        var longest = Item("Minutes", Wire) with
        {
            Words = 5000,
            Fingerprint = new Fingerprint(1, [.. Enumerable.Range(1, 128).Select(i => (uint)i)], 5000),
        };
        var shorter = Item("Ferry", Wire) with
        {
            Fingerprint = new Fingerprint(
                2,
                [.. Enumerable.Range(1, 7).Select(i => (uint)i), .. Enumerable.Range(1000, 50).Select(i => (uint)i)],
                57
            ),
        };

        NearDuplicates.Group([longest, shorter]).Count.ShouldBe(2);
    }

    [Fact]
    public void A_teaser_without_a_body_is_the_piece_with_the_same_headline()
    {
        var teaser = Item("Ferry runs aground off Port Ellery – 214 passengers rescued", "");

        GroupOf(FerryPost, [FerryPost, teaser]).Count.ShouldBe(2);
    }

    [Fact]
    public void Two_full_texts_under_one_recurring_headline_are_two_pieces()
    {
        var monday = Item("The day in the capital at a glance", Wire);
        var tuesday = Item(
            "The day in the capital at a glance",
            string.Join(' ', Enumerable.Range(0, 80).Select(i => $"other{i}"))
        );

        NearDuplicates.Group([monday, tuesday]).Count.ShouldBe(2);
    }

    [Fact]
    public void One_teaser_under_two_headlines_is_two_pieces()
    {
        const string teaser =
            "Our reporters look at what the week on the coast has brought and what it may bring next.";

        NearDuplicates
            .Group([
                Item("How Maria Lindqvist runs the busiest harbour", teaser),
                Item("Why the lighthouse at Gull Point went dark", teaser),
            ])
            .Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://post.example/ferry", "https://post.example/ferry/#comments", 1)]
    [InlineData("https://post.example/ferry", "https://post.example/chess", 2)]
    [InlineData("https://post.example/", "https://post.example/", 2)]
    [InlineData("https://post.example/read?id=1", "https://post.example/read?id=2", 2)]
    public void Items_of_one_address_are_one_piece_unless_it_is_a_front_page(string first, string second, int pieces) =>
        NearDuplicates
            .Group([
                Item("Ferry stranded", "Lifeboats are on their way.", url: first),
                Item("All saved from ferry", "It is over.", url: second),
            ])
            .Count.ShouldBe(pieces);

    [Fact]
    public void A_headline_in_capitals_is_the_same_headline() =>
        GroupOf(FerryPost, [FerryPost, Item(FerryPost.Title.ToUpperInvariant(), "")]).Count.ShouldBe(2);

    [Fact]
    public void A_short_headline_over_two_notes_makes_no_piece_of_them() =>
        NearDuplicates.Group([Item("Weather", "Rain."), Item("Weather", "Sunny spells.")]).Count.ShouldBe(2);

    [Fact]
    public void A_headline_that_comes_back_after_more_than_a_week_is_another_piece() =>
        NearDuplicates
            .Group([
                Item("The tides of this week", "High."),
                Item("The tides of this week", "Low.", published: Noon.AddDays(8)),
            ])
            .Count.ShouldBe(2);

    [Fact]
    public void A_note_that_is_printed_again_is_one_piece_even_under_its_short_headline()
    {
        const string note =
            "The lighthouse at Gull Point is dark until Friday while masons mend the gallery, the board said.";

        NearDuplicates
            .Group([
                Item("Dark light", note, "Harbour Post"),
                Item("Dark light", note, "Ellery Times", Noon.AddHours(1)),
            ])
            .Count.ShouldBe(1);
    }

    [Fact]
    public void One_address_in_two_languages_is_two_pieces() =>
        NearDuplicates
            .Group([
                Item("Ferry stranded", "It is over.", url: "https://post.example/ferry"),
                Item("Veerboot gestrand", "Het is voorbij.", url: "https://post.example/ferry", language: "nl"),
            ])
            .Count.ShouldBe(2);

    [Fact]
    public void Items_of_different_languages_are_never_near_duplicates() =>
        NearDuplicates.Group([FerryPost, Item("Ferry", Wire, language: "nl")]).Count.ShouldBe(2);

    [Fact]
    public void Each_item_is_in_exactly_one_group_whatever_their_order() =>
        Gen.Shuffle(Day.Append(Item("Rescue at sea", Wire)).ToArray())
            .Sample(items =>
            {
                var groups = NearDuplicates.Group(items);

                groups.SelectMany(g => g).ShouldBe(items, ignoreOrder: true);
                Sorted(groups)
                    .ShouldBe(Sorted(NearDuplicates.Group(Day.Append(Item("Rescue at sea", Wire)).ToArray())));
            });

    private static IReadOnlyList<DigestItem> GroupOf(DigestItem item, IReadOnlyList<DigestItem> items) =>
        NearDuplicates.Group(items).Single(g => g.Contains(item));

    private static IEnumerable<string> Sorted(IReadOnlyList<IReadOnlyList<DigestItem>> groups) =>
        groups.Select(g => string.Join(' ', g.Select(i => i.Article))).Order(StringComparer.Ordinal);
}
