using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

#pragma warning disable CS1591 // A style is named for the element that carries it; there is no more to say of most.

/// <summary>
/// Every style of the mail in one place. They stand inline on the elements, since several clients drop style sheets;
/// the sheet only adds what inline styles cannot say: the dark scheme and narrow screens. Font names carry no quotes,
/// which an attribute would have to escape. Padding stands on cells and margins on paragraphs, the one division that
/// the Word engine of Outlook respects; rules get their height from a line, since Yahoo drops heights.
/// </summary>
/// <param name="light">Colours of the light scheme, which inline styles hold.</param>
/// <param name="dark">Colours of the dark scheme.</param>
public sealed class MailStyles(Palette light, Palette dark)
{
    /// <summary>Width of the sheet in pixels.</summary>
    public const int Width = 600;

    private const string Serif = "Georgia,Times New Roman,serif";
    private const string Sans = "Segoe UI,Roboto,Helvetica,Arial,sans-serif";

    private const string Note = $"font-family:{Sans};font-size:14px;line-height:21px";

    /// <summary>A note that holds links: its lines stand so far apart that a finger hits one of them.</summary>
    private const string Links = $"font-family:{Sans};font-size:14px;line-height:28px";

    private const string Capitals = $"{Note};font-weight:bold;letter-spacing:1.5px;text-transform:uppercase";

    public string Body { get; } = $"margin:0;padding:0;background-color:{light.Canvas};-webkit-text-size-adjust:100%";

    /// <summary>Hides the preheader everywhere but in lists of mails.</summary>
    public string Preheader { get; } =
        "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all";

    public string Canvas { get; } = $"background-color:{light.Canvas};padding:24px 0";

    public string Sheet { get; } = $"width:100%;max-width:{Width}px;table-layout:fixed;background-color:{light.Sheet}";

    /// <summary>A cell of the sheet; text within it inherits font and colour.</summary>
    /// <param name="above">Space above the text in pixels.</param>
    /// <param name="below">Space below it.</param>
    public string Cell(int above, int below) => $"padding:{above}px 40px {below}px;{CellText}";

    private string CellText { get; } =
        $"font-family:{Serif};font-size:17px;line-height:27px;color:{light.Ink};word-wrap:break-word;overflow-wrap:break-word";

    public string SiteName { get; } = $"margin:0 0 14px;{Capitals};color:{light.Accent}";

    public string Date { get; } =
        $"margin:0 0 8px;font-family:{Serif};font-size:32px;line-height:38px;font-weight:normal";

    public string Extent { get; } = $"margin:0;{Links};color:{light.Muted}";

    public string Late { get; } = $"margin:4px 0 0;{Note};font-weight:bold;color:{light.Accent}";

    public string LogoLine { get; } = "margin:0 0 14px";

    /// <summary>An operator's picture instead of the site's name; where pictures are off, its text looks like the name.</summary>
    public string Logo { get; } = $"border:0;{Capitals};color:{light.Accent}";

    public string MastheadRule { get; } = $"border-bottom:3px double {light.Ink};font-size:1px;line-height:20px";

    public string Topic { get; } = $"margin:0 0 18px;{Capitals};color:{light.Accent}";

    public string TopHeading { get; } = $"margin:0 0 16px;{Capitals};color:{light.Accent}";

    public string FooterRule { get; } = $"border-top:1px solid {light.Ink};font-size:1px;line-height:20px";

    public string TopicRule { get; } = $"border-top:1px solid {light.Ink};font-size:1px;line-height:12px";

    public string Numeral { get; } =
        $"width:36px;font-family:{Serif};font-size:28px;line-height:28px;color:{light.Accent};vertical-align:top";

    public string TopCell { get; } =
        $"padding:0 0 16px;font-family:{Serif};font-size:17px;line-height:26px;color:{light.Ink};vertical-align:top";

    public string TopHeadline { get; } = "margin:0 0 2px;font-weight:bold";

    public string TopText { get; } = "margin:0;font-size:16px;line-height:25px";

    public string Kicker { get; } = $"margin:0 0 2px;{Note};font-weight:bold;color:{light.Accent}";

    public string Headline { get; } = "margin:0 0 8px;font-size:22px;line-height:29px;font-weight:bold";

    public string Summary { get; } = "margin:0 0 10px";

    public string Background { get; } =
        $"margin:0 0 10px;font-size:16px;line-height:25px;font-style:italic;color:{light.Muted}";

    /// <summary>Small figures that stand after a sentence, raised without pushing the lines apart.</summary>
    public string Mark { get; } =
        $"font-family:Arial,sans-serif;font-size:14px;font-style:normal;line-height:14px;vertical-align:4px;color:{light.Accent}";

    public string SourceMark { get; } = $"color:{light.Accent}";

    public string Meta { get; } = $"margin:0 0 24px;{Links};color:{light.Muted}";

    public string AlsoHeading { get; } =
        $"margin:0 0 8px;font-family:{Serif};font-size:17px;line-height:24px;font-style:italic;font-weight:normal";

    public string Lines { get; } = "margin:0 0 16px";

    public string Line { get; } = "margin:0 0 10px;font-size:16px;line-height:26px";

    public string LineNote { get; } = $"{Note};color:{light.Muted}";

    public string Further { get; } = $"margin:0 0 24px;{Links};color:{light.Muted}";

    public string FooterNote { get; } = $"margin:0 0 10px;{Note};color:{light.Muted}";

    public string FactName { get; } =
        $"padding:0 16px 6px 0;{Note};color:{light.Muted};vertical-align:top;white-space:nowrap";

    public string FactValue { get; } =
        $"padding:0 0 6px;font-family:{Serif};font-size:16px;line-height:22px;color:{light.Ink};vertical-align:top";

    public string ButtonTable { get; } = "margin:18px 0 22px";

    /// <summary>The button keeps its colours in both schemes; they stand out from either ground.</summary>
    public string ButtonCell { get; } = $"background-color:{light.Accent};padding:12px 24px";

    public string ButtonLink { get; } =
        $"font-family:{Sans};font-size:16px;line-height:24px;font-weight:bold;color:{light.Sheet};text-decoration:none";

    /// <summary>A link that is a headline: its size says that it is one.</summary>
    public string HeadlineLink { get; } = $"color:{light.Ink};text-decoration:none";

    /// <summary>A link within a note.</summary>
    public string NoteLink { get; } = $"color:{light.Muted};text-decoration:underline";

    /// <summary>A link that does something: as high as a finger, and where padding is ignored its line still is a target.</summary>
    public string ActionLink { get; } =
        $"display:inline-block;padding:10px 20px 10px 0;line-height:24px;color:{light.Accent};text-decoration:underline";

    /// <summary>What inline styles cannot say. Kept plain: some clients drop the whole sheet at a syntax they do not know.</summary>
    public string StyleSheet { get; } =
        $$"""
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            @media (max-width:480px){
            .cell{padding-left:22px !important;padding-right:22px !important}
            .canvas{padding-top:0 !important;padding-bottom:0 !important}
            }
            @media (prefers-color-scheme:dark){
            .canvas{background-color:{{dark.Canvas}} !important}
            .sheet{background-color:{{dark.Sheet}} !important}
            .ink{color:{{dark.Ink}} !important}
            .muted{color:{{dark.Muted}} !important}
            .accent{color:{{dark.Accent}} !important}
            .line{border-color:{{dark.Ink}} !important}
            }
            """;

    /// <summary>The dark scheme of Outlook.com, in a sheet of its own: Gmail drops a sheet with such selectors.</summary>
    public string OutlookWebStyleSheet { get; } =
        $$"""
            [data-ogsc] .ink{color:{{dark.Ink}} !important}
            [data-ogsc] .muted{color:{{dark.Muted}} !important}
            [data-ogsc] .accent{color:{{dark.Accent}} !important}
            [data-ogsb] .canvas{background-color:{{dark.Canvas}} !important}
            [data-ogsb] .sheet{background-color:{{dark.Sheet}} !important}
            """;
}
