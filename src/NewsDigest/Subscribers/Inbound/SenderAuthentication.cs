using System.Text.RegularExpressions;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>What the server that took a mail found out about its sender, as SendGrid tells it.</summary>
public static partial class SenderAuthentication
{
    /// <summary>
    /// Whether the mail is not from whom it says: its server is not one of the domain's, and no signature of the domain speaks
    /// for it. Many honest mails have neither; such a one is answered, since an answer changes nothing.
    /// </summary>
    /// <param name="spf">Result of SPF (<see href="https://www.rfc-editor.org/rfc/rfc7208#section-2.6">RFC 7208</see>), as "pass"; null: not told.</param>
    /// <param name="dkim">Results of DKIM by domain, as "{@news.example : pass}"; null: not told.</param>
    /// <param name="from">Who it says it is from.</param>
    public static bool SaysForged(string? spf, string? dkim, EmailAddress from) =>
        spf?.Trim().ToLowerInvariant() is "fail" or "softfail"
        && !Signature()
            .Matches(dkim ?? "")
            .Any(s => s.Groups["result"].Value == "pass" && IsOf(s.Groups["domain"].Value, from.Domain));

    private static bool IsOf(string signed, string domain) =>
        domain.Equals(signed, StringComparison.OrdinalIgnoreCase)
        || domain.EndsWith("." + signed, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"@(?<domain>[A-Za-z0-9.-]+)\s*:\s*(?<result>[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
