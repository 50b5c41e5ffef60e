namespace NewsDigest.Delivery.Mails;

/// <summary>Whom a mail is from or for.</summary>
/// <param name="Address">Address as "local@domain".</param>
/// <param name="Name">Name for people; any Unicode.</param>
public sealed record Mailbox(string Address, string? Name = null);
