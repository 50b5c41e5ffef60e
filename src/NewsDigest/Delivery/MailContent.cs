namespace NewsDigest.Delivery;

/// <summary>A mail's content without its envelope.</summary>
/// <param name="Subject">One line of plain text.</param>
/// <param name="Html">A whole HTML document.</param>
/// <param name="Text">The plain-text alternative, wrapped at 72 columns.</param>
public sealed record MailContent(string Subject, string Html, string Text);
