using Microsoft.Azure.Functions.Worker;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.Sending;
using NewsDigest.Functions.Queues;
using NewsDigest.Functions.Timers;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>From a dropped document and a sign-up to the mail, through the functions alone.</summary>
public class WholeWayTests(AzuriteServer azurite)
{
    private static readonly TimerInfo Timer = new();

    [Fact]
    public async Task A_document_dropped_and_a_reader_signed_up_make_one_briefing()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        var before = (await house.MailsAsync()).Select(m => m.Name).ToHashSet();

        house.LetBriefingsBecomeDue();
        await PlanAsync(house);
        (await house.DeliverAsync()).Count.ShouldBe(1);

        var briefing = (await house.MailsAsync()).Where(m => !before.Contains(m.Name)).ShouldHaveSingleItem();
        briefing.To.ShouldContain("ada@news.example");
        briefing.Text.ShouldContain("quay");
        (await house.AskAsync("GET", FunctionHouse.LinkIn(briefing.Text, "unsubscribe"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Whatever_comes_twice_is_done_once()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.TellOfBlobAsync("quay.html");
        (await house.ItemsAsync()).Count.ShouldBe(1);

        await house.SubscribeAsync("ada@news.example");
        var before = house.Handed;
        house.LetBriefingsBecomeDue();
        await PlanAsync(house);
        await PlanAsync(house);
        await house.DeliverAsync(times: 2);
        await ReconcileAsync(house);
        await house.DeliverAsync();

        house.Handed.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_service_mail_whose_message_comes_twice_is_sent_once()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SignUpAsync("ada@news.example");

        (await house.SendServiceMailsAsync(times: 2)).Count.ShouldBe(1);

        house.Handed.ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmation_that_is_sent_twice_welcomes_once()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SubscribeAsync("ada@news.example");
        var before = house.Handed;

        (await house.PostAsync(await house.ConfirmationLinkAsync("ada@news.example"))).Status.ShouldBe(200);
        await house.SendServiceMailsAsync();

        house.Handed.ShouldBe(before);
    }

    [Fact]
    public async Task A_sign_up_that_was_cut_off_can_be_repeated()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        using var aborted = new CancellationTokenSource();
        await aborted.CancelAsync();
        await house.TrySignUpAsync("ada@news.example", aborted.Token);
        await house.RestartAsync();

        await house.SignUpAsync("ada@news.example");
        await house.SendServiceMailsAsync();

        (await house.MailsAsync()).Count(m => m.Text.Contains("/confirm?t=", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_service_mail_waits_in_its_queue_while_the_sender_takes_nothing()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        var pause = new SenderPause(house.Time.GetUtcNow().AddMinutes(20), "the quota is spent");
        await house.Get<ISenderPauseStore>().SaveAsync(pause, FunctionHouse.Cancel);
        await house.SignUpAsync("ada@news.example");

        await house.SendServiceMailsAsync();

        house.Handed.ShouldBe(0);
        (await house.CountAsync(StorageNames.MailQueue)).ShouldBe(1);
    }

    [Fact]
    public async Task A_service_mail_that_the_host_gave_up_is_sent_after_a_rest()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SignUpAsync("ada@news.example");
        var queue = house.Storage.Queue(StorageNames.MailQueue);
        var message = (await queue.PeekMessageAsync(FunctionHouse.Cancel)).Value.Body.ToString();
        await queue.ClearMessagesAsync(FunctionHouse.Cancel);
        await house.EnqueueAsync(StorageNames.PoisonOf(StorageNames.MailQueue), message);
        house.Time.Advance(TimeSpan.FromHours(1));

        await ReconcileAsync(house);
        await house.SendServiceMailsAsync();

        house.Handed.ShouldBe(1);
        (await house.CountAsync(StorageNames.PoisonOf(StorageNames.MailQueue))).ShouldBe(0);
    }

    /// <summary>It was at the call when it died: nobody can tell, and twice is worse than not at all.</summary>
    [Fact]
    public async Task An_instance_killed_before_the_sender_has_a_briefing_leaves_it_unknown_and_does_not_send_it_again()
    {
        await using var house = await ReaderWhoIsDueAsync();
        var (mails, handed) = ((await house.MailsAsync()).Count, house.Handed);

        await RedeliverAsync(house, await house.KillAsync(Kill.BeforeTheSenderHasIt));

        ((await house.MailsAsync()).Count, house.Handed).ShouldBe((mails, handed + 1));
    }

    [Fact]
    public async Task An_instance_killed_after_the_sender_has_a_briefing_does_not_send_it_again()
    {
        await using var house = await ReaderWhoIsDueAsync();
        var (mails, handed) = ((await house.MailsAsync()).Count, house.Handed);

        await RedeliverAsync(house, await house.KillAsync(Kill.AfterTheSenderHasIt));

        ((await house.MailsAsync()).Count, house.Handed).ShouldBe((mails + 1, handed + 1));
    }

    [Fact]
    public async Task An_instance_killed_while_it_takes_in_leaves_a_document_that_the_next_completes()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            house.TellOfBlobAsync("quay.html", cancel: killed.Token)
        );

        await house.RestartAsync();
        await house.TellOfBlobAsync("quay.html");

        (await house.ItemsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_instance_killed_while_it_plans_loses_nobody()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        var before = (await house.MailsAsync()).Count;
        house.LetBriefingsBecomeDue();
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(Timer, killed.Token))
        );

        await house.RestartAsync();
        await PlanAsync(house);
        await house.DeliverAsync();

        (await house.MailsAsync()).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task An_event_that_never_came_is_made_up_for_by_the_sweep()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        house.Time.Advance(TimeSpan.FromMinutes(10));

        await house.CallAsync<SweepFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        await house.CallAsync<SweepFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));

        (await house.ItemsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_was_lost_is_made_up_for_by_reconciling()
    {
        await using var house = await ReaderWhoIsDueAsync();
        var before = (await house.MailsAsync()).Count;
        await house.Storage.Queue(StorageNames.DeliveryQueue).ClearMessagesAsync(FunctionHouse.Cancel);
        house.Time.Advance(TimeSpan.FromMinutes(20));

        await ReconcileAsync(house);
        await house.DeliverAsync();

        (await house.MailsAsync()).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task With_the_timers_stopped_a_visitor_makes_the_plan()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();

        (await house.AskAsync("GET", "/")).Status.ShouldBe(200);

        (await house.CountAsync(StorageNames.DeliveryQueue)).ShouldBe(1);
    }

    [Fact]
    public async Task With_the_timers_stopped_a_message_makes_the_plan()
    {
        await using var house = await ReaderWhoIsDueAsync();
        await house.DeliverAsync();
        // The next day's, which nobody plans.
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.EnqueueAsync(StorageNames.MailQueue, "{}");

        await Should.ThrowAsync<Exception>(() => house.SendServiceMailsAsync());

        (await house.CountAsync(StorageNames.DeliveryQueue)).ShouldBe(1);
    }

    [Fact]
    public async Task Timers_that_find_nothing_to_do_end_well()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);

        await house.CallAsync<PollFeedsFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        await house.CallAsync<RebuildScheduleFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        await house.CallAsync<DeleteExpiredFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        await ReconcileAsync(house);

        (await house.CountAsync(StorageNames.DeliveryQueue)).ShouldBe(0);
    }

    private async Task<FunctionHouse> ReaderWhoIsDueAsync()
    {
        var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        await PlanAsync(house);
        return house;
    }

    /// <summary>The message comes again at once and later, and reconciling looks at what the dead instance left.</summary>
    private static async Task RedeliverAsync(FunctionHouse house, string message)
    {
        for (var round = 0; round < 3; round++)
        {
            await house.CallAsync<DeliverFunction>(f => f.RunAsync(message, FunctionHouse.Cancel));
            await ReconcileAsync(house);
            await house.DeliverAsync();
            house.Time.Advance(TimeSpan.FromMinutes(20));
        }
    }

    private static Task PlanAsync(FunctionHouse house) =>
        house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));

    private static Task ReconcileAsync(FunctionHouse house) =>
        house.CallAsync<ReconcileFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
}
