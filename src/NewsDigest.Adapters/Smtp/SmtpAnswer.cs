using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Smtp;

/// <summary>
/// Reads what a mail server's refusal means (<see href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2">RFC 5321</see>,
/// enhanced codes <see href="https://www.rfc-editor.org/rfc/rfc3463">RFC 3463</see>).
/// </summary>
public static partial class SmtpAnswer
{
    /// <summary>How long a mailbox that is full, or grey-listed, is left alone.</summary>
    private static readonly TimeSpan RetryMailbox = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan RetryServer = TimeSpan.FromMinutes(2);

    /// <summary>Codes that say of a destination that it does not exist (any more): only these suppress an address.</summary>
    private static readonly HashSet<string> DeadAddress = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"];

    /// <summary>What became of a mail that the server refused with an answer.</summary>
    public static SendOutcome Outcome(SmtpCommandException refusal)
    {
        var code = (int)refusal.StatusCode;
        var reason = $"the mail server answered {code} {RemoteText.Clean(refusal.Message)}".TrimEnd();
        // 421: it closes the connection. 53x: it wants us to log in first, or better.
        if (code == 421)
            return new SendOutcome.NotSent(reason, RetryServer);
        if (code is >= 530 and <= 538 || (refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted && code >= 500))
            return new SendOutcome.SenderBlocked(reason);
        if (code >= 500)
            return new SendOutcome.Refused(reason, IsDead(refusal));
        return refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted
            ? new SendOutcome.NotSent(reason, RetryServer)
            : new SendOutcome.NotSent(reason, RetryMailbox) { ConcernsThisMailOnly = true };
    }

    private static bool IsDead(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted
        && Enhanced().Match(refusal.Message) is { Success: true } code
        && DeadAddress.Contains(code.Value);

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
