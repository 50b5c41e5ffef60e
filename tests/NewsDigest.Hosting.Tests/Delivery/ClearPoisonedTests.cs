using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Delivery;

namespace NewsDigest.Hosting.Tests.Delivery;

public class ClearPoisonedTests
{
    private readonly FakeTimeProvider time = new();
    private readonly MemoryPoisonQueue poison;

    public ClearPoisonedTests() => poison = new MemoryPoisonQueue(time);

    [Fact]
    public async Task Ranges_are_taken_away_and_what_cannot_be_read_stays()
    {
        var range = new DeliveryRange(
            new Slot("Europe/Lisbon", new TimeOnly(7, 0)),
            new DateOnly(2026, 3, 10),
            new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero),
            "a",
            "b",
            IsResumed: true
        );
        for (var i = 0; i < 40; i++)
            poison.Add(DeliveryMessage.Write(range));
        poison.Add("<html>");

        var report = await new ClearPoisoned(poison).RunAsync(TestContext.Current.CancellationToken);

        report.Ranges.Count.ShouldBe(40);
        report.Ranges[0].ShouldBe(range);
        report.Unreadable.ShouldBe(["It is not JSON."]);
        time.Advance(TimeSpan.FromHours(1));
        (await poison.ReadAsync(32, TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Text.ShouldBe("<html>");
    }
}
