using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Intake;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>From a dropped file to a mail, through Azurite and a double of SendGrid.</summary>
public sealed class WholeWayTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const string Reader = "ada@reader.example";
    private const string Path = "today/ferry.txt";
    private const string Ferry = """
        Ferry to Brack sails again after five weeks

        The ferry between Port Ellery and Brack sailed again on Monday, five weeks after its engine failed in open water.

        The harbour office said that 214 passengers had booked the first crossing, more than on any Monday since 2019.
        """;

    private readonly SendGridDouble sendGrid = new();
    private Installation installation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await sendGrid.InitializeAsync();
        installation = await Installation.CreateAsync(azurite, sendGrid);
    }

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        await sendGrid.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_dropped_article_becomes_one_item_one_edition_and_one_mail_however_often_events_come(int times)
    {
        var instance = installation.NewInstance();
        await Installation.SubscribeAsync(instance, Reader);
        await installation.DropAsync(Path, Ferry);

        for (var i = 0; i < times; i++)
            await instance.GetRequiredService<TakeIn>().RunAsync(Path, Cancel);
        installation.MoveToNextMorning();
        for (var i = 0; i < times; i++)
            await instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
        await installation.DeliverAsync(instance, times);

        (await installation.ItemsAsync(instance)).ShouldHaveSingleItem().Copies.ShouldBeEmpty();
        (await installation.EditionsAsync()).Distinct().Count(e => e.Contains("T0700")).ShouldBe(1);
        (await installation.LedgerAsync(instance)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Accepted);
        var briefing = Briefings().ShouldHaveSingleItem();
        briefing.Text.ShouldContain("214 passengers had booked the first crossing");
    }

    [Fact]
    public async Task Who_subscribes_gets_a_confirmation_and_a_welcome_and_nothing_before_the_next_morning()
    {
        var instance = installation.NewInstance();
        await Installation.SubscribeAsync(instance, Reader);
        await installation.DropAsync(Path, Ferry);
        await instance.GetRequiredService<TakeIn>().RunAsync(Path, Cancel);

        await instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
        await installation.DeliverAsync(instance);

        sendGrid.For(Reader).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_instances_at_once_make_one_item_one_edition_and_one_mail_each()
    {
        var (one, other) = (installation.NewInstance(), installation.NewInstance());
        string[] readers = ["ada@reader.example", "ben@reader.example", "cleo@reader.example"];
        foreach (var reader in readers)
            await Installation.SubscribeAsync(one, reader);
        await installation.DropAsync(Path, Ferry);

        await Both(i => i.GetRequiredService<TakeIn>().RunAsync(Path, Cancel));
        installation.MoveToNextMorning();
        await Both(i => i.GetRequiredService<PlanBriefings>().RunAsync(Cancel));
        await Both(i => installation.DeliverAsync(i, times: 2));

        (await installation.ItemsAsync(one)).ShouldHaveSingleItem();
        (await installation.EditionsAsync()).Count(e => e.Contains("T0700")).ShouldBe(1);
        Briefings().Select(m => m.To).Order().ShouldBe(readers);

        Task Both(Func<IServiceProvider, Task> step) => Task.WhenAll(step(one), step(other));
    }

    /// <summary>The briefings among the mails: the service mails came before the night.</summary>
    private IReadOnlyList<AcceptedMail> Briefings() => [.. sendGrid.Accepted.Where(m => m.Subject.Contains("Ferry"))];
}
