using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>What somebody gets who subscribes by mail, until they choose otherwise.</summary>
/// <param name="Slot">When: at the site's own hour.</param>
/// <param name="Language">Two-letter code of the language, where the mail does not tell it.</param>
public sealed record MailSignUp(Slot Slot, string Language);
