using System.Diagnostics;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Sending;
using NewsDigest.Hosting.Messages;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>
/// One day of a list of readers: every five minutes of it the plan is made, as the timer does, and whoever is due is
/// mailed at once. The clock is moved from one plan to the next.
/// </summary>
public sealed class ScaleDay
{
    /// <summary>Messages handled at the same time, as one instance handles them where there is no Functions host.</summary>
    public const int MessagesAtOnce = 4;

    /// <summary>Readers stored at the same time on an account.</summary>
    private const int StoredAtOnce = 16;

    private static readonly TimeSpan PlanEvery = TimeSpan.FromMinutes(5);

    private readonly ScaleInstallation installation;
    private readonly int count;
    private readonly DateTimeOffset start;
    private readonly Lock gate = new();
    private long accepted;

    /// <summary>A day of so many readers.</summary>
    public ScaleDay(ScaleInstallation installation, int count)
    {
        this.installation = installation;
        this.count = count;
        // Ahead of the machine's clock, as the storage's rows were written before.
        start = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddDays(1);
    }

    /// <summary>When the day begins (UTC).</summary>
    public DateTimeOffset Start => start;

    /// <summary>Slots that have readers.</summary>
    public IReadOnlyCollection<Slot> Slots { get; private set; } = [];

    /// <summary>How much of the work is done, 0 to 1.</summary>
    public double Done => Interlocked.Read(ref accepted) / (double)count;

    /// <summary>Time taken by plans in which nobody was due, which is that of the editions they made.</summary>
    public TimeSpan Preparing { get; private set; }

    /// <summary>Requests to the storage in those plans.</summary>
    public long PreparingRequests { get; private set; }

    /// <summary>Time taken to plan and mail readers.</summary>
    public TimeSpan Mailing { get; private set; }

    /// <summary>Requests to the storage while readers were planned and mailed.</summary>
    public long MailingRequests { get; private set; }

    /// <summary>What became of the readers.</summary>
    public DeliveryReport Report { get; private set; } = new();

    /// <summary>Stores the readers, with their slots planned up to the beginning of the day.</summary>
    public async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        var (subscribers, schedule) = (installation.Get<ISubscriberStore>(), installation.Get<IScheduleStore>());
        var population = new ReaderPopulation(seed: 1);
        var slots = new HashSet<Slot>();
        await Parallel.ForEachAsync(
            population.Make().Take(count).Select(s => (Subscriber: s, IsNew: population.NextIsNew())),
            new ParallelOptions { MaxDegreeOfParallelism = StoredAtOnce, CancellationToken = cancellationToken },
            async (one, cancel) =>
            {
                await subscribers.SaveAsync(one.Subscriber, cancel);
                var slot = one.Subscriber.Slot;
                DateTimeOffset? received = one.IsNew ? null : DueTime.Of(slot, LastPlanned(slot));
                foreach (var row in ScheduleRows.Of(one.Subscriber))
                    await schedule.SaveAsync(row with { LastReceived = received }, cancel);
                lock (slots)
                    slots.Add(slot);
            }
        );
        Slots = slots;
        foreach (var progress in await schedule.ReadSlotsAsync(cancellationToken).ToListAsync(cancellationToken))
        {
            var planned = progress with { PlannedUntil = LastPlanned(progress.Slot) };
            if (await schedule.SaveProgressAsync(planned, cancellationToken) is null)
                throw new InvalidOperationException($"The slot {progress.Slot} is in use by another program.");
        }
    }

    /// <summary>Lives through the day.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var plan = installation.Get<PlanBriefings>();
        for (var now = start; now < start.AddDays(1); now += PlanEvery)
        {
            // Mailing may have taken longer than it is to the next plan.
            if (installation.Time.GetUtcNow() < now)
                installation.Time.Ahead = now - DateTimeOffset.UtcNow;
            var requests = installation.Requests.Count;
            var began = Stopwatch.GetTimestamp();
            var planned = await plan.RunAsync(cancellationToken);
            if (planned.Readers > 0)
                await DeliverAsync(cancellationToken);
            var took = Stopwatch.GetElapsedTime(began);
            if (planned.Readers == 0)
            {
                Preparing += took;
                PreparingRequests += installation.Requests.Count - requests;
            }
            else
            {
                Mailing += took;
                MailingRequests += installation.Requests.Count - requests;
            }
        }
    }

    /// <summary>The newest date of a slot that lies before the day.</summary>
    private DateOnly LastPlanned(Slot slot)
    {
        var date = DueTime.LocalDateAt(slot.Zone, start);
        return DueTime.Of(slot, date) < start ? date : date.AddDays(-1);
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        if (!installation.IsInMemory)
        {
            await installation.Get<LocalQueues>().DeliverAsync(Tell, cancellationToken);
            return;
        }
        var queue = installation.Get<MemoryDeliveryQueue>();
        var handler = installation.Get<DeliveryMessageHandler>();
        await Task.WhenAll(
            Enumerable
                .Range(0, MessagesAtOnce)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            while (queue.TryTake(out var message))
                                Tell(await handler.RunAsync(message, cancellationToken));
                        },
                        cancellationToken
                    )
                )
        );
    }

    private void Tell(DeliveryReport report)
    {
        Interlocked.Add(ref accepted, report.Accepted);
        lock (gate)
            Report = Report.Add(report);
    }
}
