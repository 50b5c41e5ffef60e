using NewsDigest.Briefings;
using NewsDigest.Hosting.Options;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Preview;

/// <summary>
/// Makes the briefing that a reader would get. Nothing is stored, so that looking does not change what readers will get; a
/// model is not asked, so that looking costs nothing.
/// </summary>
public sealed class PreviewBriefing(
    RebuildEdition rebuild,
    ExtractiveSummarizer summarizer,
    IAddressStore addresses,
    ISubscriberStore subscribers,
    IScheduleStore schedule,
    AddressKey addressKey,
    TopicCatalogue catalogue,
    SiteOptions site,
    TimeProvider time
)
{
    /// <summary>The briefing; null where nobody gets one at the address that was asked for.</summary>
    public async Task<PreviewResult?> RunAsync(PreviewRequest request, CancellationToken cancellationToken)
    {
        ScheduledReader? reader = null;
        if (request.Subscriber is { } address && (reader = await FindAsync(address, cancellationToken)) is null)
            return null;
        var instant = request.At ?? time.GetUtcNow();
        var edition = await rebuild.RunAsync(instant, summarizer, cancellationToken);
        // What was received after the instant was not received then.
        var received = reader?.LastReceived < instant ? reader.LastReceived : null;
        var briefing = BriefingComposer.Compose(
            edition,
            reader?.Choices ?? request.Choices,
            BriefingPeriod.Since(received, instant),
            DueTime.LocalDateAt(reader?.Slot.Zone ?? site.TimeZone, instant),
            catalogue
        );
        return new PreviewResult(briefing, edition);
    }

    private async Task<ScheduledReader?> FindAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        var entry = await addresses.FindAsync(AddressHash.Of(address, addressKey.Secret.Span), cancellationToken);
        return entry?.Subscriber is { } id && await subscribers.FindAsync(id, cancellationToken) is { } subscriber
            ? await schedule.FindReaderAsync(subscriber, cancellationToken)
            : null;
    }
}
