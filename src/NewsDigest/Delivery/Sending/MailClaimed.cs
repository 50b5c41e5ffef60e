using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Sending;

/// <summary>
/// Mails readers who are claimed: writes their mails, reads each reader anew, notes the call and calls the sender. What
/// fails before the call is given back; what the sender answers is noted whatever happens meanwhile.
/// </summary>
public sealed class MailClaimed(
    ISubscriberStore subscribers,
    DeliveryClaims claims,
    IMailSender sender,
    SettleDeliveries settle,
    TimeProvider time
)
{
    /// <summary>Readers read anew at the same time.</summary>
    private const int ReadsAtOnce = 16;

    /// <summary>Mails claimed readers of one slot.</summary>
    /// <exception cref="AggregateException">Something failed for some of them; the others are done.</exception>
    public async Task<MailedReaders> RunAsync(
        IReadOnlyList<ClaimedReader> readers,
        EditionMails mails,
        CancellationToken cancellationToken
    )
    {
        var errors = new List<Exception>();
        var ended = new List<LedgerEntry>();
        IReadOnlyList<Prepared> calling;
        try
        {
            var written = await WriteMailsAsync(readers, mails, ended, errors, cancellationToken);
            var addressed = await AddressAsync(written, mails, ended, cancellationToken);
            calling = await BeginAsync(addressed, ended, cancellationToken);
        }
        catch (Exception error)
        {
            await GiveBackAsync(readers, error);
            throw;
        }
        var report = new DeliveryReport();
        if (calling.Count > 0)
        {
            // A call that has begun is let end, within its own limit: an answer that nobody waits for is lost for good.
            var answers = await SendAsync([.. calling.Select(c => c.Mail!)]);
            report = await settle.RunAsync(
                [.. calling.Select((c, i) => new AnsweredDelivery(c.Rows, c.Claimed.Entry, c.Mail!, answers[i]))],
                errors
            );
        }
        report = report.Add(await settle.EndAsync(ended, errors));
        return errors.Count == 0
            ? new MailedReaders(report, calling.Select(c => c.Claimed.Reader.Subscriber).ToHashSet())
            : throw new AggregateException($"{errors.Count} steps of mailing {readers.Count} readers failed.", errors);
    }

    private async Task<List<Prepared>> WriteMailsAsync(
        IReadOnlyList<ClaimedReader> readers,
        EditionMails mails,
        List<LedgerEntry> ended,
        List<Exception> errors,
        CancellationToken cancellationToken
    )
    {
        var prepared = new List<Prepared>();
        foreach (var reader in readers)
        {
            // Noted with the call, so that the reader's page can show what was mailed.
            var received = Received(reader);
            var one = new ClaimedReader(
                reader.Reader with
                {
                    LastReceived = received,
                },
                reader.Entry with
                {
                    Since = received,
                }
            );
            try
            {
                if (await mails.FindContentAsync(one, cancellationToken) is { } content)
                    prepared.Add(new Prepared(one, content));
                else
                    ended.Add(
                        DeliveryClaims.Settled(one.Entry, DeliveryState.Quiet, "nothing new in the topics chosen")
                    );
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One briefing that cannot be written must not keep the others from their readers.
                errors.Add(error);
                ended.Add(claims.Released(one.Entry, "its mail could not be written", TimeSpan.Zero));
            }
        }
        return prepared;
    }

    /// <summary>The edition that was received last. One that is yet to come was made by a clock that was wrong.</summary>
    private static DateTimeOffset? Received(ClaimedReader reader) =>
        reader.Reader.LastReceived > reader.Entry.Changed ? null : reader.Reader.LastReceived;

    /// <summary>Whoever left, paused or was erased since the schedule was read wins here.</summary>
    private async Task<List<Prepared>> AddressAsync(
        List<Prepared> written,
        EditionMails mails,
        List<LedgerEntry> ended,
        CancellationToken cancellationToken
    )
    {
        var found = new Subscriber?[written.Count];
        var atOnce = new ParallelOptions
        {
            MaxDegreeOfParallelism = ReadsAtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(
            0,
            written.Count,
            atOnce,
            async (i, cancel) => found[i] = await subscribers.FindAsync(written[i].Claimed.Reader.Subscriber, cancel)
        );
        var addressed = new List<Prepared>();
        foreach (var (one, subscriber) in written.Zip(found))
        {
            var entry = one.Claimed.Entry;
            if (subscriber?.ReadsOn(mails.Date) == true)
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

    private async Task<IReadOnlyList<Prepared>> BeginAsync(
        List<Prepared> addressed,
        List<LedgerEntry> ended,
        CancellationToken cancellationToken
    )
    {
        if (addressed.Count == 0)
            return [];
        var begun = await claims.BeginCallAsync([.. addressed.Select(a => a.Claimed.Entry)], cancellationToken);
        var calling = new List<Prepared>();
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

    private async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<OutgoingMail> mails)
    {
        IReadOnlyList<SendOutcome> answers;
        try
        {
            answers = await sender.SendAsync(mails, CancellationToken.None);
        }
        catch (Exception error)
        {
            // It promised not to: what it did before is anybody's guess.
            answers = [.. mails.Select(_ => new SendOutcome.Unknown($"the sender broke: {error.GetType().Name}"))];
        }
        return
        [
            .. mails.Select(
                (_, i) => i < answers.Count ? answers[i] : new SendOutcome.Unknown("the sender said nothing")
            ),
        ];
    }

    private async Task GiveBackAsync(IReadOnlyList<ClaimedReader> readers, Exception error)
    {
        foreach (var one in readers)
        {
            try
            {
                await claims.GiveBackAsync(one.Entry, $"not sent: {error.GetType().Name}", CancellationToken.None);
            }
            catch (Exception)
            {
                // The first fault is the one to tell of. The lease ends by itself.
                return;
            }
        }
    }

    private sealed record Prepared(ClaimedReader Claimed, BriefingContent Content)
    {
        public OutgoingMail? Mail { get; init; }

        public IReadOnlyList<ScheduledReader> Rows { get; init; } = [];
    }
}
