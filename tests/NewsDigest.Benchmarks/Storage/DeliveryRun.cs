using System.Diagnostics;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Hosting.Messages;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>From a due slot to mails handed to the sender and noted in the ledger. There must be news in the account.</summary>
public sealed class DeliveryRun(Installation installation, int count)
{
    /// <summary>Readers that the product reads anew at the same time.</summary>
    private const int AtOnce = 16;

    /// <summary>Readers that the product handles together.</summary>
    private const int Batch = 100;

    /// <summary>Each run has a slot of its own, so that nobody has been mailed.</summary>
    private int minutes;

    /// <summary>Measures once, with readers that have not been mailed.</summary>
    public async Task<StorageMeasure> RunAsync(CancellationToken cancellationToken)
    {
        installation.Time.Ahead = TimeSpan.FromHours(2);
        var slot = NextSlot();
        await SubscribeAsync(slot, cancellationToken);
        // The edition is made ahead, as it is for readers.
        var date = DueTime.LocalDateAt(slot.Zone, installation.Time.GetUtcNow());
        await installation
            .Get<MakeEdition>()
            .RunAsync(DueTime.Of(slot, date)!.Value, BriefingPeriod.Longest, cancellationToken);
        var (requests, accepted) = (installation.Requests.Count, installation.Sender.Accepted);
        var began = Stopwatch.GetTimestamp();
        await installation.Get<PlanBriefings>().RunAsync(cancellationToken);
        await installation.Get<LocalQueues>().DeliverAsync(_ => { }, cancellationToken);
        var system = Stopwatch.GetElapsedTime(began);
        var each = (installation.Requests.Count - requests) / (double)count;
        var mailed = installation.Sender.Accepted - accepted;
        if (mailed < count)
            throw new InvalidOperationException(
                $"{mailed} of {count} readers were mailed. Is there news in the account?"
            );

        // Not due for hours, or the next run would plan it too.
        var due = NextSlot();
        var other = due with { Time = due.Time.AddHours(6) };
        await SubscribeAsync(other, cancellationToken);
        var alone = await AloneAsync(other, cancellationToken);
        return new StorageMeasure(count / system.TotalSeconds, count / alone.TotalSeconds, each);
    }

    private async Task SubscribeAsync(Slot slot, CancellationToken cancellationToken)
    {
        var (subscribers, schedule) = (installation.Get<ISubscriberStore>(), installation.Get<IScheduleStore>());
        var ids = installation.Get<IRandomIds>();
        var now = DateTimeOffset.UtcNow;
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, cancel) =>
            {
                _ = EmailAddress.TryParse($"reader{i}@reader.example", out var address);
                var subscriber = new Subscriber
                {
                    Id = new SubscriberId(ids.Next()),
                    Address = address!,
                    State = SubscriberState.Active,
                    Choices = new ReaderChoices([], BriefingLength.Normal, "en", []),
                    Slot = slot,
                    Consent = new Consent("benchmark", now, Network: null),
                    SignedUp = now,
                };
                await subscribers.SaveAsync(subscriber, cancel);
                foreach (var row in ScheduleRows.Of(subscriber))
                    await schedule.SaveAsync(row, cancel);
            }
        );
    }

    /// <summary>The storage's part: rows read, readers read anew, three notes in the ledger and one in the schedule.</summary>
    private async Task<TimeSpan> AloneAsync(Slot slot, CancellationToken cancellationToken)
    {
        var (subscribers, schedule) = (installation.Get<ISubscriberStore>(), installation.Get<IScheduleStore>());
        var ledger = installation.Get<IDeliveryLedger>();
        var now = installation.Time.GetUtcNow();
        var date = DueTime.LocalDateAt(slot.Zone, now);
        var began = Stopwatch.GetTimestamp();
        await foreach (var batch in schedule.ReadRangeAsync(slot, "0", "g", cancellationToken).Chunk(Batch))
        {
            IReadOnlyList<LedgerEntry> entries =
            [
                .. batch.Select(r => new LedgerEntry(
                    new DeliveryId(r.Subscriber, date),
                    DeliveryState.Claimed,
                    Guid.NewGuid(),
                    now,
                    now,
                    now
                )),
            ];
            entries = await SaveAsync(entries, DeliveryState.Claimed);
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (r, cancel) => await subscribers.FindAsync(r.Subscriber, cancel)
            );
            entries = await SaveAsync(entries, DeliveryState.Calling);
            await SaveAsync(entries, DeliveryState.Accepted);
            await schedule.SaveAllReceivedAsync(batch, now, cancellationToken);
        }
        return Stopwatch.GetElapsedTime(began);

        async Task<IReadOnlyList<LedgerEntry>> SaveAsync(IReadOnlyList<LedgerEntry> before, DeliveryState state)
        {
            var after = before.Select(e => e with { State = state }).ToList();
            var saved = await ledger.SaveAllAsync(after, cancellationToken);
            var entries = new List<LedgerEntry>();
            foreach (var (i, entry) in saved.Index())
                // A write whose answer was lost looks like another's; it is read again, as the product does.
                entries.Add(entry ?? (await ledger.FindAsync(after[i].Id, cancellationToken))!);
            return entries;
        }
    }

    /// <summary>A slot that became due some minutes ago, after the news arrived.</summary>
    private Slot NextSlot()
    {
        var due = installation.Time.GetUtcNow().AddMinutes(-1 - minutes++);
        return new Slot("Etc/UTC", new TimeOnly(due.Hour, due.Minute));
    }
}
