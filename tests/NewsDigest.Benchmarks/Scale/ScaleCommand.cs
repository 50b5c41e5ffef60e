using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: a whole day of many readers, each planned, rendered and handed to a double of SendGrid by HTTP. Prints what
/// it took, and fails where a reader was not mailed exactly once.
/// </summary>
public static class ScaleCommand
{
    /// <summary>Name of the command that serves the double of SendGrid.</summary>
    public const string Double = "sendgrid-double";

    private const double Mega = 1e6;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var readers = new Option<int>("--readers") { Description = "Readers.", DefaultValueFactory = _ => 10_000 };
        var storage = new Option<string>("--storage")
        {
            Description = "Where everything is kept.",
            DefaultValueFactory = _ => "memory",
        };
        storage.AcceptOnlyFromAmong("memory", "azurite");
        var connection = new Option<string>("--connection")
        {
            Description = "With azurite: connection string of an account that is empty.",
            DefaultValueFactory = _ => "UseDevelopmentStorage=true",
        };
        var articles = new Option<int>("--articles")
        {
            Description = "Articles a day.",
            DefaultValueFactory = _ => 300,
        };
        var command = new Command("scale", "Measure a day of many readers.") { readers, storage, connection, articles };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetValue(readers),
                    parsed.GetValue(storage) == "azurite" ? parsed.GetValue(connection) : null,
                    parsed.GetValue(articles),
                    cancel
                )
        );
        return command;
    }

    /// <summary>The command of the other process.</summary>
    public static Command CreateDouble()
    {
        var command = new Command(Double, "Take mails as SendGrid does; started by scale.");
        command.SetAction((_, cancel) => new SendGridDouble().ServeAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        int readers,
        string? connection,
        int articles,
        CancellationToken cancellationToken
    )
    {
        using var sendGrid = await SendGridProcess.StartAsync(cancellationToken);
        await using var installation = await ScaleInstallation.CreateAsync(
            connection,
            sendGrid.Address,
            cancellationToken
        );
        var day = new ScaleDay(installation, readers);
        await new ScaleNews(installation, articles).StoreAsync(day.Start, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await day.SubscribeAsync(cancellationToken);
        Say(
            $"{readers:N0} readers in {day.Slots.Count} slots, stored in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s"
        );

        var (used, usedByDouble) = (Environment.CpuUsage.TotalTime, sendGrid.ProcessorTime);
        began = Stopwatch.GetTimestamp();
        await using (var memory = new MemoryWatch(() => day.Done))
        {
            await day.RunAsync(cancellationToken);
            var wall = Stopwatch.GetElapsedTime(began);
            (used, usedByDouble) = (Environment.CpuUsage.TotalTime - used, sendGrid.ProcessorTime - usedByDouble);
            await memory.EndAsync();
            Tell(day, readers, wall, used, usedByDouble);
            Tell(memory);
        }
        var seen = await sendGrid.FindSeenAsync(cancellationToken);
        Say(
            $"SendGrid: {seen.Mails:N0} mails of {seen.Readers:N0} readers in {seen.Requests:N0} requests, {seen.Bytes / Mega:N0} MB"
        );
        await TellAloneAsync(sendGrid, seen, cancellationToken);
        if (!installation.IsInMemory)
            await TellStorageAsync(installation, day, readers, cancellationToken);

        installation.Time.Ahead = day.Start.AddDays(1).AddHours(1) - DateTimeOffset.UtcNow;
        // The first run counts those who were to be mailed before the day as too late.
        await installation.Get<Reconcile>().RunAsync(cancellationToken);
        await ReconcileAsync(installation, "what is left", cancellationToken);
        installation.Time.Ahead += new DeliverySettings().LookAgainAfter;
        var missed = await ReconcileAsync(installation, "everything, as each hour", cancellationToken);
        var isOnce = seen.Mails == readers && seen.Readers == readers && missed.Enqueued + missed.TooLate == 0;
        if (isOnce)
            Say($"every reader was mailed exactly once");
        else
            Say($"NOT every reader was mailed exactly once: {day.Report}");
        return isOnce ? 0 : 1;
    }

    private static async Task<ReconcileReport> ReconcileAsync(
        ScaleInstallation installation,
        string what,
        CancellationToken cancellationToken
    )
    {
        var requests = installation.Requests.Count;
        var began = Stopwatch.GetTimestamp();
        var report = await installation.Get<Reconcile>().RunAsync(cancellationToken);
        Say(
            $"reconciled {what} in {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s, {installation.Requests.Count - requests:N0} requests: {report.Enqueued} missed, {report.Unknown} unknown"
        );
        return report;
    }

    private static void Tell(ScaleDay day, int readers, TimeSpan wall, TimeSpan used, TimeSpan usedByDouble)
    {
        Say(
            $"the day: {wall.TotalMinutes:N2} minutes, of which editions {day.Preparing.TotalMinutes:N2}, planning and mailing {day.Mailing.TotalMinutes:N2}"
        );
        Say(
            $"{readers / day.Mailing.TotalSeconds:N0} mails a second, {readers / wall.TotalSeconds:N0} with the editions"
        );
        Say(
            $"processor's time of a mail: {used.TotalMilliseconds / readers:N3} ms and {usedByDouble.TotalMilliseconds / readers:N3} ms of the double"
        );
    }

    private static void Tell(MemoryWatch memory)
    {
        Say($"heap before {memory.Before / Mega:N0} MB, after {memory.After / Mega:N0} MB (collected)");
        Say(
            $"most above the rows: heap {memory.HeapAboveRows / Mega:N0} MB, process {memory.ProcessAboveRows / Mega:N0} MB; most of the process {memory.Peak / Mega:N0} MB, of which the collector kept {memory.CommittedAtPeak / Mega:N0} MB"
        );
        Say($"collections by generation: {string.Join(", ", memory.Collections)}");
    }

    private static async Task TellAloneAsync(
        SendGridProcess sendGrid,
        SendGridSeen seen,
        CancellationToken cancellationToken
    )
    {
        var count = (int)Math.Min(seen.Requests, 5_000);
        var (perSecond, processor) = await sendGrid.MeasureAloneAsync(
            KeptRequests.Bodies,
            count,
            ScaleDay.MessagesAtOnce,
            cancellationToken
        );
        var each = seen.Mails / (double)seen.Requests;
        Say(
            $"the double alone: {perSecond:N0} requests a second, {perSecond * each:N0} mails; {processor.TotalMilliseconds:N2} ms of processor's time a request"
        );
    }

    private static async Task TellStorageAsync(
        ScaleInstallation installation,
        ScaleDay day,
        int readers,
        CancellationToken cancellationToken
    )
    {
        var (took, requests) = await new StorageAlone(installation, day).RunAsync(cancellationToken);
        Say(
            $"storage: {day.PreparingRequests:N0} requests for editions, {day.MailingRequests / (double)readers:N2} a reader; alone {readers / took.TotalSeconds:N0} readers a second with {requests / (double)readers:N2} requests: {took / day.Mailing:P0}"
        );
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
