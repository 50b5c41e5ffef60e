using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Briefings.Status;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Delivery.Status;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Inbound;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Endpoints;

/// <summary>The whole site over stores in memory, with a sender that records, asked as a browser without script asks.</summary>
internal sealed class SiteHouse : IServiceMailQueue, IRandomIds, IMailSender, IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 6, 9, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<ServiceMail> waiting = new();
    private readonly AddressKey key = new(new byte[32]);
    private readonly IHost host;
    private int lastId;

    private SiteHouse(SiteSettings settings, Action<IServiceCollection>? more)
    {
        EventBatches = new MemoryEventBatchStore(Time);
        host = new HostBuilder()
            .ConfigureLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace))
            .ConfigureWebHost(web =>
                web.UseTestServer()
                    .ConfigureServices(services =>
                    {
                        Register(services, settings);
                        more?.Invoke(services);
                    })
                    .Configure(app =>
                    {
                        var site = NewsDigestSite.Build(app.ApplicationServices);
                        app.Run(context =>
                        {
                            context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.77");
                            return site(context);
                        });
                    })
            )
            .Build();
    }

    public static SiteSettings Settings { get; } =
        new(
            new SiteIdentity("The Morning Tide", new Uri("https://news.example/"), "The Morning Tide, 1 Quay Street"),
            new Slot("Europe/Lisbon", new TimeOnly(6, 30))
        );

    public FakeTimeProvider Time { get; } = new(Start);

    public MemorySubscriberStore Subscribers { get; } = new();

    public MemoryEditionStore Editions { get; } = new();

    public MemoryFeedStore Feeds { get; } = new();

    public MemoryItemStore Items { get; } = new();

    public MemoryEditionIndexStore Indexes { get; } = new();

    public MemoryStoryStore Stories { get; } = new();

    public MemoryArticleStore Articles { get; } = new();

    public MemoryWithdrawalStore Withdrawals { get; } = new();

    public MemoryDeliveryLedger Ledger { get; } = new();

    public MemoryEventBatchStore EventBatches { get; }

    public MemoryEventQueue Events { get; } = new();

    public RecordingLogs Logs { get; } = new();

    /// <summary>Everything that was mailed.</summary>
    public ConcurrentQueue<OutgoingMail> Mails { get; } = new();

    public ReaderLinkMaker Links => host.Services.GetRequiredService<ReaderLinkMaker>();

    public HttpClient Browser { get; private set; } = null!;

    public static async Task<SiteHouse> OpenAsync(
        SiteSettings? settings = null,
        Action<IServiceCollection>? more = null
    )
    {
        var house = new SiteHouse(settings ?? Settings, more);
        await house.host.StartAsync(TestContext.Current.CancellationToken);
        house.Browser = house.host.GetTestClient();
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(default);
        host.Dispose();
    }

    /// <summary>A page and its status.</summary>
    public async Task<(HttpStatusCode Status, string Html)> Get(string path)
    {
        using var answer = await Browser.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What comes back for a form.</summary>
    public async Task<(HttpStatusCode Status, string Html)> Post(
        string path,
        params (string Name, string Value)[] fields
    )
    {
        if (path == "/subscribe" && !fields.Any(f => f.Name == FormStamp.Field))
            fields = [.. fields, (FormStamp.Field, Stamp(TimeSpan.FromMinutes(1)))];
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await Browser.PostAsync(path, form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The stamp of a form that was fetched some time ago.</summary>
    public string Stamp(TimeSpan ago) =>
        new FormStamp(
            host.Services.GetRequiredService<LinkSigner>(),
            new FakeTimeProvider(Time.GetUtcNow() - ago)
        ).Make();

    /// <summary>The fields of a sign-up that is in order, with some of them replaced or, by null, left out.</summary>
    public static (string Name, string Value)[] SignUp(string address, params (string Name, string? Value)[] others)
    {
        List<(string Name, string? Value)> fields =
        [
            ("address", address),
            ("time", "07:00"),
            ("zone", "Europe/Lisbon"),
            ("length", "Normal"),
            ("language", "en"),
        ];
        if (!others.Any(o => o.Name == "day"))
            fields.AddRange([("day", "Monday"), ("day", "Friday")]);
        fields.RemoveAll(field => others.Any(o => o.Name == field.Name));
        return [.. fields.Concat(others).Where(f => f.Value is not null).Select(f => (f.Name, f.Value!))];
    }

    /// <summary>Somebody who has signed up and confirmed.</summary>
    public async Task<Subscriber> Reader(string address = "ada@news.example")
    {
        await Post("/subscribe", SignUp(address));
        await SendMails();
        await Post(LinkIn(Mails.Last(), "confirm"));
        await SendMails();
        return (await Subscribers.ReadAsync(default).ToListAsync()).Single(s => s.Address.Value == address);
    }

    /// <summary>Sends what waits in the queue.</summary>
    public async Task SendMails()
    {
        var send = host.Services.GetRequiredService<SendServiceMail>();
        while (waiting.TryDequeue(out var mail))
            await send.RunAsync(mail, TestContext.Current.CancellationToken);
    }

    /// <summary>Keeps an edition of the site's own, and puts it into the archive.</summary>
    public async Task Publish(Edition edition)
    {
        await Editions.SaveAsync(edition, default);
        await new IndexEdition(new StandingEditions(Editions, Withdrawals, Items), Indexes).RunAsync(
            edition.Instant,
            default
        );
    }

    /// <summary>Takes what was removed out of the archive's word indexes, as the planner does.</summary>
    public Task Settle()
    {
        var standing = new StandingEditions(Editions, Withdrawals, Items);
        var index = new IndexEdition(standing, Indexes);
        return new SettleWithdrawals(Withdrawals, standing, Indexes, index).RunAsync(default);
    }

    /// <summary>Path and query of a mail's link to a page, as its plain text has it.</summary>
    public static string LinkIn(OutgoingMail mail, string page)
    {
        var start = $"https://news.example/{page}?t=";
        var line = mail.Content.Text.Split('\n').First(l => l.Contains(start, StringComparison.Ordinal));
        return new Uri(line[line.IndexOf(start, StringComparison.Ordinal)..].Split(' ', '#')[0]).PathAndQuery;
    }

    private void Register(IServiceCollection services, SiteSettings settings)
    {
        services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ISubscriberStore>(Subscribers)
            .AddSingleton<IEditionStore>(new StandingEditions(Editions, Withdrawals, Items))
            .AddSingleton<IEditionIndexStore>(Indexes)
            .AddSingleton<IStoryStore>(Stories)
            .AddSingleton<IArticleStore>(Articles)
            .AddSingleton<IWithdrawalStore>(Withdrawals)
            .AddSingleton<IAddressStore, MemoryAddressStore>()
            .AddSingleton<IScheduleStore, MemoryScheduleStore>()
            .AddSingleton<ISenderPauseStore, MemorySenderPauseStore>()
            .AddSingleton<IServiceMailQueue>(this)
            .AddSingleton<IRateLimits, MemoryRateLimits>()
            .AddSingleton<IRandomIds>(this)
            .AddSingleton<IServiceMailLog, MemoryServiceMailLog>()
            .AddSingleton<IMailSender>(this)
            .AddSingleton(key)
            .AddSingleton(new LinkSigner([new SigningKey("k1", new byte[32])]))
            .AddSingleton(TopicCatalogue.Iptc)
            .AddSingleton(settings)
            .AddSingleton(settings.Identity)
            .AddSingleton(new SiteLook(settings.Identity.Name, settings.Identity.BaseUrl))
            .AddSingleton(new SubscribeLimits { PerNetworkPerHour = 5 })
            .AddSingleton<SubscriberChange>()
            .AddSingleton<Suppress>()
            .AddSingleton<Subscribe>()
            .AddSingleton<Confirm>()
            .AddSingleton<ChangePreferences>()
            .AddSingleton<Unsubscribe>()
            .AddSingleton<RequestOwnLink>()
            .AddSingleton<RequestAddress>()
            .AddSingleton<ConfirmAddress>()
            .AddSingleton<Erase>()
            .AddSingleton<EraseReader>()
            .AddSingleton<ExportReader>()
            .AddSingleton(new DeliverySettings())
            .AddSingleton<DeliveryClaims>()
            .AddSingleton<ReaderLinkMaker>()
            .AddSingleton<ServiceMailMaker>()
            .AddSingleton<SendServiceMail>()
            .AddSingleton<IServiceMailRenderer, ServiceMailRenderer>()
            .AddSingleton<BriefingPageRenderer>()
            .AddSingleton<IDeliveryLedger>(Ledger)
            .AddSingleton<IPlanProgressStore, MemoryPlanProgressStore>()
            .AddSingleton<IRampStore, MemoryRampStore>()
            .AddSingleton(new RampSettings())
            .AddSingleton<SendingRamp>()
            .AddSingleton<IFeedStore>(Feeds)
            .AddSingleton<IItemStore>(Items)
            .AddSingleton<IRejectionStore, MemoryRejectionStore>()
            .AddSingleton<ReadNewsStatus>()
            .AddSingleton<ReadDeliveryStatus>()
            .AddSingleton<ReadStatus>()
            .AddSingleton(s => new ReadModelStatus(
                null,
                new MemoryModelBudget(1, 20, Time),
                new MemoryModelPauseStore(),
                new MemoryWritingLog(Time),
                s.GetRequiredService<IEditionStore>(),
                Time
            ))
            .AddSingleton<IEventBatchStore>(EventBatches)
            .AddSingleton<IEventQueue>(Events)
            .AddSingleton<TakeEvents>()
            .AddSingleton(new MailSignUp(settings.Edition, settings.Language))
            .AddSingleton<TakeMail>()
            .AddNewsDigestSite();
    }

    public Task EnqueueAsync(ServiceMail mail, CancellationToken cancellationToken)
    {
        waiting.Enqueue(mail);
        return Task.CompletedTask;
    }

    public string Next() => Interlocked.Increment(ref lastId).ToString("x32", CultureInfo.InvariantCulture);

    public int MailsPerCall => 1;

    public Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        foreach (var mail in mails)
            Mails.Enqueue(mail);
        return Task.FromResult<IReadOnlyList<SendOutcome>>([.. mails.Select(_ => new SendOutcome.Accepted(null))]);
    }
}
