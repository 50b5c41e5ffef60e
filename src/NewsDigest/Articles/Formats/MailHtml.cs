using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsDigest.Articles.Formats;

/// <summary>The lines of a mail's HTML that its reader sees, without signatures: mails are laid out, not written, in tables.</summary>
internal static partial class MailHtml
{
    private const string Signatures =
        ".gmail_signature, .moz-signature, .gmail_signature_prefix, [data-smartmail='gmail_signature'], #Signature, #ms-outlook-mobile-signature, [hidden]";

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body)
            return [];
        foreach (var signature in body.QuerySelectorAll(Signatures))
            signature.Remove();
        // Preheaders, the text that a list of mails shows, are hidden in the mail itself.
        foreach (var element in body.QuerySelectorAll("[style]"))
            if (Hidden.IsMatch(element.GetAttribute("style")!))
                element.Remove();
        return HtmlBlocks.Of(body);
    }

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|font-size|opacity)\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hidden { get; }
}
