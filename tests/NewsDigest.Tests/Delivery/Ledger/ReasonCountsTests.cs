using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Tests.Delivery.Ledger;

public class ReasonCountsTests
{
    private readonly ReasonCounts reasons = new();

    [Fact]
    public void The_most_frequent_come_first_and_of_as_frequent_ones_the_alphabet_decides()
    {
        Add(DeliveryState.Refused, "mailbox full", "unknown", "mailbox full", "blocked");
        Add(DeliveryState.TooLate, "unknown", "unknown", "unknown");

        reasons
            .MostFrequent()
            .ShouldBe([
                new ReasonCount(DeliveryState.TooLate, "unknown", 3),
                new ReasonCount(DeliveryState.Refused, "mailbox full", 2),
                new ReasonCount(DeliveryState.Refused, "blocked", 1),
                new ReasonCount(DeliveryState.Refused, "unknown", 1),
            ]);
    }

    [Fact]
    public void Only_so_many_are_told()
    {
        Add(DeliveryState.Refused, [.. Enumerable.Range(0, ReasonCounts.MaxTold + 1).Select(n => $"queue id {n}")]);

        reasons.MostFrequent().Count.ShouldBe(ReasonCounts.MaxTold);
    }

    [Fact]
    public void Beyond_so_many_different_ones_only_the_known_are_counted_on()
    {
        Add(DeliveryState.Refused, [.. Enumerable.Range(0, ReasonCounts.MaxDifferent).Select(n => $"queue id {n}")]);
        Add(DeliveryState.Refused, "late", "late", "queue id 7");

        reasons.MostFrequent()[0].ShouldBe(new ReasonCount(DeliveryState.Refused, "queue id 7", 2));
        reasons.MostFrequent().ShouldNotContain(reason => reason.Reason == "late");
    }

    private void Add(DeliveryState state, params IEnumerable<string> told)
    {
        foreach (var reason in told)
            reasons.Add(state, reason);
    }
}
