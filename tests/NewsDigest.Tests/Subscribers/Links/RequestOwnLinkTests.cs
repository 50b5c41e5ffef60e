using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Tests.Subscribers.Links;

public class RequestOwnLinkTests
{
    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OwnAction.Export, ServiceMailKind.ExportLink)]
    [InlineData(OwnAction.Erase, ServiceMailKind.EraseLink)]
    [InlineData(OwnAction.ChangeAddress, ServiceMailKind.AddressLink)]
    public async Task A_double_click_mails_one_link(OwnAction action, ServiceMailKind kind)
    {
        var id = await Reader();

        await house.RequestOwnLink.RunAsync(id, action, Stop);
        await house.RequestOwnLink.RunAsync(id, action, Stop);

        house.Mails.Select(m => m.Kind).Distinct().ShouldBe([kind]);
        house.Mails.Select(m => m.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_inbox_is_not_filled_with_them()
    {
        var id = await Reader();
        for (var i = 0; i < 10; i++)
        {
            (await house.RequestOwnLink.RunAsync(id, OwnAction.Erase, Stop)).ShouldBeTrue();
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        house.Mails.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_has_left_may_still_ask_for_what_is_held_but_not_move()
    {
        var id = await Reader();
        await house.Unsubscribe.RunAsync(id, false, Stop);

        (await house.RequestOwnLink.RunAsync(id, OwnAction.Export, Stop)).ShouldBeTrue();
        (await house.RequestOwnLink.RunAsync(id, OwnAction.Erase, Stop)).ShouldBeTrue();
        (await house.RequestOwnLink.RunAsync(id, OwnAction.ChangeAddress, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_never_confirmed_or_is_suppressed_is_mailed_nothing()
    {
        await house.Subscribe("bob@news.example");
        var pending = (await house.Find("bob@news.example"))!.Id;
        var suppressed = await Reader();
        await house.Suppress.RunAsync(Readers.Address("ada@news.example"), "called it spam", Stop);
        house.Mails.Clear();

        (await house.RequestOwnLink.RunAsync(pending, OwnAction.Erase, Stop)).ShouldBeFalse();
        (await house.RequestOwnLink.RunAsync(suppressed, OwnAction.Erase, Stop)).ShouldBeFalse();

        house.Mails.ShouldBeEmpty();
    }

    private async Task<SubscriberId> Reader()
    {
        var id = await house.Reader("ada@news.example");
        house.Mails.Clear();
        return id;
    }
}
