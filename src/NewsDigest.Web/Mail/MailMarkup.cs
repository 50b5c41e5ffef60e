using Microsoft.AspNetCore.Components;

namespace NewsDigest.Web.Mail;

/// <summary>Markup that components cannot hold: the compiler drops comments, and Outlook reads some.</summary>
internal static class MailMarkup
{
    /// <summary>Lets Outlook on Windows measure in pixels, whatever the scale of the screen, and keep heights of lines.</summary>
    public static readonly MarkupString OutlookHead = new(
        "<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>p,h1,h2,h3,td,div,a,span{mso-line-height-rule:exactly}</style><![endif]-->"
    );

    /// <summary>Opens a table of fixed width around the sheet for Outlook on Windows, which knows no max-width.</summary>
    public static readonly MarkupString OutlookSheetStart = new(
        $"<!--[if mso]><table role=\"presentation\" width=\"{MailStyles.Width}\" align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td><![endif]-->"
    );

    /// <summary>Closes that table.</summary>
    public static readonly MarkupString OutlookSheetEnd = new("<!--[if mso]></td></tr></table><![endif]-->");

    /// <summary>Invisible filling, so that no list of mails shows the beginning of the text behind the preheader.</summary>
    public static readonly MarkupString PreheaderPadding = new(string.Concat(Enumerable.Repeat("&#847;&#160;", 75)));
}
