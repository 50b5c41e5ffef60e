using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// <c>digest serve</c>, as a process of its own, is asked to stop (SIGTERM) while work is under way that waits for somebody. It
/// ends by itself within ten seconds, and what it had begun is either done, or noted, or done by the next process.
/// </summary>
[Collection(nameof(CrashTests))]
public sealed class StopTests(AzuriteServer azurite) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_answer_of_the_sender_that_comes_while_the_process_stops_is_noted()
    {
        await using var sender = await HesitantSendGrid.StartAsync(Cancel);
        await using var house = await OpenAsync();
        house.LetBriefingBecomeDue();
        var process = house.Start(With(sender));
        await sender.AskedAsync(Cancel);

        await StopAsync(
            house,
            process,
            async () =>
            {
                await ListensNoMoreAsync(process);
                sender.Answer();
            }
        );

        (await house.LedgerAsync()).State.ShouldBe(DeliveryState.Accepted);
        sender.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_of_which_the_sender_says_nothing_is_noted_as_unknown_and_not_sent_again()
    {
        await using var sender = await HesitantSendGrid.StartAsync(Cancel);
        await using var house = await OpenAsync();
        house.LetBriefingBecomeDue();
        var process = house.Start(With(sender));
        await sender.AskedAsync(Cancel);

        await StopAsync(house, process);

        (await house.LedgerAsync()).State.ShouldBe(DeliveryState.Unknown);
        sender.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_briefing_whose_summaries_a_model_was_writing_is_made_by_the_next_process()
    {
        using var model = new SilentServer();
        await using var house = await OpenAsync();
        var process = house.Start(
            ("OpenAI__Kind", "Compatible"),
            ("OpenAI__Endpoint", $"{model.Address}v1"),
            ("OpenAI__Deployment", "small-model"),
            ("OpenAI__InputUsdPerMillionTokens", "1"),
            ("OpenAI__OutputUsdPerMillionTokens", "4"),
            ("OpenAI__Timeout", "00:01:00")
        );
        await model.AskedAsync(Cancel);

        await StopAsync(house, process);
        house.CountMails().ShouldBe(0);

        house.LetBriefingBecomeDue();
        var next = house.Start();
        await UntilAsync(() => Task.FromResult(house.CountMails() == 1));
        await StopAsync(house, next);
        (await house.LedgerAsync()).State.ShouldBe(DeliveryState.Accepted);
    }

    [Fact]
    public async Task A_document_that_is_being_taken_in_is_completed_by_the_next_process()
    {
        const int articles = 150;
        await using var house = await OpenAsync();
        await house.DropAsync("batch.jsonl", Batch(articles));
        var process = house.Start();
        await UntilAsync(async () => await house.CountItemsAsync() > 1);

        await StopAsync(house, process);
        (await house.CountItemsAsync()).ShouldBeLessThan(articles + 1);

        var next = house.Start();
        await UntilAsync(() =>
            Task.FromResult(house.Lines.Any(l => l.Contains("Taken in: batch.jsonl", StringComparison.Ordinal)))
        );
        (await house.CountItemsAsync()).ShouldBe(articles + 1);
        await StopAsync(house, next);
    }

    [Fact]
    public async Task Neither_a_feed_nor_a_collector_that_does_not_answer_keeps_the_process()
    {
        using var feed = new SilentServer();
        using var collector = new SilentServer();
        await using var house = await OpenAsync();
        await house.AddFeedAsync(new Uri(feed.Address, "news.rss"));
        var process = house.Start(
            ("Feeds__AllowedHosts", "127.0.0.1"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.AbsoluteUri),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        );
        await feed.AskedAsync(Cancel);
        await collector.AskedAsync(Cancel);

        await StopAsync(house, process);
    }

    private Task<StopHouse> OpenAsync()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signal that asks a process to stop.");
        return StopHouse.CreateAsync(folder, azurite.NewConnectionString());
    }

    private static (string, string)[] With(HesitantSendGrid sender) =>
        [
            ("Mail__Sender", "SendGrid"),
            ("SendGrid__BaseAddress", sender.Address.AbsoluteUri),
            ("Mail__From", "briefing@news.example"),
            ("Mail__PostalAddress", "1 Quay Street, Port Ellery"),
        ];

    /// <summary>Asks a process to stop, and waits for its end, which comes in time and well.</summary>
    private static async Task StopAsync(StopHouse house, DigestProcess process, Func<Task>? meanwhile = null)
    {
        var began = Stopwatch.GetTimestamp();
        await process.AskToStopAsync(Cancel);
        if (meanwhile is not null)
            await meanwhile();
        var exitCode = await process.EndAsync(Cancel).WaitAsync(Patience, Cancel);
        var took = Stopwatch.GetElapsedTime(began);

        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{process.Name} ended after {took.TotalSeconds:0.0} s")
        );
        var lines = string.Join('\n', house.Lines);
        took.ShouldBeLessThan(Limit, lines);
        exitCode.ShouldBe(ExitCode.Done, lines);
    }

    /// <summary>Waits until a process that is to stop has begun to.</summary>
    private static Task ListensNoMoreAsync(DigestProcess process) =>
        UntilAsync(async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(process.Address.Host, process.Address.Port, Cancel);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience);
            await timer.WaitForNextTickAsync(Cancel);
        }
    }

    private static string Batch(int articles) =>
        string.Join(
            '\n',
            Enumerable
                .Range(1, articles)
                .Select(i =>
                    $$"""
                        {"id":"a{{i}}","title":"Quay {{i}} opens","text":"The harbour office opened quay {{i}} on Monday, and {{i
                            * 7}} crates of herring were landed there before noon, it said. Boat {{i
                            * 3}} was the first to come in."}
                        """
                )
        );
}
