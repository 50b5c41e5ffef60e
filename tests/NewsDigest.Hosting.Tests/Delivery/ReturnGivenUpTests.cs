using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Subscribers;

namespace NewsDigest.Hosting.Tests.Delivery;

public class ReturnGivenUpTests
{
    private static readonly ServiceMail Mail = new(
        new Guid("0195f3a0-0000-7000-8000-000000000001"),
        ServiceMailKind.Confirm,
        new SubscriberId("00000000000000000000000000000001")
    );

    private static readonly DeliveryRange Range = new(
        new Slot("UTC", new TimeOnly(7, 0)),
        new DateOnly(2026, 3, 10),
        new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero),
        "a",
        "b"
    );

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero));
    private readonly MemoryPoisonQueue deliveries;
    private readonly MemoryPoisonQueue mails;
    private readonly MemoryDeliveryQueue ranges = new();
    private readonly MemoryServiceMailQueue queue = new();

    public ReturnGivenUpTests()
    {
        deliveries = new MemoryPoisonQueue(time);
        mails = new MemoryPoisonQueue(time);
    }

    [Fact]
    public async Task A_service_mail_is_tried_again_once_it_has_rested()
    {
        mails.Add(ServiceMailMessage.Write(Mail));
        (await RunAsync()).ShouldBe(new GivenUpReport(0, 0, 1, 0));
        time.Advance(ReturnGivenUp.Rest);

        (await RunAsync()).ShouldBe(new GivenUpReport(1, 0, 0, 0));

        queue.TryTake(out var message).ShouldBeTrue();
        message.ShouldBe(ServiceMailMessage.Write(Mail));
        (await RunAsync()).ShouldBe(new GivenUpReport(0, 0, 0, 0));
    }

    [Fact]
    public async Task A_range_of_readers_is_ended_as_reconciling_finds_whom_it_missed()
    {
        deliveries.Add(DeliveryMessage.Write(Range));
        time.Advance(ReturnGivenUp.Rest);

        (await RunAsync()).ShouldBe(new GivenUpReport(0, 1, 0, 0));

        (await RunAsync()).RangesEnded.ShouldBe(0);
        ranges.TryTake(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_range_that_a_person_asked_for_is_tried_again()
    {
        var resumed = DeliveryMessage.Write(Range with { IsResumed = true });
        deliveries.Add(resumed);
        time.Advance(ReturnGivenUp.Rest);

        await RunAsync();

        ranges.TryTake(out var message).ShouldBeTrue();
        message.ShouldBe(resumed);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"version\":2}")]
    public async Task What_cannot_be_read_is_counted_and_stays(string text)
    {
        mails.Add(text);
        deliveries.Add(text);
        time.Advance(TimeSpan.FromDays(30));

        (await RunAsync()).Unreadable.ShouldBe(2);
        (await RunAsync()).Unreadable.ShouldBe(2);
    }

    private Task<GivenUpReport> RunAsync() =>
        new ReturnGivenUp(deliveries, mails, ranges, queue, time).RunAsync(TestContext.Current.CancellationToken);
}
