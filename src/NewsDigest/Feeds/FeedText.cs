namespace NewsDigest.Feeds;

/// <summary>A text of a feed entry.</summary>
/// <param name="Value">The text, with relative links of markup resolved where the document or its address allows it. Not sanitised: data, never markup to send on.</param>
/// <param name="IsHtml">Whether the value is HTML; else plain text, in which <c>&lt;</c> is a character.</param>
public sealed record FeedText(string Value, bool IsHtml)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
