using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsDigest.Articles.Formats.Pages;
using NewsDigest.Articles.Html;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>The lines of a mail's HTML that its reader sees, without signatures: mails are laid out, not written, in tables.</summary>
internal static partial class MailHtml
{
    /// <summary>Classes and ids that mail programs give to signatures.</summary>
    private static readonly FrozenSet<string> Signatures = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "gmail_signature",
        "gmail_signature_prefix",
        "moz-signature",
        "Signature",
        "ms-outlook-mobile-signature"
    );

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        var mail = HtmlTree.Parse(html);
        mail.Prune(element => IsHidden(element) || IsSignature(element));
        return HtmlBlocks.Of(mail);
    }

    /// <summary>Preheaders, the text that a list of mails shows, are hidden in the mail itself.</summary>
    private static bool IsHidden(HtmlNode element) =>
        element["hidden"] is not null || element["style"] is { } style && HidingStyle.IsMatch(style);

    private static bool IsSignature(HtmlNode element) =>
        element["id"] is { } id && Signatures.Contains(id)
        || element["class"] is { } names && names.Split(' ').Any(Signatures.Contains);

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|font-size|opacity)\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HidingStyle { get; }
}
