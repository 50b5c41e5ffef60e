namespace NewsDigest.Tests.Articles.Formats;

public class MarkdownFormatTests
{
    private const string WithFrontMatter = """
        ---
        title: "Secondary schools may start at nine"
        author: Ottilie Barrow
        source: Hollin Gazette
        published: 2026-03-09T10:30:00+00:00
        url: https://gazette.example/nine?utm_source=feed
        tags:
          - education
          - schools
        ---

        Schools may begin lessons at **nine o'clock** from [next September](https://gazette.example/x).

        ![A school](school.jpg)

        ## What changes

        > "They were merely awake," the university said.

        - Buses run later.
        """;

    [Fact]
    public void Front_matter_becomes_data()
    {
        var article = Reading.Article(WithFrontMatter);

        article.Title.ShouldBe("Secondary schools may start at nine");
        article.Byline.ShouldBe("Ottilie Barrow");
        article.Source.ShouldBe("Hollin Gazette");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 10, 30, 0, TimeSpan.Zero));
        article.Url.ShouldBe(new Uri("https://gazette.example/nine"));
        article.Tags.ShouldBe(["education", "schools"]);
    }

    [Fact]
    public void Marks_and_pictures_are_no_words() =>
        Reading
            .Article(WithFrontMatter)
            .Paragraphs.ShouldBe([
                "Schools may begin lessons at nine o'clock from next September.",
                "What changes",
                "\"They were merely awake,\" the university said.",
                "Buses run later.",
            ]);

    [Fact]
    public void A_main_heading_is_the_headline() =>
        Reading.Article("# Ferry sails again\n\nThe ferry sailed again on Monday.").Title.ShouldBe("Ferry sails again");

    [Fact]
    public void A_list_in_brackets_gives_several_tags() =>
        Reading
            .Article("---\ntags: [space, \"schools\"]\n---\n# Ferry sails\n\nIt sailed.")
            .Tags.ShouldBe(["space", "schools"]);

    [Fact]
    public void Invisible_characters_written_as_entities_are_dropped() =>
        Reading
            .Article("# Ferry sails again\n\nThe fer&#8203;ry sai&#x202E;led.")
            .Paragraphs.ShouldBe(["The ferry sailed."]);

    [Fact]
    public void A_line_of_hyphens_alone_is_no_front_matter() =>
        Reading
            .Article("---\nFerry sails again\n\nThe ferry sailed again on Monday.")
            .Title.ShouldBe("Ferry sails again");
}
