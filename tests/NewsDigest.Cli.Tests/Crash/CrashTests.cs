using System.Diagnostics;
using System.Globalization;
using NewsDigest.Delivery.Ledger;
using NewsDigest.MovedDigest;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// <c>digest serve</c>, as processes of their own, one to three at once, which are killed, stopped and continued at random
/// moments, with a sender that has its worst day. Where the environment variable NEWSDIGEST_CRASH is "long", with 2,000
/// readers and 360 kills; NEWSDIGEST_CRASH_SEED is where chance begins.
/// </summary>
[Collection(nameof(CrashTests))]
public sealed class CrashTests(AzuriteServer azurite) : IDisposable
{
    private static readonly CrashPlan Plan = CrashPlan.Chosen;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_events_of_all_mails_every_reader_has_exactly_one()
    {
        await RunAsync(lostEvents: 0, ("Delivery__ResendUnknownAfter", "00:20:00"));
    }

    [Fact]
    public async Task With_events_that_never_come_nobody_has_two_and_whoever_may_have_none_is_listed()
    {
        await RunAsync(lostEvents: 0.3);
    }

    [Fact]
    public async Task Over_SMTP_nobody_has_two_and_whoever_may_have_none_is_listed()
    {
        if (!CrashPlan.IsAskedFor)
            Assert.Skip("It takes a minute: set NEWSDIGEST_CRASH to short or long (docs/reliability.md).");
        await using var smtp = new RestlessSmtp(new Random(Plan.Seed + 2));
        smtp.Start();
        using var time = new MovedTime(Clock);
        using var events = new EventPosts(new Random(Plan.Seed + 1), time, lost: 1);
        await RunAsync(
            smtp,
            time,
            events,
            areAllToCome: false,
            ("Mail__Sender", "Smtp"),
            ("Smtp__Host", "127.0.0.1"),
            ("Smtp__Port", smtp.Port.ToString(CultureInfo.InvariantCulture)),
            ("Smtp__Security", "None")
        );
    }

    private string Clock => Path.Combine(folder.Path, "clock");

    /// <summary>With SendGrid, and its events of all mails but a part.</summary>
    private async Task RunAsync(double lostEvents, params (string Key, string Value)[] settings)
    {
        using var time = new MovedTime(Clock);
        using var events = new EventPosts(new Random(Plan.Seed + 1), time, lostEvents);
        await using var sendGrid = new RestlessSendGrid(new Random(Plan.Seed + 2), time, events);
        await sendGrid.StartAsync(TestContext.Current.CancellationToken);
        await RunAsync(
            sendGrid,
            time,
            events,
            areAllToCome: lostEvents == 0,
            [
                ("Mail__Sender", "SendGrid"),
                ("SendGrid__ApiKey", "none"),
                ("SendGrid__BaseAddress", sendGrid.Address.AbsoluteUri),
                ("SendGrid__EventPublicKey", events.PublicKey),
                .. settings,
            ]
        );
    }

    private async Task RunAsync(
        RestlessSender sender,
        MovedTime time,
        EventPosts events,
        bool areAllToCome,
        params (string Key, string Value)[] settings
    )
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows cannot stop a process and let it go on.");
        var began = Stopwatch.GetTimestamp();
        var random = new Random(Plan.Seed);
        await using var house = await CrashHouse.CreateAsync(
            folder,
            azurite.NewConnectionString(),
            time,
            Plan,
            [
                ("Mail__From", "briefing@news.example"),
                ("Delivery__Lease", "00:00:30"),
                ("Site__BaseUrl", "https://news.example/"),
                .. settings,
            ]
        );
        using var fleet = new CrashFleet(random, house.Settings, Clock);
        var run = new CrashRun(Plan, random, house, fleet, sender, events);
        var output = TestContext.Current.TestOutputHelper!;
        try
        {
            for (var day = 0; day < Plan.Dates; day++)
            {
                if (day > 0)
                    house.MoveToNextDay();
                var date = await run.DayAsync(ledger => IsAtRest(ledger, house, areAllToCome));
                await CheckAsync(date, house, sender, areAllToCome);
            }
        }
        catch
        {
            foreach (var line in fleet.Lines)
                output.WriteLine(line);
            throw;
        }
        finally
        {
            output.WriteLine(
                $"""
                Seed {Plan.Seed}, {Stopwatch.GetElapsedTime(
                    began
                ).TotalSeconds:0} s: {Plan.Readers} readers on {Plan.Dates} dates
                {fleet.Started} processes started, {run.Kills} killed ({run.KillsAtRequests} at a request), {run.Stops} stopped and continued ({run.StopsAtRequests} at a request); clock moved on {run.Moves} times
                requests: {string.Join(
                    ", ",
                    sender.Fates.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value}")
                )}, half read {sender.HalfRead}
                mails taken: {sender.Accepted.Values.Sum()} of {sender.Accepted.Count} deliveries, {sender.Accepted.Count(
                    a => a.Value > 1
                )} twice
                events taken: {events.Posted}, batches not taken {events.Failed}, mails without events {events.Lost}
                """
            );
        }
    }

    private static bool IsAtRest(Dictionary<SubscriberId, LedgerEntry> ledger, CrashHouse house, bool areAllToCome) =>
        ledger.Count == house.Readers.Count
        && ledger.Values.All(e =>
            e.State is DeliveryState.Accepted or DeliveryState.Refused
            || (e.State is DeliveryState.Unknown && !areAllToCome)
        );

    private static async Task CheckAsync(DateOnly date, CrashHouse house, RestlessSender sender, bool areAllToCome)
    {
        var ledger = await house.LedgerAsync(date);
        var status = await house.StatusAsync(date);
        int Listed(DeliveryState state) => ledger.Values.Count(e => e.State == state);
        var missing = 0;
        foreach (var reader in house.Readers.Values)
        {
            var mails = sender.Accepted.GetValueOrDefault(new DeliveryId(reader.Id, date));
            var entry = ledger[reader.Id];
            var what = $"{reader.Slot} on {date}: {mails} mails, {entry.State} ({entry.Reason})";
            if (reader.Address.Value.StartsWith(RestlessSender.RefusedBegin, StringComparison.Ordinal))
            {
                mails.ShouldBe(0, what);
                if (areAllToCome)
                    entry.State.ShouldBe(DeliveryState.Refused, what);
                continue;
            }
            if (areAllToCome)
                mails.ShouldBe(1, what);
            mails.ShouldBeLessThanOrEqualTo(1, what);
            if (mails == 0)
            {
                missing++;
                entry.State.ShouldBe(DeliveryState.Unknown, what);
            }
        }
        status["due"].ShouldBe(house.Readers.Count);
        status["accepted"].ShouldBe(Listed(DeliveryState.Accepted));
        status.GetValueOrDefault("unknown").ShouldBe(Listed(DeliveryState.Unknown));
        status.GetValueOrDefault("refused").ShouldBe(Listed(DeliveryState.Refused));
        status.ShouldNotContainKey("waiting");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{date:yyyy-MM-dd}: {Listed(DeliveryState.Accepted)} accepted, {Listed(DeliveryState.Refused)} refused,"
                + $" {Listed(DeliveryState.Unknown)} unknown, {missing} of these without a mail"
        );
    }
}

/// <summary>By itself: it needs the machine.</summary>
[CollectionDefinition(nameof(CrashTests), DisableParallelization = true)]
public sealed class CrashAlone;
