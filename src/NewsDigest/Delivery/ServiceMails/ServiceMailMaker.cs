using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Topics;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>Makes the mails beside the briefings.</summary>
public sealed class ServiceMailMaker(
    IEditionStore editions,
    IServiceMailRenderer renderer,
    ReaderLinkMaker links,
    TopicCatalogue catalogue,
    SiteIdentity site,
    TimeProvider time
)
{
    /// <summary>The mail for a reader as they are now.</summary>
    public async Task<ServiceMailDraft> MakeAsync(
        ServiceMail mail,
        Subscriber reader,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var isReader = mail.Kind is not (ServiceMailKind.Confirm or ServiceMailKind.Goodbye);
        var briefing =
            mail.Kind == ServiceMailKind.Welcome ? await NewestBriefingAsync(reader, now, cancellationToken) : null;
        var letter = new ServiceLetter(
            mail.Kind,
            reader.Choices,
            [.. reader.Choices.Topics.Select(catalogue.NameOf)],
            reader.Slot,
            reader.Days,
            Action(mail.Kind, reader, now)
        )
        {
            Briefing = briefing,
            Footer = new BriefingFooter
            {
                Links = isReader ? links.Links(reader.Id) : new ReaderLinks(),
                PostalAddress = site.PostalAddress,
            },
        };
        var content = await renderer.RenderAsync(letter, cancellationToken);
        var to =
            ServiceMailReceiver.Of(mail.Kind, reader)
            ?? throw new InvalidOperationException(
                $"A mail of kind {mail.Kind} must not go to subscriber {reader.Id}."
            );
        var outgoing = new OutgoingMail(to, content, [], $"service-{mail.Id:N}")
        {
            Unsubscribe = mail.Kind == ServiceMailKind.Welcome ? links.Unsubscribe(reader.Id) : null,
        };
        return new ServiceMailDraft(outgoing, briefing?.Instant);
    }

    private Uri Action(ServiceMailKind kind, Subscriber reader, DateTimeOffset now) =>
        kind switch
        {
            ServiceMailKind.Confirm => links.Confirm(reader.Id, now),
            ServiceMailKind.Goodbye or ServiceMailKind.AddressChanged => site.BaseUrl,
            ServiceMailKind.ExportLink => links.Own(OwnAction.Export, reader.Id, now),
            ServiceMailKind.EraseLink => links.Own(OwnAction.Erase, reader.Id, now),
            ServiceMailKind.AddressLink => links.Own(OwnAction.ChangeAddress, reader.Id, now),
            ServiceMailKind.NewAddress when reader.AddressChange is { } change => links.ConfirmAddress(
                reader.Id,
                change.Expires
            ),
            ServiceMailKind.UnsubscribeAsked => links.Unsubscribe(reader.Id),
            ServiceMailKind.PauseAsked => new Uri(links.Preferences(reader.Id), "#pause"),
            _ => links.Preferences(reader.Id),
        };

    /// <summary>What is news in the newest edition; null where it is quiet, or too old to be news.</summary>
    private async Task<Briefing?> NewestBriefingAsync(
        Subscriber reader,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            await editions.FindNewestAsync(now, cancellationToken) is not { } edition
            || now - edition.Instant > BriefingPeriod.Longest
        )
            return null;
        var briefing = BriefingComposer.Compose(
            edition,
            reader.Choices,
            BriefingPeriod.Since(null, edition.Instant),
            DueTime.LocalDateAt(reader.Slot.Zone, edition.Instant),
            catalogue
        );
        return briefing.IsQuiet ? null : briefing;
    }
}
