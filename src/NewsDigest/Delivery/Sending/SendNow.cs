using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Sending;

/// <summary>Mails one reader the newest briefing at once; it is then today's, so that their slot brings no second one.</summary>
public sealed class SendNow(
    IAddressStore addresses,
    ISubscriberStore subscribers,
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    DeliveryClaims claims,
    MakeEdition makeEdition,
    BriefingMails mails,
    MailClaimed mailClaimed,
    ISenderPauseStore pauses,
    AddressKey addressKey,
    TimeProvider time
)
{
    /// <summary>Mails the reader of an address.</summary>
    public async Task<SendNowResult> RunAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entry = await addresses.FindAsync(AddressHash.Of(address, addressKey.Secret.Span), cancellationToken);
        if (entry?.Subscriber is not { } id || await subscribers.FindAsync(id, cancellationToken) is not { } subscriber)
            return new SendNowResult.NotSubscribed();
        if (subscriber.State != SubscriberState.Active)
            return new SendNowResult.NotActive(subscriber.State);
        if (await schedule.FindReaderAsync(subscriber, cancellationToken) is not { } reader)
            return new SendNowResult.NotActive(subscriber.State);
        if (await pauses.FindCurrentAsync(now, cancellationToken) is { } pause)
            return new SendNowResult.Paused(pause);

        var delivery = new DeliveryId(id, DueTime.LocalDateAt(subscriber.Slot.Zone, now));
        if (await ledger.FindAsync(delivery, cancellationToken) is { } before && !before.IsLapsed(now))
            return new SendNowResult.AlreadyToday(before);

        // To the second, which names of editions hold: what arrived a moment ago is to be in it.
        var instant = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var edition = await makeEdition.RunAsync(instant, BriefingPeriod.Longest, cancellationToken);
        var editionMails = new EditionMails(mails, new EditionTelling(edition), delivery.Date);
        // Looked at before anything is claimed: a quiet minute must not use up the day.
        var preview = new LedgerEntry(delivery, DeliveryState.Claimed, Guid.Empty, now, instant, now);
        if (await editionMails.FindContentAsync(new ClaimedReader(reader, preview), cancellationToken) is null)
            return new SendNowResult.NothingNew();

        var claimed = await claims.ClaimAsync([delivery], instant, reopensTooLate: false, cancellationToken);
        if (claimed.Count > 0)
            await mailClaimed.RunAsync([new ClaimedReader(reader, claimed[0])], editionMails, cancellationToken);
        var after = await ledger.FindAsync(delivery, cancellationToken) ?? preview;
        return claimed.Count > 0 ? new SendNowResult.Done(after) : new SendNowResult.AlreadyToday(after);
    }
}
