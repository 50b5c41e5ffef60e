using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Cli.Tests.Serving;

public sealed class MailInboxWatchTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordedLines<MailInboxWatch> lines = new();
    private readonly ServiceProvider services;
    private readonly MailInboxWatch watch;
    private readonly string inbox;

    public MailInboxWatchTests()
    {
        var path = SystemSettings.Write(folder, "UseDevelopmentStorage=true");
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddDigestSystem(SettingsSource.Load(path))
            .BuildServiceProvider();
        var options = services.GetRequiredService<MailOptions>();
        inbox = Directory.CreateDirectory(Path.Combine(options.Folder, "inbox")).FullName;
        watch = new MailInboxWatch(options, services.GetRequiredService<TakeMail>(), lines);
    }

    [Fact]
    public async Task A_mail_is_taken_once_it_grows_no_more_and_moved()
    {
        Put("a.eml");

        await Look();
        lines.Lines.ShouldBeEmpty();
        await Look();

        lines.Lines.ShouldBe(["Mail a.eml: NothingAsked."]);
        File.Exists(Path.Combine(inbox, "done", "a.eml")).ShouldBeTrue();
        Directory.GetFiles(inbox).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_fails_keeps_no_other_waiting()
    {
        Put("a.eml");
        Put("b.eml");
        // Where a folder has its name, it cannot be moved.
        Directory.CreateDirectory(Path.Combine(inbox, "done", "a.eml"));
        await Look();

        await Should.ThrowAsync<AggregateException>(Look);

        Directory.GetFiles(inbox).Select(Path.GetFileName).ShouldBe(["a.eml"]);
    }

    private Task Look() => watch.RunAsync(TestContext.Current.CancellationToken);

    private void Put(string name) =>
        File.WriteAllText(
            Path.Combine(inbox, name),
            "From: ada@reader.example\r\nTo: news@news.example\r\nSubject: thanks\r\n\r\nA good briefing.\r\n"
        );

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
