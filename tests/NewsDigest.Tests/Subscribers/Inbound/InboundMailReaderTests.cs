using MimeKit;
using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Tests.Subscribers.Inbound;

public class InboundMailReaderTests
{
    [Fact]
    public async Task A_mail_of_a_person_is_read()
    {
        var mail = await Read(Person());

        mail.ShouldNotBeNull();
        mail.From!.Value.ShouldBe("ada@reader.example");
        mail.Subject.ShouldBe("Bitte – subscribe");
        mail.Words.Trim().ShouldBe("Hello");
        mail.IsAutomatic.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Auto-Submitted", "auto-generated; x=y")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Precedence", "List")]
    [InlineData("Precedence", "auto_reply")]
    [InlineData("List-Id", "<news.list.example>")]
    [InlineData("List-Unsubscribe", "<mailto:x@list.example>")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("X-Auto-Response-Suppress", "All")]
    [InlineData("X-Failed-Recipients", "ada@reader.example")]
    [InlineData("Return-Path", "<>")]
    public async Task A_mail_that_a_program_or_a_list_sent_is_known(string header, string value)
    {
        var message = Person();
        message.Headers.Add(header, value);

        (await Read(message))!.IsAutomatic.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "normal")]
    [InlineData("Return-Path", "<ada@reader.example>")]
    public async Task A_head_that_says_the_contrary_is_believed(string header, string value)
    {
        var message = Person();
        message.Headers.Add(header, value);

        (await Read(message))!.IsAutomatic.ShouldBeFalse();
    }

    [Theory]
    [InlineData("MAILER-DAEMON@mx.example")]
    [InlineData("no-reply@shop.example")]
    [InlineData("postmaster@mx.example")]
    public async Task Senders_that_are_machines_are_known(string from)
    {
        var message = Person();
        message.From.Clear();
        message.From.Add(new MailboxAddress("", from));

        (await Read(message))!.IsAutomatic.ShouldBeTrue();
    }

    [Fact]
    public async Task A_report_that_a_mail_could_not_be_delivered_is_known()
    {
        var message = Person();
        message.Body = new MultipartReport("delivery-status", new TextPart("plain") { Text = "unsubscribe" });

        (await Read(message))!.IsAutomatic.ShouldBeTrue();
    }

    [Fact]
    public async Task The_null_sender_of_the_envelope_is_nobody() =>
        (await Read(Person(), envelopeFrom: ""))!.IsAutomatic.ShouldBeTrue();

    [Fact]
    public async Task Of_two_senders_none_is_it()
    {
        var message = Person();
        message.From.Add(new MailboxAddress("Bo", "bo@reader.example"));

        (await Read(message))!.From.ShouldBeNull();
    }

    [Fact]
    public async Task A_second_head_of_the_same_name_makes_no_sender()
    {
        var message = Person();
        message.Headers.Add("X-Other", "1");
        using var stream = new MemoryStream();
        await message.WriteToAsync(stream, TestContext.Current.CancellationToken);
        var text = System
            .Text.Encoding.UTF8.GetString(stream.ToArray())
            .Replace("X-Other: 1", "From: bo@reader.example");

        var mail = await InboundMailReader.ReadAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)),
            null,
            TestContext.Current.CancellationToken
        );

        mail!.From.ShouldBeNull();
    }

    [Fact]
    public async Task Whatever_bytes_come_reading_them_never_throws()
    {
        var random = new Random(8);
        using var stream = new MemoryStream();
        await Person().WriteToAsync(stream, TestContext.Current.CancellationToken);
        for (var i = 0; i < 500; i++)
        {
            var bytes = stream.ToArray();
            for (var n = 0; n < 20; n++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await InboundMailReader.ReadAsync(
                new MemoryStream(bytes, 0, random.Next(bytes.Length)),
                null,
                TestContext.Current.CancellationToken
            );
        }
    }

    private static MimeMessage Person()
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Ada", "ada@reader.example"));
        message.To.Add(new MailboxAddress("", "hello@news.example"));
        message.Subject = "Bitte – subscribe";
        message.Body = new TextPart("plain") { Text = "Hello\n\n> unsubscribe" };
        return message;
    }

    private static async Task<InboundMail?> Read(MimeMessage message, string? envelopeFrom = null)
    {
        using var stream = new MemoryStream();
        await message.WriteToAsync(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return await InboundMailReader.ReadAsync(stream, envelopeFrom, TestContext.Current.CancellationToken);
    }
}
