using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// Every style of the mail in one place. They stand inline on the elements, since several clients drop style sheets;
/// the sheet only adds what inline styles cannot say: the dark scheme and narrow screens. Font names carry no quotes,
/// which an attribute would have to escape. Padding stands on cells and margins on paragraphs, the one division that
/// the Word engine of Outlook respects; rules get their height from a line, since Yahoo drops heights.
/// </summary>
internal static class MailStyles
{
    /// <summary>Width of the sheet in pixels.</summary>
    public const int Width = 600;

    private const string Serif = "Georgia,Times New Roman,serif";
    private const string Sans = "Segoe UI,Roboto,Helvetica,Arial,sans-serif";

    private const string Note = $"font-family:{Sans};font-size:14px;line-height:21px";
    private const string Capitals = $"{Note};font-weight:bold;letter-spacing:1.5px;text-transform:uppercase";

    private static readonly Palette Light = Palette.Light;

    public static readonly string Body =
        $"margin:0;padding:0;background-color:{Light.Canvas};-webkit-text-size-adjust:100%";

    /// <summary>Hides the preheader everywhere but in lists of mails.</summary>
    public const string Preheader =
        "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all";

    public static readonly string Canvas = $"background-color:{Light.Canvas};padding:24px 0";

    public static readonly string Sheet =
        $"width:100%;max-width:{Width}px;table-layout:fixed;background-color:{Light.Sheet}";

    /// <summary>A cell of the sheet; text within it inherits font and colour.</summary>
    /// <param name="above">Space above the text in pixels.</param>
    /// <param name="below">Space below it.</param>
    public static string Cell(int above, int below) =>
        $"padding:{above}px 40px {below}px;font-family:{Serif};font-size:17px;line-height:27px;color:{Light.Ink};word-wrap:break-word;overflow-wrap:break-word";

    public static readonly string SiteName = $"margin:0 0 14px;{Capitals};color:{Light.Accent}";

    public const string Date = $"margin:0 0 8px;font-family:{Serif};font-size:32px;line-height:38px;font-weight:normal";

    public static readonly string Extent = $"margin:0;{Note};color:{Light.Muted}";

    public static readonly string MastheadRule = $"border-bottom:3px double {Light.Ink};font-size:1px;line-height:20px";

    public static readonly string Topic = $"margin:12px 0 18px;{Capitals};color:{Light.Accent}";

    public static readonly string TopHeading = $"margin:0 0 16px;{Capitals};color:{Light.Accent}";

    public static readonly string FooterRule = $"border-top:1px solid {Light.Ink};font-size:1px;line-height:20px";

    public static readonly string TopicRule = $"border-top:1px solid {Light.Ink}";

    public static readonly string Numeral =
        $"width:36px;font-family:{Serif};font-size:28px;line-height:28px;color:{Light.Accent};vertical-align:top";

    public static readonly string TopCell =
        $"padding:0 0 16px;font-family:{Serif};font-size:17px;line-height:26px;color:{Light.Ink};vertical-align:top";

    public const string TopHeadline = "margin:0 0 2px;font-weight:bold";

    public const string TopText = "margin:0;font-size:16px;line-height:25px";

    public static readonly string Kicker = $"margin:0 0 2px;{Note};font-weight:bold;color:{Light.Accent}";

    public const string Headline = "margin:0 0 8px;font-size:22px;line-height:29px;font-weight:bold";

    public const string Summary = "margin:0 0 10px";

    public static readonly string Background =
        $"margin:0 0 10px;font-size:16px;line-height:25px;font-style:italic;color:{Light.Muted}";

    /// <summary>Small figures that stand after a sentence, raised without pushing the lines apart.</summary>
    public static readonly string Mark =
        $"font-family:{Sans};font-size:14px;font-style:normal;line-height:14px;vertical-align:4px;color:{Light.Accent}";

    public static readonly string SourceMark = $"color:{Light.Accent}";

    public static readonly string Meta = $"margin:0 0 24px;{Note};color:{Light.Muted}";

    public const string AlsoHeading =
        $"margin:0 0 8px;font-family:{Serif};font-size:17px;line-height:24px;font-style:italic;font-weight:normal";

    public const string Lines = "margin:0 0 16px";

    public const string Line = "margin:0 0 8px;font-size:16px;line-height:24px";

    public static readonly string LineNote = $"{Note};color:{Light.Muted}";

    public static readonly string Further = $"margin:0 0 24px;{Note};color:{Light.Muted}";

    public static readonly string FooterNote = $"margin:0 0 10px;{Note};color:{Light.Muted}";

    public static readonly string FactName =
        $"padding:0 16px 6px 0;{Note};color:{Light.Muted};vertical-align:top;white-space:nowrap";

    public static readonly string FactValue =
        $"padding:0 0 6px;font-family:{Serif};font-size:16px;line-height:22px;color:{Light.Ink};vertical-align:top";

    public const string ButtonTable = "margin:18px 0 22px";

    /// <summary>The button keeps its colours in both schemes; they stand out from either ground.</summary>
    public static readonly string ButtonCell = $"background-color:{Light.Accent};padding:12px 24px";

    public static readonly string ButtonLink =
        $"font-family:{Sans};font-size:16px;line-height:24px;font-weight:bold;color:{Light.Sheet};text-decoration:none";

    /// <summary>A link that is a headline: its size says that it is one.</summary>
    public static readonly string HeadlineLink = $"color:{Light.Ink};text-decoration:none";

    /// <summary>A link within a note.</summary>
    public static readonly string NoteLink = $"color:{Light.Muted};text-decoration:underline";

    /// <summary>A link that does something; its line height makes it a target that a finger finds.</summary>
    public static readonly string ActionLink = $"color:{Light.Accent};text-decoration:underline;line-height:32px";

    /// <summary>What inline styles cannot say. Kept plain: some clients drop the whole sheet at a syntax they do not know.</summary>
    public static readonly string StyleSheet = $$"""
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (max-width:480px){
        .cell{padding-left:22px!important;padding-right:22px!important}
        .canvas{padding-top:0!important;padding-bottom:0!important}
        }
        @media (prefers-color-scheme:dark){
        .canvas{background-color:{{Palette.Dark.Canvas}}!important}
        .sheet{background-color:{{Palette.Dark.Sheet}}!important}
        .ink{color:{{Palette.Dark.Ink}}!important}
        .muted{color:{{Palette.Dark.Muted}}!important}
        .accent{color:{{Palette.Dark.Accent}}!important}
        .line{border-color:{{Palette.Dark.Ink}}!important}
        }
        """;

    /// <summary>The dark scheme of Outlook.com, in a sheet of its own: Gmail drops a sheet with such selectors.</summary>
    public static readonly string OutlookWebStyleSheet = $$"""
        [data-ogsc] .ink{color:{{Palette.Dark.Ink}}!important}
        [data-ogsc] .muted{color:{{Palette.Dark.Muted}}!important}
        [data-ogsc] .accent{color:{{Palette.Dark.Accent}}!important}
        [data-ogsb] .canvas{background-color:{{Palette.Dark.Canvas}}!important}
        [data-ogsb] .sheet{background-color:{{Palette.Dark.Sheet}}!important}
        """;
}
