namespace NewsDigest.Delivery.Mails;

/// <summary>A mail's content without its envelope.</summary>
/// <param name="Subject">One line of plain text.</param>
/// <param name="HtmlPart">A whole HTML document.</param>
/// <param name="TextPart">The plain-text alternative, wrapped at 72 columns.</param>
public sealed record MailContent(string Subject, MailPart HtmlPart, MailPart TextPart)
{
    /// <summary>Content that shares nothing with other mails.</summary>
    public MailContent(string subject, string html, string text)
        : this(subject, new MailPart(html), new MailPart(text)) { }

    /// <summary>The HTML document, put together.</summary>
    public string Html => HtmlPart.ToString();

    /// <summary>The plain-text alternative, put together.</summary>
    public string Text => TextPart.ToString();

    /// <summary>The content with a reader's own values in place of tags.</summary>
    public MailContent With(IReadOnlyList<Substitution> substitutions) =>
        this with
        {
            HtmlPart = HtmlPart.With(substitutions),
            TextPart = TextPart.With(substitutions),
        };
}
