using System.Buffers;
using System.Text;

namespace NewsDigest.Feeds.Markup;

/// <summary>Between HTML and plain text.</summary>
internal static class HtmlText
{
    /// <summary>Farther on nobody looks for the end of a tag, so that a text of nothing but beginnings takes no time.</summary>
    private const int LongestTag = 4096;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    /// <summary>Appends plain text as HTML.</summary>
    public static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at && at >= 0)
        {
            html.Append(text[..at])
                .Append(
                    text[at] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        _ => "&quot;",
                    }
                );
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    /// <summary>
    /// HTML of one line (a title, a name) as plain text: HTML's own tags and comments dropped, other things in angle
    /// brackets kept, one level of references resolved, white space collapsed.
    /// </summary>
    public static string OneLine(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return CollapseSpace(html);
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is var at && at >= 0)
        {
            CharacterReferences.Append(text, rest[..at]);
            rest = rest[at..];
            var length = TagLength(rest);
            if (length == 0)
                text.Append('<');
            rest = rest[Math.Max(1, length)..];
        }
        CharacterReferences.Append(text, rest);
        return CollapseSpace(text.ToString());
    }

    /// <summary>HTML as plain text: a paragraph for each block, with an empty line between them; scripts left out.</summary>
    public static string Paragraphs(string html)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var tokens = new MarkupTokenizer(html);
        var hidden = false;
        for (var kind = tokens.Read(); kind != MarkupTokenKind.End; kind = tokens.Read())
        {
            var text = html.AsSpan()[tokens.Text];
            if (kind is MarkupTokenKind.StartTag or MarkupTokenKind.EndTag)
            {
                if (HtmlNames.IsHidden(text))
                    hidden = kind == MarkupTokenKind.StartTag && !tokens.IsEmptyElement;
                else if (HtmlNames.IsBlock(text))
                    EndParagraph();
            }
            else if (!hidden && kind == MarkupTokenKind.Literal)
                paragraph.Append(text);
            else if (!hidden)
                CharacterReferences.Append(paragraph, text);
        }
        EndParagraph();
        return string.Join("\n\n", paragraphs);

        void EndParagraph()
        {
            if (CollapseSpace(paragraph.ToString()) is { Length: > 0 } text)
                paragraphs.Add(text);
            paragraph.Clear();
        }
    }

    /// <summary>Whether a text that may be either is HTML: it holds a tag of HTML.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf('<') is var at && at >= 0)
        {
            rest = rest[at..];
            if (TagLength(rest) > 0)
                return true;
            rest = rest[1..];
        }
        return false;
    }

    /// <summary>The text with each run of white space, of any kind, as one space.</summary>
    public static string CollapseSpace(string text)
    {
        if (IsCollapsed(text))
            return text;
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }
        if (collapsed.Length > 0 && collapsed[^1] == ' ')
            collapsed.Length--;
        return collapsed.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (afterSpace || c != ' '))
                return false;
            afterSpace = isSpace;
        }
        return !afterSpace || text.Length == 0;
    }

    /// <summary>The length of the tag or comment that a text begins with; 0 where it begins with none.</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestTag)];
        if (text.StartsWith("<!--"))
            return text.IndexOf("-->") is var end && end < 0 ? 0 : end + 3;
        var name = text[(text is ['<', '/', ..] ? 2 : 1)..];
        var nameLength = name.IndexOfAny(Letters.NameEnd);
        if (nameLength <= 0 || !HtmlNames.Contains(name[..nameLength]))
            return 0;
        var close = text.IndexOf('>');
        return close < 0 ? 0 : close + 1;
    }
}
