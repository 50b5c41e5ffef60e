using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Files;
using NewsDigest.Delivery.Sending;
using NewsDigest.Functions.Blobs;
using NewsDigest.Functions.Http;
using NewsDigest.Functions.Queues;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake.Items;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>
/// The function app, put together as it is deployed, with Azurite behind it and this class in the place of the host: it
/// makes a function for each call from a scope of its own, and keeps what failed, as the host does.
/// </summary>
internal sealed class FunctionHouse : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;
    private readonly IConfiguration configuration;
    private readonly TaskCompletionSource dead = new();
    private ServiceProvider services;

    private FunctionHouse(string connectionString, Dictionary<string, string?> further)
    {
        configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings(connectionString))
            .AddInMemoryCollection(further)
            .Build();
        Storage = StorageConnection.FromConnectionString(connectionString);
        services = Compose();
    }

    /// <summary>The clock. Blobs are dated by Azurite's own, so it starts at the present.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public StorageConnection Storage { get; }

    /// <summary>Everything that was logged.</summary>
    public RecordingLogs Logs { get; } = new();

    /// <summary>What kills the instance the next time that it sends: before the sender has the mail, or after.</summary>
    public Kill NextKill { get; set; }

    /// <summary>Done when the sender was called that says nothing.</summary>
    public TaskCompletionSource WaitsForTheSender { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mails handed to the sender, those too that an instance handed over as it was killed.</summary>
    public int Handed { get; set; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<FunctionHouse> OpenAsync(
        AzuriteServer azurite,
        Dictionary<string, string?>? further = null
    )
    {
        var house = new FunctionHouse(azurite.NewConnectionString(), further ?? []);
        await house.Get<StorageSetup>().RunAsync(Cancel);
        return house;
    }

    /// <summary>The app on a storage of which nothing is known, and in which nothing was made.</summary>
    public static FunctionHouse Over(string connectionString, Dictionary<string, string?>? further = null) =>
        new(connectionString, further ?? []);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Another instance of the app in the place of this one: nothing in memory is left.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Compose();
    }

    /// <summary>Ends this instance where it stands, for the test that waits in <see cref="KillAsync"/>.</summary>
    public Task DieAsync()
    {
        dead.TrySetResult();
        return new TaskCompletionSource().Task;
    }

    /// <summary>Delivers until the instance is killed, and lets another take its place.</summary>
    /// <returns>The message, which comes again.</returns>
    public async Task<string> KillAsync(Kill when)
    {
        PeekedMessage message = await Storage.Queue(StorageNames.DeliveryQueue).PeekMessageAsync(Cancel);
        NextKill = when;
        var call = DeliverAsync();
        (await Task.WhenAny(call, dead.Task)).ShouldBe(dead.Task);
        await RestartAsync();
        return message.Body.ToString();
    }

    /// <summary>Calls a function as the worker does.</summary>
    public async Task CallAsync<T>(Func<T, Task> call)
        where T : class
    {
        await using var scope = services.CreateAsyncScope();
        await call(ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider));
    }

    /// <summary>Drops a document.</summary>
    public Task DropAsync(string path, string content, string container = StorageNames.Articles) =>
        Storage.Container(container).GetBlobClient(path).UploadAsync(new BinaryData(content), overwrite: true, Cancel);

    /// <summary>Tells of a blob, as an event does.</summary>
    public Task TellOfBlobAsync(string path, string container = StorageNames.Articles, CancellationToken? cancel = null)
    {
        // As the worker makes it: from the service, by the names in the event.
        BlobClient blob = Storage.Blobs.GetBlobContainerClient(container).GetBlobClient(path);
        return CallAsync<TakeInFunction>(f => f.RunAsync(blob, cancel ?? Cancel));
    }

    public async Task<IReadOnlyList<DigestItem>> ItemsAsync() =>
        await Get<IItemStore>()
            .ReadAsync(DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(3), Cancel)
            .ToListAsync(Cancel);

    /// <summary>The mails that were sent.</summary>
    public Task<IReadOnlyList<SentMail>> MailsAsync() => Get<IOutbox>().ReadAsync(1000, Cancel);

    /// <summary>Calls the function of each message that waits, and deletes the message where that ends well.</summary>
    /// <returns>The texts of the messages, those that failed too.</returns>
    public Task<IReadOnlyList<string>> DeliverAsync(int times = 1) =>
        PumpAsync(StorageNames.DeliveryQueue, times, text => CallAsync<DeliverFunction>(f => f.RunAsync(text, Cancel)));

    /// <summary>The same for service mails.</summary>
    public Task<IReadOnlyList<string>> SendServiceMailsAsync(int times = 1) =>
        PumpAsync(
            StorageNames.MailQueue,
            times,
            text => CallAsync<SendServiceMailFunction>(f => f.RunAsync(text, Cancel))
        );

    /// <summary>The same for batches of events.</summary>
    public Task<IReadOnlyList<string>> ApplyEventsAsync(int times = 1) =>
        PumpAsync(
            StorageNames.EventQueue,
            times,
            text => CallAsync<ApplyEventsFunction>(f => f.RunAsync(text, Cancel))
        );

    public Task EnqueueAsync(string queue, string text) => Storage.Queue(queue).SendMessageAsync(text, Cancel);

    public async Task<int> CountAsync(string queue)
    {
        QueueProperties properties = await Storage.Queue(queue).GetPropertiesAsync(Cancel);
        return properties.ApproximateMessagesCount;
    }

    /// <summary>Asks the site.</summary>
    public Task<(int Status, string Body)> AskAsync(
        string method,
        string path,
        Stream? body = null,
        string? contentType = null
    ) => RequestAsync(method, path, body, contentType, Cancel);

    private async Task<(int Status, string Body)> RequestAsync(
        string method,
        string path,
        Stream? body,
        string? contentType,
        CancellationToken aborted
    )
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var parts = path.Split('?', 2);
        context.Request.Method = method;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("news.example");
        context.Request.Path = Uri.UnescapeDataString(parts[0]);
        context.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
        context.Request.Body = body ?? Stream.Null;
        context.Request.ContentType = contentType;
        context.RequestAborted = aborted;
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody(body is not null));
        // The worker's own routing has found the function before.
        context.SetEndpoint(new Endpoint(_ => Task.CompletedTask, EndpointMetadataCollection.Empty, "Site"));
        context.Request.RouteValues["path"] = parts[0].TrimStart('/');
        using var answer = new MemoryStream();
        context.Response.Body = answer;

        var function = ActivatorUtilities.CreateInstance<SiteFunction>(scope.ServiceProvider);
        await function.RunAsync(context.Request, Cancel);

        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>Sends an empty form to the site.</summary>
    public Task<(int Status, string Body)> PostAsync(string path) => SendFormAsync(path, Cancel);

    private async Task<(int Status, string Body)> SendFormAsync(
        string path,
        CancellationToken aborted,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await RequestAsync(
            "POST",
            path,
            await form.ReadAsStreamAsync(Cancel),
            form.Headers.ContentType!.ToString(),
            aborted
        );
    }

    /// <summary>How long after they signed up everybody is mailed: a slot soon after the welcome counts as covered by it.</summary>
    private const int HoursAhead = 5;

    /// <summary>Somebody who signs up, and has not confirmed.</summary>
    public async Task SignUpAsync(string address) => (await TrySignUpAsync(address, Cancel)).ShouldBe(200);

    /// <summary>Somebody who signs up, and may be cut off.</summary>
    public async Task<int> TrySignUpAsync(string address, CancellationToken aborted)
    {
        var at = Time.GetUtcNow().AddHours(HoursAhead).ToString("HH':00'", CultureInfo.InvariantCulture);
        (string, string)[] choices =
        [
            ("address", address),
            ("time", at),
            ("zone", "UTC"),
            ("length", "Normal"),
            ("language", "en"),
            ("form", Stamp()),
            .. Enum.GetNames<DayOfWeek>().Select(day => ("day", day)),
        ];
        return (await SendFormAsync("/subscribe", aborted, choices)).Status;
    }

    /// <summary>What shows that the form was fetched, an hour ago, before it is sent.</summary>
    private string Stamp() =>
        Get<LinkSigner>()
            .Sign(
                new SignedLink(
                    LinkPurpose.Form,
                    new SubscriberId(new string('0', 32)),
                    Time.GetUtcNow() + TimeSpan.FromHours(23)
                )
            );

    /// <summary>Somebody who signs up and confirms.</summary>
    public async Task SubscribeAsync(string address)
    {
        await SignUpAsync(address);
        await SendServiceMailsAsync();
        (await PostAsync(await ConfirmationLinkAsync(address))).Status.ShouldBe(200);
        await SendServiceMailsAsync();
    }

    /// <summary>The link by which somebody who signed up confirms.</summary>
    public async Task<string> ConfirmationLinkAsync(string address)
    {
        var mail = (await MailsAsync()).Single(m =>
            m.To.Contains(address, StringComparison.Ordinal) && m.Text.Contains("/confirm?t=", StringComparison.Ordinal)
        );
        return LinkIn(mail.Text, "confirm");
    }

    /// <summary>Path and query of a link to a page of the site.</summary>
    public static string LinkIn(string text, string page)
    {
        var start = $"https://news.example/{page}?t=";
        var from = text.IndexOf(start, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, $"No link to {page} in: {text}");
        return new Uri(text[from..].Split(' ', '\r', '\n', '#')[0]).PathAndQuery;
    }

    /// <summary>Lets the hour come in which everybody here is mailed.</summary>
    public void LetBriefingsBecomeDue() => Time.Advance(TimeSpan.FromHours(HoursAhead));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IReadOnlyList<string>> PumpAsync(string queue, int times, Func<string, Task> call)
    {
        var texts = new List<string>();
        QueueMessage[] messages = await Storage.Queue(queue).ReceiveMessagesAsync(32, TimeSpan.FromSeconds(1), Cancel);
        foreach (var message in messages)
        {
            texts.Add(message.Body.ToString());
            for (var time = 0; time < times; time++)
                await call(message.Body.ToString());
            await Storage.Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
        }
        return texts;
    }

    private ServiceProvider Compose() =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddFunctionApp(configuration)
            .AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<IMailSender>(s => new KilledSender(s.GetRequiredService<FileMailSender>(), this))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private Dictionary<string, string?> Settings(string connectionString) =>
        new()
        {
            ["AzureWebJobsStorage"] = connectionString,
            ["Site:Name"] = "The Morning Tide",
            ["Site:BaseUrl"] = "https://news.example/",
            ["Mail:Sender"] = "Files",
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Mail:From"] = "briefing@news.example",
            ["Mail:PostalAddress"] = "The Morning Tide, 1 Quay Street, Port Ellery",
            // Of zeros, so no secret.
            ["Links:Keys"] = $"t1:{Convert.ToBase64String(new byte[32])}",
            ["Suppression:Key"] = Convert.ToBase64String(new byte[32]),
        };

    private sealed class HasBody(bool canHaveBody) : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => canHaveBody;
    }
}
