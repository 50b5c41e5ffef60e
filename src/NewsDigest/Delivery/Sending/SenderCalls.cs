using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Faults;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Sending;

/// <summary>
/// The calls of the sender for readers of one edition, one after the other. Each is noted in one write with the answers of
/// the call before, so that a process that dies leaves only the mails of one call in doubt, for one write a call.
/// </summary>
internal sealed class SenderCalls(
    ISubscriberStore subscribers,
    DeliveryClaims claims,
    IMailSender sender,
    SettleDeliveries settle,
    EditionMails mails,
    SeparateSteps steps,
    TimeProvider time
)
{
    /// <summary>Readers read anew at the same time.</summary>
    private const int ReadsAtOnce = 16;

    private readonly List<LedgerEntry> ended = [];
    private readonly List<AnsweredDelivery> answered = [];
    private readonly HashSet<SubscriberId> called = [];

    /// <summary>Those for whom the sender was called.</summary>
    public IReadOnlySet<SubscriberId> Called => called;

    /// <summary>What was noted.</summary>
    public DeliveryReport Report { get; private set; } = new();

    /// <summary>Has an entry written as it ended, with the next call or at the end.</summary>
    public void End(LedgerEntry entry) => ended.Add(entry);

    /// <summary>
    /// Reads readers anew, notes the call and calls the sender. Where it throws, the sender was not called for any of them.
    /// Returns the answer after which no other call would fare better; null where there was none.
    /// </summary>
    public async Task<SendOutcome?> CallAsync(
        IReadOnlyList<WrittenBriefing> briefings,
        CancellationToken cancellationToken
    )
    {
        var calling = await BeginAsync(await AddressAsync(briefings, cancellationToken), cancellationToken);
        if (calling.Count == 0)
            return null;
        called.UnionWith(calling.Select(c => c.Claimed.Reader.Subscriber));
        var answers = await SendAsync([.. calling.Select(c => c.Mail!)], cancellationToken);
        foreach (var (one, answer) in calling.Zip(answers))
        {
            ended.Add(settle.After(one.Claimed.Entry, answer));
            answered.Add(new AnsweredDelivery(one.Rows, one.Claimed.Entry, one.Mail!, answer));
        }
        var now = time.GetUtcNow();
        return answers.FirstOrDefault(answer => SenderPauses.After(answer, now) is not null);
    }

    /// <summary>Leaves readers to another attempt, as an answer to others says.</summary>
    public void Leave(IReadOnlyList<WrittenBriefing> briefings, SendOutcome answer) =>
        ended.AddRange(briefings.Select(b => settle.After(b.Claimed.Entry, answer)));

    /// <summary>Notes what is not noted yet.</summary>
    public async Task EndAsync()
    {
        Report = Report.Add(await settle.EndAsync([.. ended], steps));
        ended.Clear();
        await settle.FollowAsync(answered, steps);
    }

    /// <summary>Whoever left, paused or was erased since the schedule was read wins here.</summary>
    private async Task<List<WrittenBriefing>> AddressAsync(
        IReadOnlyList<WrittenBriefing> briefings,
        CancellationToken cancellationToken
    )
    {
        var found = new Subscriber?[briefings.Count];
        var isRead = new bool[briefings.Count];
        var atOnce = new ParallelOptions
        {
            MaxDegreeOfParallelism = ReadsAtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(
            0,
            briefings.Count,
            atOnce,
            // One who cannot be read keeps no other from being mailed.
            async (i, cancel) =>
                isRead[i] = await steps.TryAsync(
                    async () => found[i] = await subscribers.FindAsync(briefings[i].Claimed.Reader.Subscriber, cancel),
                    cancellationToken
                )
        );
        var addressed = new List<WrittenBriefing>();
        foreach (var (one, subscriber, known) in briefings.Zip(found, isRead))
        {
            var entry = one.Claimed.Entry;
            if (!known)
                ended.Add(claims.Released(entry, "the reader could not be read", TimeSpan.Zero));
            else if (subscriber?.ReadsOn(mails.Date) == true)
                addressed.Add(
                    one with
                    {
                        Mail = mails.Address(one.Content, subscriber, entry.Id),
                        Rows = RowsOf(one.Claimed.Reader, subscriber),
                    }
                );
            else
                ended.Add(DeliveryClaims.Settled(entry, DeliveryState.Withdrawn, "no longer a reader on this date"));
        }
        return addressed;
    }

    /// <summary>
    /// The row that brought the reader, and those that they have now: where a former slot serves, the present one must know
    /// what was received too, or it would tell the same news again.
    /// </summary>
    private static IReadOnlyList<ScheduledReader> RowsOf(ScheduledReader reader, Subscriber subscriber) =>
        [.. ScheduleRows.Of(subscriber).Prepend(reader).DistinctBy(r => (r.Slot, r.Row))];

    private async Task<IReadOnlyList<WrittenBriefing>> BeginAsync(
        List<WrittenBriefing> addressed,
        CancellationToken cancellationToken
    )
    {
        if (addressed.Count == 0)
            return [];
        var (begun, noted) = await claims.BeginCallAsync(
            [.. addressed.Select(a => a.Claimed.Entry)],
            ended,
            cancellationToken
        );
        Report = Report.Add(settle.Count(noted));
        ended.Clear();
        var calling = new List<WrittenBriefing>();
        // A process that slept while it noted the call may be given up for lost by now, and must not call any more.
        var now = time.GetUtcNow();
        foreach (var (one, entry) in addressed.Zip(begun))
        {
            if (entry is null)
                continue;
            if (entry.LeaseUntil > now)
                calling.Add(one with { Claimed = one.Claimed with { Entry = entry } });
            else
                ended.Add(claims.Released(entry, "its lease ended before the call", TimeSpan.Zero));
        }
        return calling;
    }

    private async Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> outgoing,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<SendOutcome> answers;
        try
        {
            answers = await BegunCall.RunAsync(sender, outgoing, time, cancellationToken);
        }
        catch (Exception error)
        {
            // It promised not to: what it did before is anybody's guess.
            answers = [.. outgoing.Select(_ => new SendOutcome.Unknown($"the sender broke: {error.GetType().Name}"))];
        }
        return
        [
            .. outgoing.Select(
                (_, i) => i < answers.Count ? answers[i] : new SendOutcome.Unknown("the sender said nothing")
            ),
        ];
    }
}
