using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Topics;

namespace NewsDigest.Delivery.Mails;

/// <summary>Makes the mails of one edition for readers, the content once for all who read the same.</summary>
public sealed class BriefingMails(
    IMailRenderer renderer,
    ReaderLinkMaker links,
    TopicCatalogue catalogue,
    SiteIdentity site
)
{
    /// <summary>The content for readers of the same choices and period; null where it holds no news for them.</summary>
    public async Task<BriefingContent?> MakeAsync(
        EditionTelling telling,
        ReaderChoices choices,
        DateTimeOffset? lastReceived,
        DateOnly date,
        bool isLate,
        CancellationToken cancellationToken
    )
    {
        var period = BriefingPeriod.Since(lastReceived, telling.Edition.Instant);
        var briefing = BriefingComposer.Compose(telling, choices, period, date, catalogue);
        if (briefing.IsQuiet && !choices.IsToldWhenQuiet)
            return null;
        var tags = links.Tags(date);
        var footer = new BriefingFooter
        {
            Links = tags.Links,
            PostalAddress = site.PostalAddress,
            IsLate = isLate,
        };
        return new BriefingContent(await renderer.RenderAsync(briefing, footer, cancellationToken), tags);
    }

    /// <summary>The mail of one reader.</summary>
    public OutgoingMail Address(BriefingContent content, EmailAddress to, SubscriberId subscriber, string reference) =>
        new(to, content.Mail, links.Substitutions(content.Tags, subscriber), reference)
        {
            Unsubscribe = links.Unsubscribe(subscriber),
        };
}
