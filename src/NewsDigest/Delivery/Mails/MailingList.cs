namespace NewsDigest.Delivery.Mails;

/// <summary>Identity of a mailing list, <see href="https://www.rfc-editor.org/rfc/rfc2919">RFC 2919</see>.</summary>
/// <param name="Id">Stable name in the form of a host name, as "briefing.example.org".</param>
/// <param name="Name">Name for people; any Unicode.</param>
public sealed record MailingList(string Id, string? Name = null);
