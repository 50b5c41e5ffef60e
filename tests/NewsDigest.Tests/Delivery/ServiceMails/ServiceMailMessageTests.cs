using CsCheck;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;

namespace NewsDigest.Tests.Delivery.ServiceMails;

public class ServiceMailMessageTests
{
    private static readonly ServiceMail Mail = new(
        new Guid("0195f3a0-0000-7000-8000-000000000001"),
        ServiceMailKind.Welcome,
        new SubscriberId("00000000000000000000000000000001"),
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    );

    private static readonly Gen<ServiceMail> AnyMail = Gen.Select(
        Gen.Guid,
        Gen.Enum<ServiceMailKind>(),
        Gen.ULong,
        Gen.OneOf<string?>(null, "00-aa-bb-01"),
        (id, kind, subscriber, trace) => new ServiceMail(id, kind, new SubscriberId($"{subscriber:x32}"), trace)
    );

    [Fact]
    public void A_message_has_the_form_that_other_releases_read() =>
        ServiceMailMessage
            .Write(Mail)
            .ShouldBe(
                "{\"version\":1,\"id\":\"0195f3a0-0000-7000-8000-000000000001\",\"kind\":\"Welcome\","
                    + "\"subscriber\":\"00000000000000000000000000000001\","
                    + "\"traceParent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}"
            );

    [Fact]
    public void A_mail_comes_back_as_it_was_written() =>
        AnyMail.Sample(mail =>
            ServiceMailMessage.Read(ServiceMailMessage.Write(mail)) == new MessageReading<ServiceMail>.Readable(mail)
        );

    [Theory]
    [InlineData("{\"version\":1}", "'id' is missing")]
    [InlineData("{\"version\":1,\"id\":\"1\"}", "'id' is not a GUID")]
    [InlineData(
        "{\"version\":1,\"id\":\"0195f3a0-0000-7000-8000-000000000001\",\"kind\":\"1\"}",
        "'kind' is not one of"
    )]
    [InlineData(
        "{\"version\":1,\"id\":\"0195f3a0-0000-7000-8000-000000000001\",\"kind\":\"welcome\"}",
        "'kind' is not one of"
    )]
    [InlineData(
        "{\"version\":1,\"id\":\"0195f3a0-0000-7000-8000-000000000001\",\"kind\":\"Goodbye\",\"subscriber\":\"a#b\"}",
        "'subscriber'"
    )]
    public void A_message_that_is_none_says_why(string text, string reason) =>
        ServiceMailMessage
            .Read(text)
            .ShouldBeOfType<MessageReading<ServiceMail>.Unreadable>()
            .Reason.ShouldContain(reason);

    [Fact]
    public void Whatever_a_message_holds_reading_it_never_throws() =>
        MessageMutations
            .Of(ServiceMailMessage.Write(Mail))
            .Sample(text => ServiceMailMessage.Read(text) is not null, iter: 10_000);
}
