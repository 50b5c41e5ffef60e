using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Faults;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Sending;

/// <summary>
/// Mails readers who are claimed: writes their mails and hands them to the sender, as many at a time as it carries together.
/// What fails before a call is given back; what the sender answers is noted whatever happens meanwhile.
/// </summary>
public sealed class MailClaimed(
    ISubscriberStore subscribers,
    DeliveryClaims claims,
    IMailSender sender,
    SettleDeliveries settle,
    TimeProvider time
)
{
    /// <summary>Mails claimed readers of one slot.</summary>
    /// <exception cref="AggregateException">Something failed for some of them; the others are done.</exception>
    public async Task<MailedReaders> RunAsync(
        IReadOnlyList<ClaimedReader> readers,
        EditionMails mails,
        CancellationToken cancellationToken
    )
    {
        var steps = new SeparateSteps();
        var calls = new SenderCalls(subscribers, claims, sender, settle, mails, steps, time);
        try
        {
            var written = await WriteMailsAsync(readers, mails, calls, steps, cancellationToken);
            await CallAsync(written, calls, cancellationToken);
        }
        catch (Exception error)
        {
            await calls.EndAsync();
            await GiveBackAsync(readers.Where(r => !calls.Called.Contains(r.Reader.Subscriber)), error);
            throw;
        }
        await calls.EndAsync();
        steps.ThrowIfAnyFailed($"{steps.Failed} steps of mailing {readers.Count} readers failed.");
        return new MailedReaders(calls.Report, calls.Called);
    }

    private async Task CallAsync(List<WrittenBriefing> written, SenderCalls calls, CancellationToken cancellationToken)
    {
        SendOutcome? last = null;
        var inOrder = claims.InOrderOfWriting(written, briefing => briefing.Claimed.Entry.Id);
        foreach (var next in inOrder.Chunk(sender.MailsPerCall))
        {
            if (last is null)
                last = await calls.CallAsync(next, cancellationToken);
            else
                calls.Leave(next, last);
        }
    }

    private async Task<List<WrittenBriefing>> WriteMailsAsync(
        IReadOnlyList<ClaimedReader> readers,
        EditionMails mails,
        SenderCalls calls,
        SeparateSteps steps,
        CancellationToken cancellationToken
    )
    {
        var written = new List<WrittenBriefing>();
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
            BriefingContent? content = null;
            var isWritten = await steps.TryAsync(
                async () => content = await mails.FindContentAsync(one, cancellationToken),
                cancellationToken
            );
            if (!isWritten)
                calls.End(claims.Released(one.Entry, "its mail could not be written", TimeSpan.Zero));
            else if (content is null)
                calls.End(DeliveryClaims.Settled(one.Entry, DeliveryState.Quiet, "nothing new in the topics chosen"));
            else
                written.Add(new WrittenBriefing(one, content));
        }
        return written;
    }

    /// <summary>The edition that was received last. One that is yet to come was made by a clock that was wrong.</summary>
    private static DateTimeOffset? Received(ClaimedReader reader) =>
        reader.Reader.LastReceived > reader.Entry.Changed ? null : reader.Reader.LastReceived;

    private async Task GiveBackAsync(IEnumerable<ClaimedReader> readers, Exception error)
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
}
