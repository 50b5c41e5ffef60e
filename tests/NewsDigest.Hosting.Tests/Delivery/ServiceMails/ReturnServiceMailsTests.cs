using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;

namespace NewsDigest.Hosting.Tests.Delivery.ServiceMails;

public class ReturnServiceMailsTests
{
    private static readonly string Mail = ServiceMailMessage.Write(
        new ServiceMail(
            new Guid("0195f3a0-0000-7000-8000-000000000001"),
            ServiceMailKind.Confirm,
            new SubscriberId("00000000000000000000000000000001")
        )
    );

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero));
    private readonly MemoryPoisonQueue poison;
    private readonly MemoryServiceMailQueue queue = new();

    public ReturnServiceMailsTests() => poison = new MemoryPoisonQueue(time);

    [Fact]
    public async Task A_mail_is_tried_again_once_it_has_rested()
    {
        poison.Add(Mail);
        (await RunAsync()).Resting.ShouldBe(1);
        queue.TryTake(out _).ShouldBeFalse();
        time.Advance(ReturnServiceMails.Rest);

        (await RunAsync()).Returned.ShouldBe(1);

        queue.TryTake(out var message).ShouldBeTrue();
        message.ShouldBe(Mail);
    }

    [Fact]
    public async Task A_mail_is_put_back_once()
    {
        poison.Add(Mail);
        time.Advance(ReturnServiceMails.Rest);
        await RunAsync();
        time.Advance(ReturnServiceMails.Rest);

        (await RunAsync()).Returned.ShouldBe(0);
    }

    [Fact]
    public async Task Many_mails_are_put_back_in_one_run()
    {
        for (var mail = 0; mail < 100; mail++)
            poison.Add(Mail);
        time.Advance(ReturnServiceMails.Rest);

        (await RunAsync()).Returned.ShouldBe(100);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"version\":2}")]
    public async Task What_cannot_be_read_is_counted_and_stays(string text)
    {
        poison.Add(text);
        time.Advance(TimeSpan.FromDays(30));

        (await RunAsync()).Unreadable.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(10));
        (await RunAsync()).Unreadable.Count.ShouldBe(1);
    }

    private Task<ReturnReport> RunAsync() =>
        new ReturnServiceMails(poison, queue, time).RunAsync(TestContext.Current.CancellationToken);
}
