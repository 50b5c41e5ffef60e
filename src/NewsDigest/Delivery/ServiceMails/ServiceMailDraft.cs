using NewsDigest.Delivery.Mails;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>A service mail ready for the sender.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Edition">Instant (UTC) of the edition whose briefing it brings along; null where it brings none.</param>
public sealed record ServiceMailDraft(OutgoingMail Mail, DateTimeOffset? Edition);
