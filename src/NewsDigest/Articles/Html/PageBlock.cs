using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Html;

/// <summary>A line of text on a page, as its readers see it.</summary>
internal sealed class PageBlock(string text, int linkLength, HtmlNode element)
{
    private const int LongestLabel = 30;

    /// <summary>The text as one clean line.</summary>
    public string Text { get; } = text;

    /// <summary>Characters of it that are links.</summary>
    public int LinkLength { get; } = Math.Min(linkLength, text.Length);

    /// <summary>The block element it stands in.</summary>
    public HtmlNode Element { get; } = element;

    /// <summary>Share of it that is links.</summary>
    public double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>Whether it reads like a paragraph, not like a button, a heading or a teaser.</summary>
    public bool IsProse { get; } = linkLength * 2 < text.Length && BlockList.ReadsLikeParagraph(text);

    /// <summary>Why it is no part of the article; null while it may be.</summary>
    public string? Dropped { get; private set; }

    /// <summary>Whether it is the article's lead, though it stands above the element that holds the article.</summary>
    public bool IsLead { get; set; }

    /// <summary>Characters that speak for an article: those of paragraphs, without links.</summary>
    public int Weight => IsProse && Dropped is null ? Text.Length - LinkLength : 0;

    /// <summary>Whether it is a heading; in a quotation it is only large.</summary>
    public bool IsHeading => Element.Name is ['h', >= '1' and <= '6'] && Element.Parent?.Name != "blockquote";

    /// <summary>Whether it is a link with a label in front of it: "Read also: Bridge closed until Friday".</summary>
    public bool IsLabelledLink
    {
        get
        {
            var label = Text.AsSpan(0, Text.Length - LinkLength).TrimEnd();
            return LinkLength > 0 && label.Length is > 0 and < LongestLabel && label[^1] == ':';
        }
    }

    /// <summary>Whether its element, or its end, tells that it is text and no label.</summary>
    public bool IsMarkedAsText =>
        Element.Name is "p" or "li" or "blockquote" or "td" or "h2" or "h3" or "pre" or "dd"
        || SentenceEnd.Closes(Text);

    /// <summary>Takes it out of the article; the first reason stays.</summary>
    public void Drop(string reason) => Dropped ??= reason;

    /// <summary>Takes it back in.</summary>
    public void Restore() => Dropped = null;
}
