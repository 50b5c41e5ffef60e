namespace NewsDigest.Delivery;

/// <summary>What was found among the messages that were given up.</summary>
/// <param name="MailsReturned">Service mails that are tried again.</param>
/// <param name="RangesEnded">Ranges of readers that are done with: reconciling finds whom they did not reach, and those that a person asked for are tried again.</param>
/// <param name="Resting">Messages that were given up too lately to be tried again.</param>
/// <param name="Unreadable">Messages that cannot be read; they stay for a person.</param>
public sealed record GivenUpReport(int MailsReturned, int RangesEnded, int Resting, int Unreadable);
