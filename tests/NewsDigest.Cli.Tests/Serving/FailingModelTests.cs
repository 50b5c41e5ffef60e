using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Tests.Serving;

/// <summary>The whole way beside a model that fails, from the dropped article to the mail and what the operator sees.</summary>
public sealed class FailingModelTests(AzuriteServer azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(429, "{}", "429", true)]
    [InlineData(401, "{}", "OpenAI__ApiKey", true)]
    [InlineData(404, "{}", "OpenAI__Deployment", true)]
    [InlineData(200, "Good morning!", "A larger model may do better", false)]
    public async Task The_briefing_goes_out_with_extracts_and_the_operator_is_told_what_to_do(
        int status,
        string body,
        string advice,
        bool isLeftAlone
    )
    {
        await using var model = await ModelInTrouble.StartAsync(status, body);
        var connectionString = azurite.NewConnectionString();
        var settings = SystemSettings.Write(folder, connectionString, model.Settings);
        await TakeInAsync(settings, connectionString);
        var added = await DigestRun.Today([
            "subscribers",
            "add",
            "ada@reader.example",
            "--consent",
            "asked at the desk",
            "--settings",
            settings,
        ]);
        added.ExitCode.ShouldBe(ExitCode.Done, added.Error);

        var sent = await DigestRun.Today("send", "--now", "ada@reader.example", "--settings", settings);

        sent.ExitCode.ShouldBe(ExitCode.Done, sent.Error);
        model.Calls.ShouldBeGreaterThan(0);
        var mail = await File.ReadAllTextAsync(
            Directory.GetFiles(Path.Combine(folder.Path, "mail"), "*.eml").ShouldHaveSingleItem(),
            Cancel
        );
        mail.ShouldContain("The ferry sailed again on Monday morning");
        mail.ShouldContain("extracts");
        var seen = (await DigestRun.Today("status", "--settings", settings)).Output;
        seen.ShouldContain(advice);
        seen.Contains("the model is left alone").ShouldBe(isLeftAlone);
        seen.ShouldContain("1 extracts instead");
    }

    private static async Task TakeInAsync(string settings, string connectionString)
    {
        using var output = new HeardLines("Taken in: ferry.txt: 1 new");
        var console = new DigestConsole(Stream.Null, output, output);
        await using var app = LocalServer.Build(SettingsSource.Load(settings), new Uri("http://127.0.0.1:0"), console);
        await app.Services.GetRequiredService<StorageSetup>().RunAsync(Cancel);
        await app.StartAsync(Cancel);
        await new BlobContainerClient(connectionString, "articles")
            .GetBlobClient("ferry.txt")
            .UploadAsync(
                BinaryData.FromString(
                    "Ferry sails\n\nThe ferry sailed again on Monday morning. It had lain in the harbour of Port Ellery for a week."
                ),
                Cancel
            );
        await output.HeardAsync(Cancel);
        await app.StopAsync(Cancel);
    }
}
