using System.Globalization;
using System.Text;
using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class DocumentReaderTests
{
    private const string Dropped = """
        Harbour council approves ferry terminal, asks for calm over the


        Mayor Ines Tolland speaks to residents at the old fish hall in Port Ellery on March 9, 2026.

        Ravi Moss | Coastwire | Keystone Pictures

        PORT ELLERY – The harbour council approved a new ferry terminal on Monday after a debate of seven hours.

        “Nobody leaves here a loser,” Tolland said. The vote was nine to four.

        Opponents said they would ask the regional court to…



        Read More: Harbour council approves ferry terminal, asks for calm over the

        ferryHarbourlocal newsPort ElleryTollandcourtsPoliticstransport
        Comments (0)
        Add Comment
        """;

    [Fact]
    public void A_dropped_scrape_keeps_its_headline_as_it_is() =>
        Reading.Article(Dropped).Title.ShouldBe("Harbour council approves ferry terminal, asks for calm over the");

    [Fact]
    public void A_dropped_scrape_keeps_its_paragraphs_and_nothing_else() =>
        Reading
            .Article(Dropped)
            .Paragraphs.ShouldBe([
                "The harbour council approved a new ferry terminal on Monday after a debate of seven hours.",
                "“Nobody leaves here a loser,” Tolland said. The vote was nine to four.",
                "Opponents said they would ask the regional court to…",
            ]);

    [Fact]
    public void The_dateline_becomes_data() => Reading.Article(Dropped).Dateline.ShouldBe("PORT ELLERY");

    [Fact]
    public void A_text_that_ends_in_an_ellipsis_is_truncated() => Reading.Article(Dropped).Truncated.ShouldBeTrue();

    [Fact]
    public void An_empty_file_is_rejected_as_empty() => Reading.Rejection([]).Reason.ShouldBe(RejectionReason.Empty);

    [Fact]
    public void A_file_of_blanks_is_rejected_as_empty() =>
        Reading.Rejection(" \r\n\t\r\n").Reason.ShouldBe(RejectionReason.Empty);

    [Fact]
    public void Bytes_that_are_no_text_are_rejected_as_binary()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        Reading.Rejection(bytes).Reason.ShouldBe(RejectionReason.Binary);
    }

    [Fact]
    public void A_text_above_the_limit_is_rejected_with_size_and_limit()
    {
        var reader = new DocumentReader(new ReadLimits { MaxTextBytes = 2000 });
        var document = new Document(
            "drop/long.txt",
            new byte[3000]
                .Select(_ => (byte)'a')
                .ToArray(),
            Reading.Arrived
        );

        var rejection = reader.Read(document).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Rejected>().Rejection;

        rejection.Reason.ShouldBe(RejectionReason.TooLarge);
        rejection.Explanation.ShouldContain("3000 bytes");
        rejection.Explanation.ShouldContain("2000 bytes");
    }

    [Fact]
    public void A_text_of_debris_alone_is_rejected_as_without_text() =>
        Reading.Rejection("Share this\n\nComments (0)\n\nAdd Comment").Reason.ShouldBe(RejectionReason.NoText);

    [Fact]
    public void A_rejection_names_its_document() => Reading.Rejection([]).Origin.Path.ShouldBe("drop/story.txt");

    [Fact]
    public void A_headline_alone_is_an_article_with_the_headline_as_its_text() =>
        Reading
            .Article("Ferry runs aground off Port Ellery")
            .Paragraphs.ShouldBe(["Ferry runs aground off Port Ellery"]);

    [Theory]
    [InlineData("A ferry for all\n\n{0}", "2026-03-01T08:00:00+01:00", "2026-03-01 07:00")]
    [InlineData("A ferry for all\n\nMarch 2, 2026\n\n{0}", "2026-03-01T08:00:00Z", "2026-03-02 00:00")]
    [InlineData("A ferry for all\n\n{0}", "2026-03-10T20:00:00Z", "2026-03-10 12:00")]
    [InlineData("A ferry for all\n\n{0}", "2026-03-20T08:00:00Z", null)]
    public void What_is_written_beside_a_document_stands_for_a_time_that_it_does_not_tell(
        string text,
        string beside,
        string? published
    )
    {
        var content = string.Format(CultureInfo.InvariantCulture, text, Formats.SmallFiles.Ferry);
        var document = new Document(
            "a.txt",
            Encoding.UTF8.GetBytes(content),
            Reading.Arrived,
            DateTimeOffset.Parse(beside, CultureInfo.InvariantCulture)
        );

        new DocumentReader()
            .Read(document)
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ReadOutcome.Read>()
            .Article.Published?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            .ShouldBe(published);
    }

    [Fact]
    public void More_lines_than_a_book_has_are_no_article()
    {
        var rejection = Reading.Rejection(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("one\n", 60_000))));

        rejection.Reason.ShouldBe(RejectionReason.TooLarge);
        rejection.Explanation.ShouldContain("50000");
    }

    [Fact]
    public void A_file_that_lost_its_line_ends_is_no_article() =>
        Reading
            .Rejection(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Formats.SmallFiles.Ferry + " ", 12_000))))
            .Reason.ShouldBe(RejectionReason.TooLarge);
}
