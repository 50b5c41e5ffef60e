using System.Text;
using System.Text.Json;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.SendGrid;

public class SendGridEventReaderTests
{
    private const string Delivery = "2026-03-10-0123456789abcdef0123456789abcdef";

    [Fact]
    public void An_event_tells_of_its_delivery_and_of_the_senders_id()
    {
        var read = Read(
            """
            [{"email":"ada@reader.example","timestamp":1773126000,"event":"delivered","delivery":"DELIVERY",
            "sg_event_id":"e1","sg_message_id":"14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0","ip":"127.0.0.1"}]
            """
        );

        read.Ignored.ShouldBe(0);
        read.Events.ShouldHaveSingleItem()
            .ShouldBe(
                new MailEvent("e1", MailEventOutcome.Taken)
                {
                    Delivery = new DeliveryId(
                        new SubscriberId("0123456789abcdef0123456789abcdef"),
                        new DateOnly(2026, 3, 10)
                    ),
                    MessageId = "14c5d75ce93",
                }
            );
    }

    [Theory]
    [InlineData("processed", MailEventOutcome.Taken)]
    [InlineData("deferred", MailEventOutcome.Taken)]
    [InlineData("delivered", MailEventOutcome.Taken)]
    [InlineData("open", MailEventOutcome.Taken)]
    [InlineData("click", MailEventOutcome.Taken)]
    [InlineData("spamreport", MailEventOutcome.Taken)]
    [InlineData("unsubscribe", MailEventOutcome.Taken)]
    [InlineData("group_unsubscribe", MailEventOutcome.Taken)]
    [InlineData("bounce", MailEventOutcome.Failed)]
    [InlineData("blocked", MailEventOutcome.Failed)]
    [InlineData("dropped", MailEventOutcome.Failed)]
    public void Each_kind_proves_that_the_mail_was_taken_or_has_failed(string kind, MailEventOutcome outcome) =>
        Read($$"""[{"event":"{{kind}}","sg_event_id":"e1"}]""").Events.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("""{"event":"bounce","type":"bounce","status":"5.1.1","reason":"550 no such user"}""", true)]
    [InlineData("""{"event":"bounce","type":"bounce","status":"5.0.0"}""", true)]
    [InlineData("""{"event":"bounce","type":"bounce"}""", true)]
    [InlineData("""{"event":"bounce"}""", true)]
    [InlineData("""{"event":"bounce","type":"blocked","status":"5.1.1"}""", false)]
    [InlineData("""{"event":"bounce","type":"bounce","status":"4.2.2"}""", false)]
    [InlineData("""{"event":"bounce","type":"bounce","status":"5.7.1","reason":"policy"}""", false)]
    [InlineData("""{"event":"blocked"}""", false)]
    [InlineData("""{"event":"deferred","reason":"later"}""", false)]
    [InlineData("""{"event":"dropped","reason":"Bounced Address"}""", true)]
    [InlineData("""{"event":"dropped","reason":"Invalid"}""", true)]
    [InlineData("""{"event":"dropped","reason":"Spam Reporting Address"}""", true)]
    [InlineData("""{"event":"dropped","reason":"unsubscribed address"}""", true)]
    [InlineData("""{"event":"dropped","reason":"Invalid SMTPAPI header"}""", false)]
    [InlineData("""{"event":"dropped","reason":"Spam Content"}""", false)]
    [InlineData("""{"event":"dropped","reason":"Recipient List over Package Quota"}""", false)]
    [InlineData("""{"event":"spamreport"}""", true)]
    [InlineData("""{"event":"unsubscribe"}""", true)]
    [InlineData("""{"event":"group_unsubscribe"}""", true)]
    [InlineData("""{"event":"delivered"}""", false)]
    public void Only_what_lasts_suppresses_an_address(string json, bool isSuppressed)
    {
        var one = Read($"[{json[..^1]},\"sg_event_id\":\"e1\",\"email\":\"Ada@Reader.example\"}}]").Events.Single();

        one.ToSuppress?.Value.ShouldBe("Ada@reader.example");
        (one.ToSuppress is not null).ShouldBe(isSuppressed);
    }

    [Fact]
    public void A_reason_holds_no_address_and_is_one_line()
    {
        var reason = Read(
            """[{"event":"bounce","sg_event_id":"e1","reason":"550 5.1.1 <ada@reader.example>:\r\nunknown"}]"""
        )
            .Events.Single()
            .Reason!;

        reason.ShouldStartWith("bounced: 550 5.1.1");
        reason.ShouldNotContain("ada@");
        reason.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("""[{"event":"group_resubscribe","sg_event_id":"e1"}]""", 1)]
    [InlineData("""[{"event":"delivered"}]""", 1)]
    [InlineData("""[{"event":1,"sg_event_id":"e1"},null,[],"x",{}]""", 5)]
    [InlineData("""[{"event":"delivered","sg_event_id":"\ud800"}]""", 1)]
    [InlineData("{}", 1)]
    [InlineData("[", 1)]
    [InlineData("", 1)]
    public void What_proves_nothing_is_counted(string json, int ignored) =>
        Read(json).ShouldSatisfyAllConditions(r => r.Events.ShouldBeEmpty(), r => r.Ignored.ShouldBe(ignored));

    [Fact]
    public void A_mail_that_was_no_briefing_has_no_delivery() =>
        Read("""[{"event":"delivered","sg_event_id":"e1","delivery":"service-0195f3a0"}]""")
            .Events.Single()
            .Delivery.ShouldBeNull();

    [Fact]
    public void The_reference_that_the_sender_writes_is_the_one_that_is_read()
    {
        var mail = Mime.Mails.Briefing(7);
        using var json = Request(mail, Mime.Mails.Identity);
        var arguments = json.RootElement.GetProperty("personalizations")[0].GetProperty("custom_args").GetRawText();

        var one = Read($"[{arguments[..^1]},\"event\":\"delivered\",\"sg_event_id\":\"e1\"}}]").Events.Single();

        one.Delivery.ToString().ShouldBe(mail.Reference);
    }

    [Fact]
    public void The_sender_writes_the_mail_that_leaves_beside_the_click()
    {
        var identity = Mime.Mails.Identity with { UnsubscribeAddress = "leave@in.digest.example" };
        using var json = Request(Mime.Mails.Briefing(7), identity);

        json.RootElement.GetProperty("personalizations")[0]
            .GetProperty("headers")
            .GetProperty("List-Unsubscribe")
            .GetString()
            .ShouldBe(
                "<https://digest.example/unsubscribe?t=token-7>,"
                    + " <mailto:leave@in.digest.example?subject=unsubscribe%20token-7>"
            );
    }

    private static JsonDocument Request(OutgoingMail mail, SenderIdentity identity) =>
        JsonDocument.Parse(
            SendGridPayload.Write([mail], identity, isSandbox: false).SelectMany(piece => piece.ToArray()).ToArray()
        );

    private static MailEventReading Read(string json) =>
        new SendGridEventReader().Read(Encoding.UTF8.GetBytes(json.Replace("DELIVERY", Delivery)));
}
