using System.Text;
using CsCheck;
using MimeKit;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Adapters.Tests.Mime;

public class MimeMessageComposerTests
{
    private static readonly MailContent Content = new("Harbour reopens", "<p>Harbour reopens</p>", "Harbour reopens\n");

    private static readonly MailEnvelope Envelope = new(
        new Mailbox("digest@site.example", "News Digest"),
        new Mailbox("reader@home.example"),
        "d.20260306.7f@site.example",
        new DateTimeOffset(2026, 3, 6, 6, 30, 0, TimeSpan.FromHours(1))
    );

    private static readonly string[] Breaks =
    [
        "\r\n",
        "\n",
        "\r",
        "\u2028",
        "\u0085",
        "\0\r\n",
        "\r\n ",
        ", ",
        "\" <x@evil.example>, \"",
    ];

    [Fact]
    public async Task The_text_stands_before_the_html()
    {
        var (message, _) = await RoundTrip(Content, Envelope);

        var body = message.Body.ShouldBeOfType<MultipartAlternative>();
        body.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);
    }

    [Fact]
    public async Task Texts_of_any_script_come_back_as_they_were()
    {
        var content = new MailContent("Häfen", "<p>Häfen über Brücken</p>\n", "Häfen öffnen\nعبّارة 👩‍🚒\n");

        var (message, _) = await RoundTrip(content, Envelope);

        message.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(content.Text);
        message.HtmlBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(content.Html);
    }

    [Theory]
    [InlineData("Harbour reopens today", "quoted-printable")]
    [InlineData("Ο παλιός λιμένας ανοίγει", "base64")]
    public async Task Each_part_takes_the_encoding_that_is_shorter_for_it(string text, string encoding)
    {
        var (_, raw) = await RoundTrip(new MailContent("s", text, text), Envelope);

        raw.ShouldContain($"Content-Transfer-Encoding: {encoding}");
    }

    [Fact]
    public async Task No_line_is_longer_than_998_bytes()
    {
        var endless = new string('x', 5000);
        var content = new MailContent(endless, $"<p>{endless}</p>", endless);

        var (_, raw) = await RoundTrip(content, Envelope with { To = new Mailbox("reader@home.example", endless) });

        raw.Split("\r\n").Max(line => line.Length).ShouldBeLessThanOrEqualTo(998);
    }

    [Fact]
    public async Task The_file_is_ascii_with_carriage_returns()
    {
        var (_, raw) = await RoundTrip(new MailContent("Zürich 👩‍🚒", "<p>ü</p>", "ü"), Envelope);

        raw.All(char.IsAscii).ShouldBeTrue();
        raw.Replace("\r\n", "").ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("Größte Überraschung – «Hafen» öffnet")]
    [InlineData("ميناء 👩‍🚒 港")]
    public async Task Subjects_and_names_of_any_script_come_back_as_they_were(string text)
    {
        var envelope = Envelope with
        {
            From = new Mailbox("digest@site.example", text),
            ReplyTo = new Mailbox("answers@site.example", text),
        };

        var (message, _) = await RoundTrip(Content with { Subject = text }, envelope);

        message.Subject.ShouldBe(text);
        message.From.Mailboxes.Single().Name.ShouldBe(text);
        message.ReplyTo.Mailboxes.Single().Name.ShouldBe(text);
    }

    [Fact]
    public async Task A_title_that_looks_like_an_encoded_word_is_not_decoded()
    {
        var (message, _) = await RoundTrip(Content with { Subject = "=?utf-8?q?something_else?=" }, Envelope);

        message.Subject.ShouldBe("= ?utf-8?q?something_else?=");
    }

    [Fact]
    public void No_subject_and_no_name_can_add_a_header()
    {
        var hostile = Gen.Select(
            Gen.Int[0, Breaks.Length - 1].Select(index => Breaks[index]),
            Gen.String,
            (lineBreak, tail) => $"News{lineBreak}Bcc: spy@evil.example{lineBreak}{tail}"
        );

        hostile.Sample(
            text =>
            {
                var envelope = Envelope with
                {
                    From = new Mailbox("digest@site.example", text),
                    To = new Mailbox("reader@home.example", text),
                    List = new MailingList("briefing.site.example", text),
                };
                var (message, _) = RoundTrip(Content with { Subject = text }, envelope).GetAwaiter().GetResult();

                message.Bcc.Count.ShouldBe(0);
                message.From.Mailboxes.Select(m => m.Address).ShouldBe(["digest@site.example"]);
                message.To.Mailboxes.Select(m => m.Address).ShouldBe(["reader@home.example"]);
                message.Headers.Count.ShouldBe(7);
            },
            iter: 300
        );
    }

    [Fact]
    public async Task Message_id_and_date_are_those_of_the_envelope()
    {
        var (message, _) = await RoundTrip(Content, Envelope);

        message.MessageId.ShouldBe(Envelope.MessageId);
        message.Date.ShouldBe(Envelope.Date);
    }

    [Fact]
    public async Task The_same_mail_is_the_same_bytes()
    {
        var (_, first) = await RoundTrip(Content, Envelope);
        var (_, second) = await RoundTrip(Content, Envelope);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_briefing_names_its_list_and_the_way_to_leave_it_with_one_click()
    {
        var envelope = Envelope with
        {
            List = new MailingList("briefing.site.example", "Nachrichten für alle"),
            OneClickUnsubscribe = new Uri("https://site.example/unsubscribe?t=k1.abc-_"),
        };

        var (message, raw) = await RoundTrip(Content, envelope);

        message.Headers[HeaderId.ListId].ShouldBe("Nachrichten für alle <briefing.site.example>");
        raw.ShouldContain("<briefing.site.example>\r\n");
        message.Headers[HeaderId.ListUnsubscribe].ShouldBe("<https://site.example/unsubscribe?t=k1.abc-_>");
        message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    [Fact]
    public async Task Whoever_takes_mails_can_be_left_by_one_that_holds_the_readers_token()
    {
        var identity = Mails.Identity with { UnsubscribeAddress = "leave&go@in.digest.example" };
        using var written = new MemoryStream();
        using (var composed = PersonalMail.Compose(Mails.Briefing(1), identity, DateTimeOffset.UnixEpoch))
            await MimeMessageComposer.WriteAsync(composed, written, TestContext.Current.CancellationToken);
        written.Position = 0;

        using var message = await MimeMessage.LoadAsync(written, TestContext.Current.CancellationToken);

        message
            .Headers[HeaderId.ListUnsubscribe]
            .ShouldBe(
                "<https://digest.example/unsubscribe?t=token-1>,"
                    + " <mailto:leave%26go@in.digest.example?subject=unsubscribe%20token-1>"
            );
        message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    [Fact]
    public async Task A_long_address_for_leaving_stays_whole()
    {
        var address = "https://site.example/unsubscribe?t=" + new string('a', 600);

        var (message, _) = await RoundTrip(Content, Envelope with { OneClickUnsubscribe = new Uri(address) });

        message.Headers[HeaderId.ListUnsubscribe].ShouldBe($"<{address}>");
    }

    [Fact]
    public async Task Only_service_mails_say_that_a_machine_sent_them()
    {
        var (briefing, _) = await RoundTrip(Content, Envelope);
        var (service, _) = await RoundTrip(Content, Envelope with { IsServiceMail = true });

        briefing.Headers.Contains("Auto-Submitted").ShouldBeFalse();
        service.Headers["Auto-Submitted"].ShouldBe("auto-generated");
    }

    [Fact]
    public async Task A_domain_of_any_script_is_written_in_its_ascii_form()
    {
        var (_, raw) = await RoundTrip(Content, Envelope with { To = new Mailbox("leser@häfen.example") });

        raw.ShouldContain("To: leser@xn--hfen-loa.example");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("Name <a@b.example>")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public void An_address_that_is_none_or_more_than_one_is_refused(string address) =>
        Should.Throw<ArgumentException>(() =>
            MimeMessageComposer.Compose(Content, Envelope with { To = new Mailbox(address) })
        );

    [Theory]
    [InlineData("")]
    [InlineData("no-domain")]
    [InlineData("a b@site.example")]
    [InlineData("a@site.example>\r\nBcc: <c@d.example")]
    public void A_message_id_of_another_form_is_refused(string id) =>
        Should.Throw<ArgumentException>(() => MimeMessageComposer.Compose(Content, Envelope with { MessageId = id }));

    [Theory]
    [InlineData("http://site.example/u")]
    [InlineData("mailto:leave@site.example")]
    [InlineData("/unsubscribe")]
    public void An_address_for_leaving_that_is_not_https_is_refused(string address) =>
        Should.Throw<ArgumentException>(() =>
            MimeMessageComposer.Compose(
                Content,
                Envelope with
                {
                    OneClickUnsubscribe = new Uri(address, UriKind.RelativeOrAbsolute),
                }
            )
        );

    [Theory]
    [InlineData("two words")]
    [InlineData("a.example>\r\nBcc: x")]
    public void A_list_id_that_is_no_host_name_is_refused(string id) =>
        Should.Throw<ArgumentException>(() =>
            MimeMessageComposer.Compose(Content, Envelope with { List = new MailingList(id) })
        );

    private static async Task<(MimeMessage Message, string Raw)> RoundTrip(MailContent content, MailEnvelope envelope)
    {
        using var stream = new MemoryStream();
        await MimeMessageComposer.WriteAsync(
            MimeMessageComposer.Compose(content, envelope),
            stream,
            CancellationToken.None
        );
        stream.Position = 0;
        return (await MimeMessage.LoadAsync(stream), Encoding.Latin1.GetString(stream.ToArray()));
    }
}
