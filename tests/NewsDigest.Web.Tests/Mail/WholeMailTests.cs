using System.Text;
using MimeKit;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Mail;

/// <summary>Every state of the briefing as it travels, read by a mail client's parser.</summary>
public class WholeMailTests
{
    private static readonly MailEnvelope Envelope = new(
        new Mailbox("briefing@digest.example", "Häfen & Küsten 🗞"),
        new Mailbox("reader@reader.example"),
        "20260306-7f@digest.example",
        BriefingBuilder.Instant
    )
    {
        ReplyTo = new Mailbox("editor@digest.example", "Редакция"),
        List = new MailingList("briefing.digest.example", "Häfen\r\nBcc: all@reader.example"),
        OneClickUnsubscribe = new Uri("https://digest.example/unsubscribe?t=abc"),
    };

    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mail_is_read_as_what_was_written(string name)
    {
        var content = await RenderAsync(name);

        var (raw, message) = await WriteAsync(content);

        var body = message.Body.ShouldBeOfType<MultipartAlternative>();
        body.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);
        body.ShouldAllBe(part => part.ContentType.Charset == "utf-8");
        message.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(content.Text);
        message.HtmlBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(content.Html);
        raw.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
        raw.ShouldAllBe(c => char.IsAscii(c));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_title_or_name_becomes_a_header(string name)
    {
        var content = await RenderAsync(name);

        var (_, message) = await WriteAsync(content);

        message.Subject.ShouldBe(content.Subject);
        message
            .Headers.Select(header => header.Field)
            .ShouldBe(
                [
                    "From",
                    "Date",
                    "Subject",
                    "Message-Id",
                    "To",
                    "Reply-To",
                    "List-Id",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post",
                    "MIME-Version",
                ],
                ignoreOrder: true
            );
        message.From.Mailboxes.Single().Name.ShouldBe("Häfen & Küsten 🗞");
        message.ReplyTo.Mailboxes.Single().Name.ShouldBe("Редакция");
        message.Headers["List-Unsubscribe"].ShouldBe("<https://digest.example/unsubscribe?t=abc>");
        message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        message.Headers["List-Id"].ShouldEndWith("<briefing.digest.example>");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_subject_says_the_first_story_on_one_line_that_lists_can_show(string name)
    {
        var subject = (await RenderAsync(name)).Subject;

        subject.ShouldNotBeEmpty();
        subject.Length.ShouldBeLessThanOrEqualTo(100);
        subject.ShouldAllBe(c => !char.IsControl(c));
    }

    private static Task<MailContent> RenderAsync(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];
        return new BriefingMailRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None);
    }

    private static async Task<(string Raw, MimeMessage Message)> WriteAsync(MailContent content)
    {
        using var stream = new MemoryStream();
        await new MimeWriter().WriteAsync(content, Envelope, stream, CancellationToken.None);
        var raw = Encoding.Latin1.GetString(stream.ToArray());
        stream.Position = 0;
        return (raw, await MimeMessage.LoadAsync(stream));
    }
}
