using CsCheck;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Tests.Delivery.Events;

public class EventMessageTests
{
    private static readonly EventBatch Batch = new("5f3a", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    [Fact]
    public void A_message_has_the_form_that_other_releases_read() =>
        EventMessage
            .Write(Batch)
            .ShouldBe(
                "{\"version\":1,\"batch\":\"5f3a\","
                    + "\"traceParent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}"
            );

    [Fact]
    public void A_batch_comes_back_as_it_was_written() =>
        EventMessage.Read(EventMessage.Write(Batch)).ShouldBe(new MessageReading<EventBatch>.Readable(Batch));

    [Theory]
    [InlineData("{\"version\":1}", "'batch' is missing")]
    [InlineData("{\"version\":1,\"batch\":\"../a\"}", "'batch' holds one of")]
    public void A_message_that_is_none_says_why(string text, string reason) =>
        EventMessage.Read(text).ShouldBeOfType<MessageReading<EventBatch>.Unreadable>().Reason.ShouldContain(reason);

    [Fact]
    public void Whatever_a_message_holds_reading_it_never_throws() =>
        MessageMutations
            .Of(EventMessage.Write(Batch))
            .Sample(text => EventMessage.Read(text) is not null, iter: 10_000);
}
