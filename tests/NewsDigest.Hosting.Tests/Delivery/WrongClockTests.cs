using NewsDigest.Delivery.Ledger;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A clock that is ahead or behind by days for a while.</summary>
public class WrongClockTests
{
    private const int Readers = 5;
    private const int Days = 8;

    private readonly DeliveryHouse house = new(Due);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(-3)]
    [InlineData(-20)]
    public async Task It_mails_nobody_twice_and_each_date_ends_in_a_counted_state(int daysWrong)
    {
        house.Editions.HaveNews = true;
        await house.AddReaders(Seven, Readers);
        for (var hour = 0; hour < Days * 24; hour++)
        {
            var now = Due.AddHours(hour);
            // On the second day, for three hours.
            house.Time.AdjustTime(hour is >= 20 and < 23 ? now.AddDays(daysWrong) : now);
            await house.Plan();
            await house.Drain();
            house.Time.AdjustTime(house.Time.GetUtcNow().AddMinutes(15));
            await house.Reconcile();
            await house.Drain();
        }

        house.Sender.Received.ShouldBeUnique();
        for (var date = Date; date < Date.AddDays(Days); date = date.AddDays(1))
        {
            var entries = await house.Entries(date);
            entries.Count.ShouldBe(Readers, $"{date:O}");
            entries.ShouldAllBe(
                e => e.State == DeliveryState.Accepted || (e.State == DeliveryState.TooLate && e.Reason != null),
                $"{date:O}"
            );
        }
        // Those that were still to come before the clock was right again are mailed, not silent.
        (await house.States(Date.AddDays(1))).ShouldAllBe(s => s == DeliveryState.Accepted);
        (await house.States(Date.AddDays(2))).ShouldAllBe(s => s == DeliveryState.Accepted);
    }
}
