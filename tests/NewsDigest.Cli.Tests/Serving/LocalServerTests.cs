using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Cli.Tests.Serving;

/// <summary>The server as it runs, with its steps and its site, on Azurite.</summary>
public sealed class LocalServerTests(AzuriteServer azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_dropped_and_whoever_subscribes_is_seen_to_without_anybody_asking()
    {
        var connectionString = azurite.NewConnectionString();
        var settings = SystemSettings.Write(folder, connectionString);
        using var output = new HeardLines("Taken in: ferry.txt: 1 new");
        var console = new DigestConsole(Stream.Null, output, output);
        await using var app = LocalServer.Build(SettingsSource.Load(settings), new Uri("http://127.0.0.1:0"), console);
        await app.Services.GetRequiredService<StorageSetup>().RunAsync(Cancel);
        app.Run(NewsDigestSite.Build(app.Services));
        using var mails = Watch("*.eml");
        await app.StartAsync(Cancel);

        await new BlobContainerClient(connectionString, "articles")
            .GetBlobClient("ferry.txt")
            .UploadAsync(BinaryData.FromString("Ferry sails\n\nThe ferry sailed again on Monday morning."), Cancel);
        using var browser = new HttpClient { BaseAddress = Address(app) };
        using var form = new FormUrlEncodedContent(SignUp(Stamp(app)));
        using var answer = await browser.PostAsync(new Uri("/subscribe", UriKind.Relative), form, Cancel);
        answer.EnsureSuccessStatusCode();

        await mails.FirstAsync(Cancel);
        await output.HeardAsync(Cancel);
        await app.StopAsync(Cancel);
    }

    [Fact]
    public async Task What_the_sender_tells_and_what_people_write_is_seen_to()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        const string secret = "Wd3nV0bq7JxQ2rT9yK5mZ8cL";
        var settings = SystemSettings.Write(
            folder,
            azurite.NewConnectionString(),
            ("SendGrid__EventPublicKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())),
            ("SendGrid__InboundSecret", secret)
        );
        using var output = new HeardLines("1 addresses suppressed", "Mail asked.eml: Answered");
        var console = new DigestConsole(Stream.Null, output, output);
        await using var app = LocalServer.Build(SettingsSource.Load(settings), new Uri("http://127.0.0.1:0"), console);
        await app.Services.GetRequiredService<StorageSetup>().RunAsync(Cancel);
        app.Run(NewsDigestSite.Build(app.Services));
        using var mails = Watch("*.eml");
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = Address(app) };

        // By the hook, from somebody who gets the mail to confirm then.
        using var form = new MultipartFormDataContent
        {
            { new StringContent("From: Ada <ada@reader.example>\r\nSubject: subscribe\r\n\r\n"), "email" },
            { new StringContent("203.0.113.9"), "sender_ip" },
        };
        using (var answer = await client.PostAsync($"/hooks/sendgrid/inbound/{secret}", form, Cancel))
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await mails.FirstAsync(Cancel);

        // As a file.
        var asked = folder.Write("asked.txt", "From: Bo <bo@reader.example>\r\nSubject: help\r\n\r\n");
        var inbox = Directory.CreateDirectory(Path.Combine(folder.Path, "mail", "inbox")).FullName;
        File.Move(asked, Path.Combine(inbox, "asked.eml"));

        // And an event.
        var body = Encoding.UTF8.GetBytes(
            """[{"event":"spamreport","sg_event_id":"e1","email":"ada@reader.example"}]"""
        );
        using (var answer = await client.SendAsync(Signed(key, body), Cancel))
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await output.HeardAsync(Cancel);

        var readers = await app.Services.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel).ToListAsync(Cancel);
        readers
            .Select(r => (r.Address.Value, r.State))
            .ShouldBe(
                [("ada@reader.example", SubscriberState.Suppressed), ("bo@reader.example", SubscriberState.Pending)],
                ignoreOrder: true
            );
        File.Exists(Path.Combine(inbox, "done", "asked.eml")).ShouldBeTrue();
        await app.StopAsync(Cancel);
    }

    private static HttpRequestMessage Signed(ECDsa key, byte[] body)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return new HttpRequestMessage(HttpMethod.Post, "/hooks/sendgrid/events")
        {
            Content = new ByteArrayContent(body),
            Headers =
            {
                { "X-Twilio-Email-Event-Webhook-Timestamp", timestamp },
                { "X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature) },
            },
        };
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private NewFiles Watch(string pattern) =>
        new(Directory.CreateDirectory(Path.Combine(folder.Path, "mail")).FullName, pattern);

    /// <summary>What shows that the form was fetched, an hour ago, before it is sent.</summary>
    private static string Stamp(WebApplication app) =>
        app
            .Services.GetRequiredService<LinkSigner>()
            .Sign(
                new SignedLink(
                    LinkPurpose.Form,
                    new SubscriberId(new string('0', 32)),
                    TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(23)
                )
            );

    private static Dictionary<string, string> SignUp(string stamp) =>
        new()
        {
            ["form"] = stamp,
            ["address"] = "ada@reader.example",
            ["time"] = "07:00",
            ["zone"] = "Europe/Lisbon",
            ["day"] = "Monday",
            ["length"] = "Normal",
            ["language"] = "en",
        };
}
