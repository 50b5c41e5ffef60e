using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Cli.Tests.Serving;

/// <summary>The server as it runs, with its steps and its site, on Azurite.</summary>
public sealed class LocalServerTests(AzuriteServer azurite) : IDisposable
{
    /// <summary>After so long it will not come any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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
        using var form = new FormUrlEncodedContent(SignUp());
        using var answer = await browser.PostAsync(new Uri("/subscribe", UriKind.Relative), form, Cancel);
        answer.EnsureSuccessStatusCode();

        await mails.FirstAsync(Cancel);
        await output.HeardAsync(Cancel);
        await app.StopAsync(Cancel);
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private NewFiles Watch(string pattern) =>
        new(Directory.CreateDirectory(Path.Combine(folder.Path, "mail")).FullName, pattern);

    private static Dictionary<string, string> SignUp() =>
        new()
        {
            ["address"] = "ada@reader.example",
            ["time"] = "07:00",
            ["zone"] = "Europe/Lisbon",
            ["day"] = "Monday",
            ["length"] = "Normal",
            ["language"] = "en",
        };

    /// <summary>Tells when a line has been written that holds some words.</summary>
    private sealed class HeardLines(string words) : StringWriter
    {
        private readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void WriteLine(string? value)
        {
            if (value?.Contains(words, StringComparison.Ordinal) == true)
                heard.TrySetResult();
        }

        public Task HeardAsync(CancellationToken cancellationToken) =>
            heard.Task.WaitAsync(Patience, cancellationToken);
    }

    /// <summary>Tells when the first file of a kind has come into a folder.</summary>
    private sealed class NewFiles : IDisposable
    {
        private readonly FileSystemWatcher watcher;
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public NewFiles(string folder, string pattern)
        {
            watcher = new FileSystemWatcher(folder, pattern);
            watcher.Created += (_, _) => first.TrySetResult();
            watcher.Renamed += (_, _) => first.TrySetResult();
            watcher.EnableRaisingEvents = true;
        }

        public Task FirstAsync(CancellationToken cancellationToken) =>
            first.Task.WaitAsync(Patience, cancellationToken);

        public void Dispose() => watcher.Dispose();
    }
}
