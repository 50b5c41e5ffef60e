using System.Text;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// The briefing as plain text: the mail's text alternative, and a file to read anywhere. Wrapped at 72 columns; every
/// story is followed by its sources with their addresses.
/// </summary>
internal static class BriefingText
{
    /// <summary>Columns of a line; only addresses may be longer.</summary>
    public const int Width = 72;

    /// <summary>The text of a briefing.</summary>
    /// <param name="view">The briefing.</param>
    /// <param name="blocks">What it is made of.</param>
    /// <param name="greeting">What stands before it; null for nothing.</param>
    public static MailPart Render(BriefingView view, MailBlocks blocks, string? greeting = null)
    {
        var words = view.Words;
        var mail = new List<MailPiece>(64);
        if (greeting is not null)
            mail.Add(MailPiece.Own(greeting));
        mail.Add(MailPiece.Own(Head(view)));
        if (view.Top.Count > 0)
        {
            mail.Add(blocks.TextHeading(words.Top, words));
            for (var i = 0; i < view.Top.Count; i++)
                mail.Add(blocks.Story(view.Top[i], words).TextTop(i + 1));
        }
        foreach (var section in view.Sections)
            AddSection(mail, view, section, blocks);
        mail.Add(blocks.TextNotes(view.Footer.Notes));
        mail.Add(MailPiece.Own(Links(view)));
        return new MailPart(mail);
    }

    private static void AddSection(List<MailPiece> mail, BriefingView view, SectionView section, MailBlocks blocks)
    {
        var words = view.Words;
        mail.Add(blocks.TextHeading(section.Name, words));
        foreach (var story in section.Stories)
            mail.Add(blocks.Story(story, words).Text);
        if (section.Also.Count > 0)
        {
            mail.Add(blocks.TextLine(words.Also));
            foreach (var story in section.Also)
                mail.Add(blocks.Story(story, words).TextLine);
        }
        if (section.Further > 0)
        {
            var further = words.FurtherStories(section.Further);
            mail.Add(MailPiece.Own(section.Also.Count > 0 ? $"\n{further}\n" : $"{further}\n"));
        }
        mail.Add(blocks.TextLine(""));
    }

    private static string Head(BriefingView view)
    {
        var head = new StringBuilder();
        Line(view.SiteName.ToUpper(view.Words.Culture));
        Line(view.Date);
        Line(view.IsQuiet ? view.Words.QuietHeading : view.Extent);
        if (view.Late is { } late)
            Line(late);
        head.Append('=', Width).Append("\n\n");
        if (view.IsQuiet)
        {
            Line(view.Words.QuietText);
            head.Append('\n');
        }
        return head.ToString();

        void Line(string line) => TextWrap.Append(head, line, Width);
    }

    private static string Links(BriefingView view)
    {
        var text = new StringBuilder();
        if (view.Footer.ReadOnline is { } page)
            AppendLink(text, view.Words.ReadOnline, page);
        return AppendEnd(text, view.Footer).ToString();
    }

    /// <summary>Adds the reader's links and the sender's address.</summary>
    public static StringBuilder AppendEnd(StringBuilder text, FooterView footer)
    {
        foreach (var (name, link) in footer.Links)
            AppendLink(text, name, link);
        if (footer.Address is { } address)
        {
            if (text.Length > 0)
                text.Append('\n');
            TextWrap.Append(text, address, Width);
        }
        return text;
    }

    private static void AppendLink(StringBuilder text, string name, string link) =>
        text.Append(name).Append(": ").Append(link).Append('\n');
}
