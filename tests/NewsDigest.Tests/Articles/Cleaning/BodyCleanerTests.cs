using NewsDigest.Articles;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class BodyCleanerTests
{
    private const string Headline = "Council approves ferry terminal";
    private const string First =
        "The harbour council approved a new ferry terminal on Monday after a debate of seven hours.";
    private const string Second = "Opponents said that they would ask the regional court to stop the building.";
    private const string Third = "The court is to decide before the summer, its president said.";

    private static CleanBody Clean(params string[] blocks) => BodyCleaner.Clean(blocks, title: null);

    [Fact]
    public void The_first_line_is_the_headline() => Clean(Headline, First, Second).Title.ShouldBe(Headline);

    [Fact]
    public void A_headline_behind_a_date_and_byline_is_found() =>
        Clean("March 9, 2026", "By Ravi Moss", Headline, First).Title.ShouldBe(Headline);

    [Fact]
    public void A_text_without_a_headline_keeps_its_lead_and_gets_a_title_of_it()
    {
        var clean = Clean(First, Second);

        clean.Paragraphs.ShouldBe([First, Second]);
        clean.Title.ShouldBe(First.TrimEnd('.'));
    }

    [Fact]
    public void A_title_made_of_a_long_lead_ends_at_a_word_and_an_ellipsis()
    {
        var title = Clean(First[..^1] + " behind closed doors in the old fish hall of Port Ellery.", Second).Title!;

        title.Length.ShouldBeLessThan(112);
        title.ShouldEndWith("…");
    }

    [Fact]
    public void A_lead_that_opens_with_a_dateline_is_no_headline() =>
        Clean("PORT ELLERY – The council approved a terminal.", Second)
            .Paragraphs[0]
            .ShouldBe("The council approved a terminal.");

    [Fact]
    public void A_repeated_headline_is_dropped() =>
        Clean(Headline, First, "COUNCIL APPROVES FERRY TERMINAL", Second).Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_cut_headline_is_completed_from_its_longer_form() =>
        Clean(
            "Council approves ferry terminal for the",
            First,
            Second,
            "Read More: Council approves ferry terminal for the islands"
        )
            .Title.ShouldBe("Council approves ferry terminal for the islands");

    [Fact]
    public void A_cut_headline_without_a_longer_form_stays() =>
        Clean("Council approves ferry terminal for the", First, Second)
            .Title.ShouldBe("Council approves ferry terminal for the");

    [Fact]
    public void A_caption_above_a_credit_is_dropped() =>
        Clean(Headline, First, "Mayor Tolland waves from the pier", "Getty Images", Second)
            .Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_caption_before_the_first_paragraph_is_dropped() =>
        Clean(Headline, "Mayor Tolland speaks to residents in Port Ellery on March 9, 2026.", First, Second)
            .Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_paragraph_above_a_credit_stays() =>
        Clean(Headline, First, Second, "Getty Images", Third).Paragraphs.ShouldBe([First, Second, Third]);

    [Fact]
    public void A_lead_that_ends_in_a_date_stays()
    {
        const string lead = "The council has approved the terminal, which will open on March 9, 2028.";

        Clean(Headline, lead, First, Second).Paragraphs[0].ShouldBe(lead);
    }

    [Fact]
    public void A_byline_becomes_data() => Clean(Headline, "By Ravi Moss", First).Byline.ShouldBe("Ravi Moss");

    [Fact]
    public void A_name_alone_between_headline_and_text_is_the_author() =>
        Clean(Headline, "Pia Lindgaard", First, Second).Byline.ShouldBe("Pia Lindgaard");

    [Fact]
    public void A_name_with_a_date_is_author_and_time()
    {
        var clean = Clean(Headline, "Pia Lindgaard March 9, 2026 7:30 a.m.", First, Second);

        clean.Byline.ShouldBe("Pia Lindgaard");
        clean.Fields.First(ArticleField.Published).ShouldBe("March 9, 2026 7:30 a.m.");
        clean.Paragraphs.ShouldBe([First, Second]);
    }

    [Fact]
    public void A_headline_repeated_without_its_code_is_dropped() =>
        Clean("UPDATE 2-" + Headline, Headline, First, Second).Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_headline_under_the_codes_of_a_wire_is_found() =>
        Clean("URGENT", "a0421: harbour-terminal", Headline, First, Second).Title.ShouldBe(Headline);

    [Fact]
    public void A_dateline_under_a_sub_heading_is_taken_off() =>
        Clean(Headline, "What the council wants", "PORT ELLERY – " + First, Second).Dateline.ShouldBe("PORT ELLERY");

    [Fact]
    public void Tags_become_data_wherever_they_stand() =>
        Clean(Headline, First, "Topics: ferry, harbour", Second)
            .Fields.First(ArticleField.Tags)
            .ShouldBe("ferry, harbour");

    [Fact]
    public void A_text_of_very_many_lines_costs_what_its_lines_cost()
    {
        var few = Time(5_000);
        var many = Time(40_000);

        // Eight times as many; had each line to ask all others, it would be sixty-four times.
        many.ShouldBeLessThan(TimeSpan.FromSeconds(1) + 24 * few);

        static TimeSpan Time(int lines)
        {
            string[] blocks =
            [
                Headline,
                .. Enumerable
                    .Range(0, lines)
                    .Select(i =>
                        i % 3 == 0 ? "Add comment"
                        : i % 3 == 1 ? "Getty Images"
                        : Headline + i
                    ),
            ];
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Clean(blocks);
            return watch.Elapsed;
        }
    }

    [Theory]
    [InlineData("A-A.")]
    [InlineData("Ab-Ab-")]
    [InlineData("photo: ,,,,")]
    [InlineData("AP A, A ")]
    public void A_line_made_to_keep_patterns_busy_does_not(string part)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, 240)) + "!x";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Clean(Headline, hostile, First, hostile);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_publisher_beside_the_date_becomes_the_source()
    {
        var clean = Clean(Headline, "Harbour Post", "Tuesday 10 March 2026, 12:30", "By Ravi Moss", First, Second);

        clean.Fields.First(ArticleField.Source).ShouldBe("Harbour Post");
        clean.Paragraphs.ShouldBe([First, Second]);
    }

    [Theory]
    [InlineData("Published: Tuesday, March 10, 2026, 9:20 a.m.")]
    [InlineData("Veröffentlicht: 10. März 2026, 12:40 Uhr")]
    [InlineData("Last updated at 9:20 am on 10 March 2026")]
    public void A_line_that_says_when_the_text_was_published_is_data(string line)
    {
        var clean = Clean(Headline, "HARBOUR POST", line, First, Second);

        clean.Fields.First(ArticleField.Source).ShouldBe("HARBOUR POST");
        clean.Fields.First(ArticleField.Published).ShouldNotBeNull();
        clean.Paragraphs.ShouldBe([First, Second]);
    }

    [Fact]
    public void A_labelled_source_beside_the_date_loses_its_label() =>
        Clean(Headline, "Source: Harbour Post", "Published: March 9, 2026", First, Second)
            .Fields.All(ArticleField.Source)
            .ShouldBe(["Harbour Post"]);

    [Fact]
    public void A_labelled_source_under_the_date_loses_its_label() =>
        Clean(Headline, "March 9, 2026", "Source: Harbour Post", First, Second)
            .Fields.All(ArticleField.Source)
            .ShouldBe(["Harbour Post"]);

    [Fact]
    public void Labelled_lines_become_data()
    {
        var clean = Clean(
            "Title: " + Headline,
            "Source: Harbour Post",
            "Published: March 9, 2026",
            First,
            "Tags: ferry, harbour"
        );

        clean.Title.ShouldBe(Headline);
        clean.Fields.First(ArticleField.Source).ShouldBe("Harbour Post");
        clean.Fields.First(ArticleField.Tags).ShouldBe("ferry, harbour");
        clean.Paragraphs.ShouldBe([First]);
    }

    [Fact]
    public void A_line_with_a_colon_inside_the_text_is_a_paragraph() =>
        Clean(Headline, First, "Source: the ferry men", Second).Paragraphs.Count.ShouldBe(3);

    [Fact]
    public void A_list_under_its_heading_goes_with_it() =>
        Clean(Headline, First, "Most read", "Herring is back", "Ten walks", Second)
            .Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void Everything_under_a_comment_form_goes_with_it() =>
        Clean(Headline, First, Second, "2 comments", "Typical council, always late with everything they do.")
            .Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_comment_count_above_the_text_takes_nothing_with_it() =>
        Clean(Headline, "2 comments", First, Second).Paragraphs.ShouldBe([First, Second]);

    [Fact]
    public void A_sub_heading_stays() =>
        Clean(Headline, First, "Court to decide", Second).Paragraphs.ShouldBe([First, "Court to decide", Second]);

    [Theory]
    [InlineData("Opponents said they would ask the regional court to…")]
    [InlineData("Opponents said they would ask the regional court to...")]
    [InlineData("Opponents said they would ask the regional court to [...]")]
    [InlineData("Opponents said that they would ask the regional court in Hollin to stop the")]
    public void A_text_whose_last_sentence_is_cut_is_truncated(string last) =>
        Clean(Headline, First, last).Truncated.ShouldBeTrue();

    [Theory]
    [InlineData("Opponents will go to court… [+1234 chars]", "Opponents will go to court…")]
    [InlineData("Opponents will go to court. (more)", "Opponents will go to court.")]
    [InlineData("Opponents will go to court. Continue reading", "Opponents will go to court.")]
    public void Marks_of_cutting_are_no_words_of_the_text(string last, string clean) =>
        Clean(Headline, First, last)
            .ShouldSatisfyAllConditions(
                body => body.Paragraphs[^1].ShouldBe(clean),
                body => body.Truncated.ShouldBeTrue()
            );

    [Fact]
    public void A_link_to_the_rest_of_the_text_means_that_it_is_cut() =>
        Clean(Headline, First, "Continue reading").Truncated.ShouldBeTrue();

    [Fact]
    public void A_whole_text_is_not_truncated() => Clean(Headline, First, Second).Truncated.ShouldBeFalse();

    [Fact]
    public void A_table_without_a_sentence_stays_as_it_is() =>
        Clean(
            "EXAMPLE CORP 3RD QTR NET",
            "Shr 42 cts vs 19 cts",
            "Net 2,903,000 vs 1,307,000",
            "Year",
            "Shr 98 cts vs 62 cts"
        )
            .Paragraphs.ShouldBe([
                "Shr 42 cts vs 19 cts",
                "Net 2,903,000 vs 1,307,000",
                "Year",
                "Shr 98 cts vs 62 cts",
            ]);
}
