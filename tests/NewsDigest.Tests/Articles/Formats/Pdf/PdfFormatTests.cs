using System.Text;
using NewsDigest.Articles;
using static NewsDigest.Tests.Articles.Formats.SmallFiles;

namespace NewsDigest.Tests.Articles.Formats.Pdf;

public class PdfFormatTests
{
    private static readonly string[] Lead =
    [
        "The harbour council approved a new ferry terminal on Mon-",
        "day after a debate of seven hours. The vote was nine to four,",
        "and the well-known mayor left the hall without a word.",
    ];

    private static byte[] OnePage(params (double, double, double, string)[] more) =>
        SmallFiles.Pdf([
            [(60, 760, 22, "Council approves ferry terminal"), .. Column(60, 700, Lead), .. more],
        ]);

    [Fact]
    public void Lines_become_paragraphs_and_words_parted_by_line_ends_are_joined() =>
        Reading
            .Article(OnePage())
            .Paragraphs.ShouldBe([
                "The harbour council approved a new ferry terminal on Monday after a debate of seven hours. The vote was nine "
                    + "to four, and the well-known mayor left the hall without a word.",
            ]);

    [Fact]
    public void The_largest_text_is_the_title() =>
        Reading.Article(OnePage()).Title.ShouldBe("Council approves ferry terminal");

    [Fact]
    public void The_title_of_the_file_is_taken_where_its_text_knows_it() =>
        Reading
            .Article(SmallFiles.Pdf([Column(60, 700, Lead)], title: "New ferry terminal approved"))
            .Title.ShouldBe("New ferry terminal approved");

    [Fact]
    public void The_headline_of_a_printed_web_page_is_taken_without_its_site()
    {
        var article = Reading.Article(
            SmallFiles.Pdf(
                [
                    [(60, 760, 22, "Council approves ferry terminal"), .. Column(60, 700, Lead)],
                ],
                title: "Council approves ferry terminal | Harbour Post"
            )
        );

        article.Title.ShouldBe("Council approves ferry terminal");
        article.Paragraphs.Count.ShouldBe(1);
    }

    [Fact]
    public void A_title_that_a_program_left_is_not_taken() =>
        Reading
            .Article(
                SmallFiles.Pdf(
                    [
                        [(60, 760, 22, "Council approves ferry terminal"), .. Column(60, 700, Lead)],
                    ],
                    title: "Microsoft Word - ferry final.docx"
                )
            )
            .Title.ShouldBe("Council approves ferry terminal");

    [Fact]
    public void A_line_is_set_off_by_a_gap_as_a_paragraph()
    {
        var page = SmallFiles.Pdf([
            [
                (60, 760, 22, "Council approves ferry terminal"),
                .. Column(60, 700, Lead),
                .. Column(
                    60,
                    640,
                    "Opponents said that they would ask the regional court",
                    "to stop the building of it."
                ),
            ],
        ]);

        Reading.Article(page).Paragraphs.Count.ShouldBe(2);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        string[] left =
        [
            "The ferry left the pier at",
            "noon with two hundred",
            "people, and the band on",
            "the upper deck played on",
            "until the island was",
        ];
        string[] right =
        [
            "out of sight. Nobody had",
            "told the captain that the",
            "lighthouse was dark, and",
            "he found his way by the",
            "bells of the buoys alone.",
        ];
        var page = SmallFiles.Pdf([
            [
                (60, 780, 22, "A ferry finds its way by the bells of buoys"),
                .. Column(60, 720, left),
                .. Column(320, 720, right),
            ],
        ]);

        Reading.Article(page).Paragraphs.ShouldBe([string.Join(' ', left) + ' ' + string.Join(' ', right)]);
    }

    [Fact]
    public void A_sentence_that_a_long_document_says_again_and_again_is_no_running_head()
    {
        const int pages = 100;
        string[] names = ["Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Greta", "Hugo", "Irma", "Jonas"];
        IEnumerable<(double, double, double, string)> Page(int number) =>
            [
                (60, 810, 9, "Harbour Post, Tuesday edition"),
                // At the edge of four pages stands the same sentence, of which no page is the place.
                (
                    60,
                    780,
                    11,
                    number % 25 == 7 ? "The council voted again." : $"{names[number % 10]}{names[number / 10]} spoke."
                ),
                (60, 400, 11, "The hall was full of people who had come to hear it."),
            ];

        var text = string.Join(
            ' ',
            Reading.Article(SmallFiles.Pdf([.. Enumerable.Range(0, pages).Select(Page)])).Paragraphs
        );

        text.Split("The council voted again.").Length.ShouldBe(1 + pages / 25);
        text.ShouldNotContain("edition");
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped_and_sentences_go_on_over_pages()
    {
        IEnumerable<(double, double, double, string)> Page(int number, string first, string second) =>
            [
                (60, 810, 9, "Harbour Post, Tuesday edition"),
                .. Column(60, 700, first, second),
                (290, 30, 9, $"Page {number} of 3"),
            ];

        var article = Reading.Article(
            SmallFiles.Pdf([
                Page(
                    1,
                    "The harbour council approved a new ferry terminal on",
                    "Monday, and the vote was nine to four after a"
                ),
                Page(
                    2,
                    "debate of seven hours in the old fish hall, which was",
                    "so full that people stood on the stairs and heard the"
                ),
                Page(3, "mayor by a loudspeaker that somebody had brought along", "from the church."),
            ])
        );

        article.Paragraphs.ShouldHaveSingleItem().ShouldEndWith("from the church.");
        article.Paragraphs[0].ShouldNotContain("edition");
        article.Paragraphs[0].ShouldNotContain("of 3");
    }

    [Fact]
    public void The_day_it_was_made_stands_for_the_publishing_time() =>
        Reading
            .Article(SmallFiles.Pdf([Column(60, 700, Lead)], created: "D:20260309073000Z"))
            .Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 30, 0, TimeSpan.Zero));

    [Fact]
    public void A_file_made_after_its_arrival_has_no_publishing_time() =>
        Reading.Article(SmallFiles.Pdf([Column(60, 700, Lead)], created: "D:20270309073000Z")).Published.ShouldBeNull();

    [Fact]
    public void A_PDF_without_text_is_said_to_be_scanned()
    {
        var rejection = Reading.Rejection(RawPdf(Packed("0 0 m 10 10 l S"u8.ToArray())));

        rejection.Reason.ShouldBe(RejectionReason.NoText);
        rejection.Explanation.ShouldContain("no text in this PDF: it seems to be scanned");
    }

    [Fact]
    public void A_locked_PDF_is_rejected_with_what_to_do()
    {
        var key = new string('x', 32);
        var trailer =
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]";

        var rejection = Reading.Rejection(RawPdf(Packed("0 0 m"u8.ToArray()), trailer));

        rejection.Reason.ShouldBe(RejectionReason.Unsupported);
        rejection.Explanation.ShouldContain("password");
    }

    [Fact]
    public void A_PDF_with_too_many_pages_is_rejected_with_count_and_limit()
    {
        var reader = new DocumentReader(new ReadLimits { MaxPdfPages = 2 });
        var pdf = SmallFiles.Pdf([Column(60, 700, Lead), Column(60, 700, Lead), Column(60, 700, Lead)]);

        var rejection = reader
            .Read(new Document("long.pdf", pdf, Reading.Arrived))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ReadOutcome.Rejected>()
            .Rejection;

        rejection.Reason.ShouldBe(RejectionReason.TooLarge);
        rejection.Explanation.ShouldContain("3 pages");
        rejection.Explanation.ShouldContain("limit is 2");
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("%PDF-")]
    public void A_PDF_that_was_cut_off_is_rejected_as_damaged(string text) =>
        Reading.Rejection(text).Reason.ShouldBe(RejectionReason.Malformed);

    [Fact]
    public void A_PDF_that_unpacks_to_far_more_than_its_size_is_rejected()
    {
        var bomb = RawPdf(Packed(Enumerable.Repeat((byte)' ', 64 * 1024 * 1024).ToArray()));

        Reading.Rejection(bomb).Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_that_draws_far_more_letters_than_a_page_can_hold_is_not_read(bool isPacked)
    {
        var content = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("(aaaaaaaaaaaaaaaa) Tj ", 40_000)));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Reading
            .Rejection(isPacked ? RawPdf(Packed(content)) : RawPdf(content, filter: ""))
            .Reason.ShouldBe(RejectionReason.TooLarge);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_the_file_is_called_makes_no_difference() =>
        Reading.Outcomes(OnePage(), "drop/story.txt").ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>();

    [Fact]
    public void A_text_about_the_format_is_a_text() =>
        Reading
            .Article(
                Encoding.UTF8.GetBytes("Archive opens old files\n\nEach of them began with %PDF-1.4, the archive said.")
            )
            .Title.ShouldBe("Archive opens old files");
}
