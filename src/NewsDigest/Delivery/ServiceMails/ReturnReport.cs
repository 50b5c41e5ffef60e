namespace NewsDigest.Delivery.ServiceMails;

/// <summary>What was found among the service mails that were given up.</summary>
/// <param name="Returned">Tried again.</param>
/// <param name="Resting">Given up too lately to be tried again.</param>
/// <param name="Unreadable">Why the others cannot be read, without their texts; they stay for a person.</param>
public sealed record ReturnReport(int Returned, int Resting, IReadOnlyList<string> Unreadable);
