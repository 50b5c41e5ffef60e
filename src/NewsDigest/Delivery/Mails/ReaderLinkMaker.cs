using System.Globalization;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Delivery.Mails;

/// <summary>Makes the addresses on the site that belong to one reader.</summary>
public sealed class ReaderLinkMaker(LinkSigner signer, SiteIdentity site, IRandomIds ids)
{
    /// <summary>How long a confirmation link works.</summary>
    public static readonly TimeSpan ConfirmationLifetime = TimeSpan.FromDays(7);

    /// <summary>
    /// New tags. They are random, so that no text from outside can hold one, and a token in their place needs no
    /// escaping: it is made of letters, digits, points, hyphens and underlines.
    /// </summary>
    /// <param name="date">The date of the briefing that they belong to.</param>
    public ReaderLinkTags Tags(DateOnly date)
    {
        var archive = site.IsArchivePrivate ? $"tag{ids.Next()}" : null;
        var (preferences, unsubscribe, mine) = ($"tag{ids.Next()}", $"tag{ids.Next()}", $"tag{ids.Next()}");
        return new ReaderLinkTags(
            new ReaderLinks
            {
                ReadOnline = new Uri(
                    site.BaseUrl,
                    string.Create(CultureInfo.InvariantCulture, $"mine?t={mine}&d={date:yyyy-MM-dd}")
                ),
                Archive = archive is null ? null : Page("briefings", archive),
                ChangeTopics = Page("preferences", preferences),
                Pause = new Uri(Page("preferences", preferences), "#pause"),
                Unsubscribe = Page("unsubscribe", unsubscribe),
            },
            preferences,
            unsubscribe,
            mine
        )
        {
            Archive = archive,
        };
    }

    /// <summary>What stands for the tags in one reader's mail.</summary>
    public IReadOnlyList<Substitution> Substitutions(ReaderLinkTags tags, SubscriberId subscriber)
    {
        List<Substitution> substitutions =
        [
            new(tags.Preferences, signer.Sign(new SignedLink(LinkPurpose.Preferences, subscriber))),
            new(tags.Unsubscribe, signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, subscriber))),
            new(tags.Mine, signer.Sign(new SignedLink(LinkPurpose.Mine, subscriber))),
        ];
        if (tags.Archive is { } archive)
            substitutions.Add(new(archive, ArchiveToken(subscriber)));
        return substitutions;
    }

    /// <summary>The token by which a reader opens a private archive.</summary>
    public string ArchiveToken(SubscriberId subscriber) => signer.Sign(new SignedLink(LinkPurpose.Archive, subscriber));

    /// <summary>The links of one reader, for a mail that is theirs alone.</summary>
    public ReaderLinks Links(SubscriberId subscriber) =>
        new()
        {
            ReadOnline = Page("mine", signer.Sign(new SignedLink(LinkPurpose.Mine, subscriber))),
            Archive = site.IsArchivePrivate ? Page("briefings", ArchiveToken(subscriber)) : null,
            ChangeTopics = Preferences(subscriber),
            Pause = new Uri(Preferences(subscriber), "#pause"),
            Unsubscribe = Unsubscribe(subscriber),
        };

    /// <summary>Where a reader unsubscribes, by one POST or on a page.</summary>
    public Uri Unsubscribe(SubscriberId subscriber) =>
        Page("unsubscribe", signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, subscriber)));

    /// <summary>Where a reader changes what they get.</summary>
    public Uri Preferences(SubscriberId subscriber) =>
        Page("preferences", signer.Sign(new SignedLink(LinkPurpose.Preferences, subscriber)));

    /// <summary>Where a sign-up is confirmed.</summary>
    public Uri Confirm(SubscriberId subscriber, DateTimeOffset now) =>
        Page("confirm", signer.Sign(new SignedLink(LinkPurpose.Confirm, subscriber, now + ConfirmationLifetime)));

    /// <summary>Where a reader does what only the owner of the address may do; soon over.</summary>
    public Uri Own(OwnAction action, SubscriberId subscriber, DateTimeOffset now)
    {
        var (page, purpose) = action switch
        {
            OwnAction.Export => ("export", LinkPurpose.Export),
            OwnAction.Erase => ("erase", LinkPurpose.Erase),
            _ => ("address", LinkPurpose.ChangeAddress),
        };
        return Page(page, signer.Sign(new SignedLink(purpose, subscriber, now + RequestOwnLink.Lifetime)));
    }

    /// <summary>Where the owner of a new address confirms it.</summary>
    public Uri ConfirmAddress(SubscriberId subscriber, DateTimeOffset expires) =>
        Page("new-address", signer.Sign(new SignedLink(LinkPurpose.ConfirmAddress, subscriber, expires)));

    private Uri Page(string page, string token) => new(site.BaseUrl, $"{page}?t={token}");
}
