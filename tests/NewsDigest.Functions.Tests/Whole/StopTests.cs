using System.Diagnostics;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Functions.Queues;
using NewsDigest.Functions.Tests.Contract;
using NewsDigest.Functions.Timers;
using NewsDigest.Hosting.Composition;
using NewsDigest.Subscribers;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>The host asks a function to end: it does within ten seconds, whatever it waits for.</summary>
public class StopTests(AzuriteServer azurite)
{
    private static readonly TimerInfo Timer = new();

    public static TheoryData<string> Functions() => [.. DeployedFunction.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task While_the_storage_does_not_answer_a_function_ends_when_it_is_asked_to(string name)
    {
        using var storage = new SilentServer();
        await using var house = FunctionHouse.Over(ConnectionString(storage));
        var function = DeployedFunction.All.Single(f => f.Name == name);
        using var stop = new CancellationTokenSource();
        await using var scope = house.Get<IServiceScopeFactory>().CreateAsyncScope();
        var instance = ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);

        var call = (Task)
            function.Method.Invoke(instance, [Argument(function, house, scope.ServiceProvider), stop.Token])!;
        await storage.AskedAsync(FunctionHouse.Cancel);

        await EndsAsync(call, stop);
    }

    [Fact]
    public async Task A_mail_of_which_the_sender_says_nothing_is_noted_before_the_instance_ends()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        await house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        PeekedMessage message = await house
            .Storage.Queue(StorageNames.DeliveryQueue)
            .PeekMessageAsync(FunctionHouse.Cancel);
        var handed = house.Handed;
        house.NextKill = Kill.NotButNoAnswer;
        using var stop = new CancellationTokenSource();

        var call = house.CallAsync<DeliverFunction>(f => f.RunAsync(message.Body.ToString(), stop.Token));
        await house.WaitsForTheSender.Task.WaitAsync(FunctionHouse.Cancel);
        await EndsAsync(call, stop, () => house.Time.Advance(Stopping.ForWork));

        await house.RestartAsync();
        await house.CallAsync<DeliverFunction>(f => f.RunAsync(message.Body.ToString(), FunctionHouse.Cancel));
        house.Handed.ShouldBe(handed + 1);
        var date = DateOnly.FromDateTime(house.Time.GetUtcNow().UtcDateTime);
        var entries = await house
            .Get<IDeliveryLedger>()
            .ReadAsync(date, FunctionHouse.Cancel)
            .ToListAsync(FunctionHouse.Cancel);
        entries.ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Unknown);
    }

    [Fact]
    public async Task A_service_mail_of_which_the_sender_says_nothing_is_noted_before_the_instance_ends()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SignUpAsync("ada@news.example");
        PeekedMessage message = await house
            .Storage.Queue(StorageNames.MailQueue)
            .PeekMessageAsync(FunctionHouse.Cancel);
        house.NextKill = Kill.NotButNoAnswer;
        using var stop = new CancellationTokenSource();

        var call = house.CallAsync<SendServiceMailFunction>(f => f.RunAsync(message.Body.ToString(), stop.Token));
        await house.WaitsForTheSender.Task.WaitAsync(FunctionHouse.Cancel);
        await EndsAsync(call, stop, () => house.Time.Advance(Stopping.ForWork));

        house.Logs.Lines.ShouldContain(line => line.Contains("unknown: it did not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_whose_model_says_nothing_ends_and_the_next_plans_the_same_readers()
    {
        using var model = new SilentServer();
        await using var house = await FunctionHouse.OpenAsync(
            azurite,
            new()
            {
                ["OpenAI:Kind"] = "Compatible",
                ["OpenAI:Endpoint"] = $"{model.Address}v1",
                ["OpenAI:Deployment"] = "small-model",
                ["OpenAI:InputUsdPerMillionTokens"] = "1",
                ["OpenAI:OutputUsdPerMillionTokens"] = "4",
            }
        );
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        using var stop = new CancellationTokenSource();

        var call = house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(Timer, stop.Token));
        await model.AskedAsync(FunctionHouse.Cancel);
        await EndsAsync(call, stop);
        (await house.CountAsync(StorageNames.DeliveryQueue)).ShouldBe(0);

        // The model's time for this edition is over, and extracts have to do.
        house.Time.Advance(TimeSpan.FromMinutes(15));
        await house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(Timer, FunctionHouse.Cancel));
        (await house.CountAsync(StorageNames.DeliveryQueue)).ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_keeps_nobody()
    {
        using var feed = new SilentServer();
        await using var house = await FunctionHouse.OpenAsync(azurite, new() { ["Feeds:AllowedHosts"] = "127.0.0.1" });
        var due = FeedSubscription.New(new Uri(feed.Address, "news.rss"), house.Time.GetUtcNow());
        await house.Get<IFeedStore>().AddAsync(due, FunctionHouse.Cancel);
        using var stop = new CancellationTokenSource();

        var call = house.CallAsync<PollFeedsFunction>(f => f.RunAsync(Timer, stop.Token));
        await feed.AskedAsync(FunctionHouse.Cancel);

        await EndsAsync(call, stop);
    }

    [Fact]
    public async Task The_worker_s_services_end_side_by_side_and_within_the_limit()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        var options = house.Get<IOptions<HostOptions>>().Value;

        options.ServicesStopConcurrently.ShouldBeTrue();
        (options.ShutdownTimeout + Stopping.ForTelemetry).ShouldBeLessThan(Stopping.Limit);
    }

    private static async Task EndsAsync(Task call, CancellationTokenSource stop, Action? thenTimePasses = null)
    {
        var began = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        thenTimePasses?.Invoke();
        await call.WaitAsync(TimeSpan.FromMinutes(1), FunctionHouse.Cancel)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        call.IsCompleted.ShouldBeTrue();
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Stopping.Limit);
        // Ended, or done; nothing failed.
        call.IsFaulted.ShouldBeFalse(call.Exception?.ToString());
    }

    private static string ConnectionString(SilentServer storage) =>
        // The key is no secret: it is the emulator's, as everybody knows it.
        $"DefaultEndpointsProtocol=http;AccountName=silent;AccountKey={Convert.ToBase64String(new byte[64])};"
        + $"BlobEndpoint={storage.Address}silent;QueueEndpoint={storage.Address}silent;TableEndpoint={storage.Address}silent";

    private static object Argument(DeployedFunction function, FunctionHouse house, IServiceProvider services) =>
        function.Trigger switch
        {
            TimerTriggerAttribute => Timer,
            BlobTriggerAttribute => house.Storage.Container(StorageNames.Articles).GetBlobClient("quay.html"),
            HttpTriggerAttribute => Request(services),
            QueueTriggerAttribute { QueueName: StorageNames.EventQueue } => EventMessage.Write(new EventBatch("b")),
            QueueTriggerAttribute { QueueName: StorageNames.MailQueue } => ServiceMailMessage.Write(
                new ServiceMail(
                    Guid.CreateVersion7(house.Time.GetUtcNow()),
                    ServiceMailKind.Confirm,
                    new SubscriberId(new string('0', 32))
                )
            ),
            QueueTriggerAttribute => DeliveryMessage.Write(
                new DeliveryRange(
                    new Slot("Etc/UTC", new TimeOnly(7, 0)),
                    DateOnly.FromDateTime(house.Time.GetUtcNow().UtcDateTime),
                    house.Time.GetUtcNow(),
                    "a",
                    "z"
                )
            ),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no trigger."),
        };

    private static HttpRequest Request(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "GET";
        context.Request.Path = "/briefings";
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("news.example");
        context.Response.Body = new MemoryStream();
        return context.Request;
    }
}
