using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsDigest.Articles;
using static NewsDigest.Tests.Articles.Formats.SmallFiles;
using WordTextElement = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace NewsDigest.Tests.Articles.Formats.Docx;

public class WordFormatTests
{
    private static readonly string[] Story =
    [
        "Title: Council approves ferry terminal",
        Ferry,
        "Heading: What comes next",
        "Opponents said that they would ask the regional court to stop the building.",
    ];

    [Fact]
    public void Paragraphs_and_headings_are_read() =>
        Reading
            .Article(Word(Story))
            .Paragraphs.ShouldBe([
                Ferry,
                "What comes next",
                "Opponents said that they would ask the regional court to stop the building.",
            ]);

    [Fact]
    public void The_paragraph_in_the_style_of_titles_is_the_title() =>
        Reading.Article(Word(Story)).Title.ShouldBe("Council approves ferry terminal");

    [Fact]
    public void Properties_become_fields()
    {
        var word = Word(
            [Ferry],
            document =>
            {
                document.PackageProperties.Title = "Council approves terminal";
                document.PackageProperties.Creator = "Ravi Moss";
                document.PackageProperties.Keywords = "ferry, harbour";
                document.PackageProperties.Created = new DateTime(2026, 3, 9, 7, 30, 0, DateTimeKind.Utc);
            }
        );

        var article = Reading.Article(word);

        article.Title.ShouldBe("Council approves terminal");
        article.Byline.ShouldBe("Ravi Moss");
        article.Tags.ShouldBe(["ferry", "harbour"]);
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_date_in_the_text_goes_before_the_file_s_own()
    {
        var word = Word(
            ["Council approves terminal", "Published: March 8, 2026", Ferry],
            document => document.PackageProperties.Created = new DateTime(2026, 3, 9, 7, 30, 0, DateTimeKind.Utc)
        );

        Reading.Article(word).Published.ShouldBe(new DateTimeOffset(2026, 3, 8, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Deleted_and_hidden_text_is_not_read()
    {
        var word = Word(
            Story,
            document =>
            {
                var paragraph = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().ElementAt(1);
                paragraph.AppendChild(new DeletedRun(new Run(new DeletedText(" It was eight hours."))));
                paragraph.AppendChild(new Run(new RunProperties(new Vanish()), new WordTextElement(" Check this.")));
            }
        );

        Reading.Article(word).Paragraphs[0].ShouldBe(Ferry);
    }

    [Fact]
    public void A_document_that_was_cut_off_is_rejected_as_damaged()
    {
        var word = Word(Story);

        var rejection = Reading.Rejection(word[..(word.Length / 2)]);

        rejection.Reason.ShouldBe(RejectionReason.Malformed);
        rejection.Explanation.ShouldContain("Word");
    }

    [Fact]
    public void Entities_of_a_document_type_are_not_expanded()
    {
        var xml =
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";

        Reading
            .Rejection(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)))
            .Reason.ShouldBe(RejectionReason.Malformed);
    }

    [Fact]
    public void A_document_that_unpacks_to_far_more_than_its_size_is_rejected()
    {
        var xml = "<w:document xmlns:w=\"w\">" + new string(' ', 32 * 1024 * 1024) + "</w:document>";

        Reading
            .Rejection(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)))
            .Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Fact]
    public void Elements_that_lie_too_deep_are_rejected()
    {
        var xml = string.Concat(Enumerable.Repeat("<w:p>", 100_000));

        Reading
            .Rejection(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)))
            .Reason.ShouldBe(RejectionReason.Malformed);
    }

    [Fact]
    public void A_document_without_text_is_rejected_as_without_text() =>
        Reading.Rejection(Word([])).Reason.ShouldBe(RejectionReason.NoText);

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public void Other_documents_of_the_family_are_rejected_by_name(string part, string name)
    {
        var rejection = Reading.Rejection(Zip(("[Content_Types].xml", "<Types/>"), (part, "<x/>")));

        rejection.Reason.ShouldBe(RejectionReason.Unsupported);
        rejection.Explanation.ShouldContain(name);
    }

    [Fact]
    public void An_OpenDocument_file_is_rejected_by_name()
    {
        var bytes = Encoding.ASCII.GetBytes(
            "PK\u0003\u0004" + new string('\0', 22) + "\u0008\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"
        );

        Reading.Rejection(bytes).Explanation.ShouldContain("OpenDocument");
    }
}
