using System.Text;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>Tells mails by their header (RFC 5322) from texts that begin with lines such as "Source: Harbour Post".</summary>
internal static partial class MailHeader
{
    private const int BytesLookedAt = 32 * 1024;

    /// <summary>Fields that only mail programs write.</summary>
    private static readonly HashSet<string> OfMail = new(StringComparer.OrdinalIgnoreCase)
    {
        "MIME-Version",
        "Received",
        "Message-ID",
        "Return-Path",
        "Delivered-To",
        "DKIM-Signature",
        "Content-Transfer-Encoding",
        "X-Mailer",
    };

    /// <summary>Whether bytes begin with the header of a mail, or with the line that parts the mails of an mbox file.</summary>
    public static bool Opens(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\ufeff"u8))
            bytes = bytes[3..];
        // Cheap for everything else: the first line of a mail holds a colon, and its name is short.
        var start = bytes[..Math.Min(bytes.Length, 80)];
        if (start.IndexOf((byte)':') < 0 && !start.StartsWith("From "u8))
            return false;

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesLookedAt)]);
        foreach (var line in text.Split('\n'))
        {
            var field = line.TrimEnd('\r');
            if (field.Length == 0)
            {
                if (names.Count > 0)
                    break;
                continue;
            }
            if (names.Count > 0 && field[0] is ' ' or '\t')
                continue;
            if (names.Count == 0 && IsMbox(field))
                continue;
            if (Field.Match(field) is not { Success: true } match)
                return false;
            names.Add(match.Groups["name"].Value);
        }
        return names.Contains("From") && names.Contains("Subject") && (names.Contains("To") || names.Contains("Date"))
            || (
                names.Overlaps(OfMail)
                && (names.Contains("From") || names.Contains("Subject") || names.Contains("Content-Type"))
            );
    }

    /// <summary>Whether bytes are an mbox file, which holds mails one after the other.</summary>
    public static bool OpensMbox(ReadOnlySpan<byte> bytes) => bytes.StartsWith("From "u8);

    private static bool IsMbox(string line) => line.StartsWith("From ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<name>[!-9;-~]{1,70}):", RegexOptions.CultureInvariant)]
    private static partial Regex Field { get; }
}
