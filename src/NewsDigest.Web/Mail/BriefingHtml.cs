using NewsDigest.Delivery;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>Puts a briefing's mail together from blocks.</summary>
internal static class BriefingHtml
{
    /// <summary>The whole document.</summary>
    /// <param name="view">The briefing.</param>
    /// <param name="blocks">What it is made of.</param>
    /// <param name="greeting">A row that stands before the news; null for none.</param>
    public static MailPart Render(BriefingView view, MailBlocks blocks, MailPiece? greeting = null)
    {
        var words = view.Words;
        var mail = new List<MailPiece>(128);
        var subject = Own(view.Subject);
        var preheader = Own(view.Preheader);
        var page = view.Footer.ReadOnline is { } online ? Own(online) : null;
        var frame = blocks.Frame(words);
        frame.Open(mail, subject, preheader);
        blocks.Masthead(view).Open(mail, Own(view.Date), Own(view.Extent), page);
        if (greeting is not null)
            mail.Add(greeting);
        if (view.IsQuiet)
            blocks.Quiet(words).Open(mail);
        if (view.Top.Count > 0)
            AddTop(mail, view, blocks);
        for (var i = 0; i < view.Sections.Count; i++)
            AddSection(mail, view, view.Sections[i], i == 0 && view.Top.Count == 0, page, blocks);
        blocks.Footer(view.Footer, words).Open(mail, [.. view.Footer.Links.Select(link => Own(link.Link))]);
        frame.Close(mail, subject, preheader);
        return new MailPart(mail);
    }

    private static void AddTop(List<MailPiece> mail, BriefingView view, MailBlocks blocks)
    {
        var top = blocks.Top(view.Words);
        top.Open(mail);
        for (var i = 0; i < view.Top.Count; i++)
            mail.Add(blocks.Story(view.Top[i], view.Words).HtmlTop(i + 1));
        top.Close(mail);
    }

    private static void AddSection(
        List<MailPiece> mail,
        BriefingView view,
        SectionView section,
        bool followsMasthead,
        MailPiece? page,
        MailBlocks blocks
    )
    {
        var words = view.Words;
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
