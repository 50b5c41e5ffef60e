using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// Puts a briefing's mail together from blocks. What is the mail's own is encoded once, however often the news in it is
/// folded.
/// </summary>
/// <param name="briefing">The briefing.</param>
/// <param name="blocks">What its mail is made of.</param>
/// <param name="greeting">A row that stands before the news; null for none.</param>
internal sealed class BriefingHtml(BriefingView briefing, MailBlocks blocks, MailPiece? greeting)
{
    private readonly MailPiece subject = Own(briefing.Subject);
    private readonly MailPiece preheader = Own(briefing.Preheader);
    private readonly MailPiece date = Own(briefing.Date);
    private readonly MailPiece extent = Own(briefing.Extent);
    private readonly MailPiece? page = briefing.Footer.ReadOnline is { } online ? Own(online) : null;
    private readonly MailPiece[] links = [.. briefing.Footer.Links.Select(link => Own(link.Link))];

    /// <summary>The whole document.</summary>
    /// <param name="view">The briefing, its sections folded or not.</param>
    public MailPart Render(BriefingView view)
    {
        var words = view.Words;
        var mail = new List<MailPiece>(256);
        var frame = blocks.Frame(words);
        frame.Open(mail, subject, preheader);
        blocks.Masthead(view).Open(mail, date, extent, page);
        if (greeting is not null)
            mail.Add(greeting);
        if (view.IsQuiet)
            blocks.Quiet(words).Open(mail);
        if (view.Top.Count > 0)
            AddTop(mail, view);
        for (var i = 0; i < view.Sections.Count; i++)
            AddSection(mail, words, view.Sections[i], i == 0 && view.Top.Count == 0);
        blocks.Footer(view.Footer, words).Open(mail, links);
        frame.Close(mail, subject, preheader);
        return new MailPart(mail);
    }

    private void AddTop(List<MailPiece> mail, BriefingView view)
    {
        var top = blocks.Top(view.Words);
        top.Open(mail);
        for (var i = 0; i < view.Top.Count; i++)
            mail.Add(blocks.Story(view.Top[i], view.Words).HtmlTop(i + 1));
        top.Close(mail);
    }

    private void AddSection(List<MailPiece> mail, Wording words, SectionView section, bool followsMasthead)
    {
        var around = blocks.Section(words, section.Name, followsMasthead);
        around.Open(mail);
        foreach (var story in section.Stories)
            mail.Add(blocks.Story(story, words).Html);
        if (section.Also.Count > 0)
        {
            var also = blocks.Also(words);
            also.Open(mail);
            foreach (var story in section.Also)
                mail.Add(blocks.Story(story, words).HtmlLine);
            also.Close(mail);
        }
        if (section.Further > 0)
            blocks.Further(words, section.Further, page is not null).Open(mail, page);
        around.Close(mail);
    }

    /// <summary>Text of this mail alone, safe between tags and within the quotes of an attribute.</summary>
    private static MailPiece Own(string text) => MailPiece.Own(ComponentHtml.Encoder.Encode(text));
}
