using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Tests.Subscribers;

public class SubscriberTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    private readonly Subscriber reader = Readers.At(new Slot("Europe/Lisbon", new TimeOnly(7, 0)));

    [Fact]
    public void Who_pauses_until_a_date_reads_from_that_date_on()
    {
        var paused = reader with { State = SubscriberState.Paused, PausedUntil = Tuesday };

        paused.ReadsOn(Tuesday.AddDays(-1)).ShouldBeFalse();
        paused.ReadsOn(Tuesday).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_reads_on_a_day_that_they_did_not_choose() =>
        (reader with { Days = BriefingDays.Monday }).ReadsOn(Tuesday).ShouldBeFalse();

    [Theory]
    [InlineData(SubscriberState.Pending)]
    [InlineData(SubscriberState.Paused)]
    [InlineData(SubscriberState.Unsubscribed)]
    [InlineData(SubscriberState.Suppressed)]
    public void Only_an_active_reader_reads_without_a_date(SubscriberState state) =>
        (reader with { State = state }).ReadsOn(Tuesday).ShouldBeFalse();
}
