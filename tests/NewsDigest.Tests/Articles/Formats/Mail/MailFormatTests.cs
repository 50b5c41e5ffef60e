using NewsDigest.Articles;
using static NewsDigest.Tests.Articles.Formats.SmallFiles;

namespace NewsDigest.Tests.Articles.Formats.Mail;

public class MailFormatTests
{
    private const string Header = """
        From: Harbour Post <news@post.example>
        To: reader@mail.example
        Subject: Council approves ferry terminal
        Date: Mon, 9 Mar 2026 07:30:00 +0000
        MIME-Version: 1.0

        """;

    private const string Court = "Opponents said that they would ask the regional court to stop the building.";

    [Fact]
    public void The_subject_is_the_title_and_the_body_the_text()
    {
        var article = Reading.Article(Header + "Content-Type: text/plain\n\n" + Ferry + "\n\n" + Court + "\n");

        article.Title.ShouldBe("Council approves ferry terminal");
        article.Paragraphs.ShouldBe([Ferry, Court]);
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_sender_of_a_list_is_the_source() =>
        Reading
            .Article("List-Unsubscribe: <https://post.example/u>\n" + Header + "\n" + Ferry)
            .Source.ShouldBe("Harbour Post");

    [Fact]
    public void Who_passes_an_article_on_is_not_its_source() =>
        Reading.Article(Header + "\n" + Ferry).Source.ShouldBeNull();

    [Fact]
    public void No_address_is_taken_for_a_name() =>
        Reading
            .Article(
                ("List-Id: <a.post.example>\n" + Header + "\n" + Ferry).Replace(
                    "Harbour Post <news@post.example>",
                    "\"news@post.example\" <news@post.example>",
                    StringComparison.Ordinal
                )
            )
            .Source.ShouldBeNull();

    [Fact]
    public void The_HTML_form_is_read_without_preheader_and_footer()
    {
        var mail =
            Header
            + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Read this mail in your browser.
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <div style=3D"display:none">What you must know today</div>
                <table><tr><td><p>The harbour council approved a new ferry terminal on Monday after a debate =
                of seven hours.</p><p>Opponents said that they would ask the regional court to stop the building.</p></td></tr>
                <tr><td>You are receiving this email because you signed up.</td></tr><tr><td><a href=3D"u">Unsubscribe</a></td></tr>
                <tr><td>Harbour Post, 1 Quay Street, Port Ellery</td></tr></table>
                --b--
                """;

        Reading.Article(mail).Paragraphs.ShouldBe([Ferry, Court]);
    }

    [Theory]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("Begin forwarded message:")]
    [InlineData("-----Original Message-----")]
    [InlineData("-------- Weitergeleitete Nachricht --------")]
    public void A_forwarded_article_is_taken_out_of_the_mail_around_it(string mark)
    {
        var mail = $"""
            From: Ines Tolland <ines@mail.example>
            To: Ravi <ravi@mail.example>
            Subject: Fwd: Bridge closed for six weeks
            Date: Tue, 10 Mar 2026 09:00:00 +0000

            Have you seen this? It is about your house.

            {mark}
            From: Marrow Bay Mercury <desk@mercury.example>
            Date: Mon, 9 Mar 2026 18:00:00 +0000
            Subject: Bridge closed for six weeks
            To: <ines@mail.example>

            {Ferry}

            {Court}

            -- 
            Marrow Bay Mercury, 1 Quay Street
            """;

        var article = Reading.Article(mail);

        article.Title.ShouldBe("Bridge closed for six weeks");
        article.Source.ShouldBe("Marrow Bay Mercury");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 18, 0, 0, TimeSpan.Zero));
        article.Paragraphs.ShouldBe([Ferry, Court]);
    }

    [Fact]
    public void An_attachment_that_is_a_document_is_a_part_and_the_note_above_it_is_none()
    {
        var mail =
            Header
            + $"""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the article attached.
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="ferry.docx"
                Content-Transfer-Encoding: base64

                {Convert.ToBase64String(Word(["Title: Bridge opens again", Ferry]))}
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="logo.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgoAAAAA
                --b--
                """;

        var article = Reading.Article(mail);

        article.Origin.Part.ShouldBe("ferry.docx");
        article.Title.ShouldBe("Bridge opens again");
    }

    [Fact]
    public void A_mail_forwarded_as_an_attachment_is_read()
    {
        var mail = $"""
            From: Ines Tolland <ines@mail.example>
            Subject: Fwd
            Date: Tue, 10 Mar 2026 09:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Look.
            --b
            Content-Type: message/rfc822

            {Header}
            {Ferry}
            --b--
            """;

        Reading.Article(mail).Title.ShouldBe("Council approves ferry terminal");
    }

    [Fact]
    public void Each_mail_of_an_mbox_file_is_a_part()
    {
        var mbox =
            $"From a@b Mon Mar  9 07:30:00 2026\n{Header}\n{Ferry}\n\nFrom a@b Mon Mar  9 07:31:00 2026\n{Header}\n{Court}\n";

        Reading
            .Outcomes(mbox)
            .Select(outcome => outcome.ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Part)
            .ShouldBe(["mail 1", "mail 2"]);
    }

    [Fact]
    public void A_text_with_labelled_lines_is_no_mail() =>
        Reading
            .Article("Title: Council approves ferry terminal\nSource: Harbour Post\nDate: 2026-03-09\n\n" + Ferry)
            .Source.ShouldBe("Harbour Post");

    [Fact]
    public void An_empty_mail_is_rejected_as_without_text() =>
        Reading
            .Rejection(Header.Replace("Council approves ferry terminal", "Hi", StringComparison.Ordinal) + "\n")
            .Reason.ShouldBe(RejectionReason.NoText);

    [Fact]
    public void Parts_within_parts_without_end_are_read_to_a_depth()
    {
        var mail =
            Header
            + string.Concat(
                Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")
            )
            + "\n"
            + Ferry;

        Reading.Outcomes(mail).Count.ShouldBe(1);
    }
}
