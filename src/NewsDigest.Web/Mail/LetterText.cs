using System.Text;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>A service mail as plain text, wrapped as briefings are.</summary>
internal static class LetterText
{
    /// <summary>The text, lines ended by line feeds.</summary>
    /// <param name="view">The mail.</param>
    /// <param name="isGreeting">Whether a briefing follows, with an end of its own.</param>
    public static string Render(LetterView view, bool isGreeting)
    {
        var text = new StringBuilder();
        Line(view.SiteName.ToUpper(view.Words.Culture));
        Line(view.Heading);
        Rule('=');
        Paragraph(view.Lead);
        foreach (var (name, value) in view.Facts)
            TextWrap.Append(text, $"{name}: {value}", BriefingText.Width, "  * ", 4);
        if (view.Facts.Count > 0)
            text.Append('\n');
        text.Append(view.ActionText).Append(":\n").Append(view.ActionLink).Append("\n\n");
        foreach (var note in view.Notes)
            Paragraph(note);
        if (isGreeting)
            return text.Append('\n').ToString();
        Rule('-');
        return text.Append(BriefingText.AppendEnd(new StringBuilder(), view.Footer)).ToString();

        void Line(string line) => TextWrap.Append(text, line, BriefingText.Width);

        void Paragraph(string paragraph)
        {
            Line(paragraph);
            text.Append('\n');
        }

        void Rule(char stroke) => text.Append(stroke, BriefingText.Width).Append("\n\n");
    }
}
