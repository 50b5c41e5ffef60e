using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Cli.Tests.Serving;

/// <summary>From the form to erasure in Chromium, through the server as it runs on Azurite, and the mails that it sends.</summary>
public sealed class LifeInABrowserTests(AzuriteServer azurite) : IDisposable
{
    /// <summary>After so long it does not go on any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"script": true, "keyboard": false, "width": 1000}""")]
    [InlineData("""{"script": false, "keyboard": false, "width": 360}""")]
    [InlineData("""{"script": true, "keyboard": true, "width": 360}""")]
    public async Task A_subscriber_comes_changes_and_goes(string how)
    {
        if (
            NodeTools.FindRoot() is not { } root
            || NodeTools.FindOnPath("node") is not { } node
            || NodeTools.FindChromium() is not { } chromium
        )
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse(NodeTools.HowToInstall);
            Assert.Skip(NodeTools.HowToInstall);
            return;
        }
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var settings = SystemSettings.Write(
            folder,
            azurite.NewConnectionString(),
            ("Site__BaseUrl", address.AbsoluteUri)
        );
        using var output = new StringWriter();
        var console = new DigestConsole(Stream.Null, TextWriter.Synchronized(output), TextWriter.Synchronized(output));
        await using var app = LocalServer.Build(SettingsSource.Load(settings), address, console);
        await app.Services.GetRequiredService<StorageSetup>().RunAsync(Cancel);
        app.Run(NewsDigestSite.Build(app.Services));
        await app.StartAsync(Cancel);

        var (exitCode, said) = await RunAsync(
            node,
            Path.Combine(root, "tests", "NewsDigest.Cli.Tests", "Serving", "life-of-a-subscriber.mjs"),
            chromium,
            address.AbsoluteUri,
            how
        );

        await app.StopAsync(Cancel);
        said.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ToString().ShouldNotContain("ada@");
        output.ToString().ShouldNotContain("?t=");
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(
        string node,
        string script,
        string chromium,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(node, [script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHROMIUM"] = chromium;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        try
        {
            var (said, complaints) = (
                process.StandardOutput.ReadToEndAsync(limit.Token),
                process.StandardError.ReadToEndAsync(limit.Token)
            );
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await said + await complaints);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
