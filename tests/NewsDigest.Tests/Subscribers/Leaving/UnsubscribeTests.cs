using NewsDigest.Subscribers;

namespace NewsDigest.Tests.Subscribers.Leaving;

public class UnsubscribeTests
{
    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_reader_who_leaves_is_off_the_schedule_and_hears_no_more_than_they_asked_for(
        bool isGoodbyeWanted,
        int mails
    )
    {
        var id = await house.Reader("ada@news.example");
        house.Mails.Clear();

        await house.Unsubscribe.RunAsync(id, isGoodbyeWanted, Stop);

        (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
        house.Mails.Count(mail => mail.Kind == ServiceMailKind.Goodbye).ShouldBe(mails);
        house.Mails.Count.ShouldBe(mails);
    }

    [Fact]
    public async Task Leaving_twice_says_goodbye_once()
    {
        var id = await house.Reader("ada@news.example");
        house.Mails.Clear();

        await house.Unsubscribe.RunAsync(id, true, Stop);
        await house.Unsubscribe.RunAsync(id, true, Stop);

        house.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_up_that_is_withdrawn_is_not_mailed()
    {
        await house.Subscribe("ada@news.example");
        var id = (await house.Find("ada@news.example"))!.Id;
        house.Mails.Clear();

        await house.Unsubscribe.RunAsync(id, true, Stop);

        (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_suppressed_stays_so()
    {
        var id = await house.Reader("ada@news.example");
        await house.Suppress.RunAsync(Readers.Address("ada@news.example"), "called it spam", Stop);

        await house.Unsubscribe.RunAsync(id, true, Stop);

        (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Suppressed);
    }

    [Fact]
    public async Task Nobody_is_no_fault() =>
        await house.Unsubscribe.RunAsync(new SubscriberId(house.Next()), true, Stop);
}
