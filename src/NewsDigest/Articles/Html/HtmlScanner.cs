using System.Buffers;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Articles.Html;

/// <summary>
/// Splits a page into tags and characters. Comments, declarations and processing instructions vanish; what never ends is
/// ended where the next tag does, or with the page.
/// </summary>
internal sealed class HtmlScanner(string page)
{
    /// <summary>More attributes than an element of a page has.</summary>
    private const int MaxAttributes = 64;

    private static readonly SearchValues<char> TagNameEnd = SearchValues.Create(" \t\r\n\f/>");

    private readonly List<MarkupAttribute> attributes = [];
    private readonly HashSet<string> absent = new(StringComparer.OrdinalIgnoreCase);
    private Range text;
    private int position;

    /// <summary>The page.</summary>
    public string Page { get; } = page;

    /// <summary>The characters, or the name of the tag.</summary>
    public ReadOnlySpan<char> Text => Page.AsSpan()[text];

    /// <summary>The attributes of the current start tag, in their order.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => attributes;

    /// <summary>Whether the current start tag ends in a slash.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>Goes on to the next token.</summary>
    public HtmlToken Read()
    {
        while (position < Page.Length)
        {
            var rest = Page.AsSpan(position);
            if (rest[0] != '<')
                return ReadText(0);
            switch (rest)
            {
                case ['<', '!', '-', '-', ..]:
                    SkipComment();
                    break;
                case ['<', '!' or '?', ..]:
                    SkipPast(">", position + 2);
                    break;
                case ['<', '/', var letter, ..] when char.IsAsciiLetter(letter):
                    ReadEndTag();
                    return HtmlToken.EndTag;
                case ['<', '/', ..]:
                    SkipPast(">", position + 2);
                    break;
                case ['<', var letter, ..] when char.IsAsciiLetter(letter):
                    ReadStartTag();
                    return HtmlToken.StartTag;
                default:
                    return ReadText(1);
            }
        }
        return HtmlToken.End;
    }

    /// <summary>The characters up to the end tag of the element that was begun, and goes behind it; all where there is none.</summary>
    public ReadOnlySpan<char> ReadRaw(string name)
    {
        var start = position;
        var end = IndexOf("</" + name, start);
        if (end < 0)
        {
            // A title without an end would be the page.
            if (name is "script" or "style")
                position = Page.Length;
            return Page.AsSpan()[start..position];
        }
        position = end;
        SkipPast(">", end);
        return Page.AsSpan()[start..end];
    }

    private HtmlToken ReadText(int minLength)
    {
        var end = position + minLength;
        while (end < Page.Length)
        {
            var next = Page.AsSpan(end).IndexOf('<');
            end = next < 0 ? Page.Length : end + next;
            // "a < b" goes on: only what may begin a tag ends the characters.
            if (end + 1 < Page.Length && !char.IsAsciiLetter(Page[end + 1]) && Page[end + 1] is not ('/' or '!' or '?'))
                end++;
            else
                break;
        }
        text = position..end;
        position = end;
        return HtmlToken.Text;
    }

    private void SkipComment()
    {
        var start = position + "<!--".Length;
        if (Page.AsSpan(start) is ['>', ..] or ['-', '>', ..])
            SkipPast(">", start);
        else
            position = IndexOf("-->", start) is var end and >= 0 ? end + 3 : start;
    }

    private void ReadEndTag()
    {
        var start = position + 2;
        var end = NameEnd(start);
        text = start..end;
        SkipPast(">", end);
    }

    private void ReadStartTag()
    {
        var at = NameEnd(position + 1);
        text = (position + 1)..at;
        attributes.Clear();
        IsEmptyElement = false;
        while (true)
        {
            at = SkipSpace(at);
            if (at == Page.Length || Page[at] == '>')
            {
                position = Math.Min(at + 1, Page.Length);
                return;
            }
            IsEmptyElement = Page[at] == '/';
            at = IsEmptyElement ? at + 1 : ReadAttribute(at);
        }
    }

    private int ReadAttribute(int start)
    {
        // A name is at least one character, so that a stray "=" or quote does not stop the reading.
        var length = Page.AsSpan(start + 1).IndexOfAny(Letters.AttributeNameEnd);
        var nameEnd = length < 0 ? Page.Length : start + 1 + length;
        if (nameEnd < Page.Length && Page[nameEnd] == '<')
            nameEnd++;
        var at = SkipSpace(nameEnd);
        var (value, next) = at < Page.Length && Page[at] == '=' ? ReadValue(SkipSpace(at + 1)) : (nameEnd..nameEnd, at);
        if (attributes.Count < MaxAttributes)
            attributes.Add(new MarkupAttribute(start..nameEnd, value));
        return next;
    }

    private (Range Value, int Next) ReadValue(int start)
    {
        if (start < Page.Length && Page[start] is '"' or '\'')
        {
            if (IndexOf(Page[start] == '"' ? "\"" : "'", start + 1) is var close and >= 0)
                return ((start + 1)..close, close + 1);
            start++;
        }
        var length = Page.AsSpan(start).IndexOfAny(' ', '\t', '>') is var blank and >= 0 ? blank : Page.Length - start;
        var line = Page.AsSpan(start, length).IndexOfAny('\r', '\n');
        var end = start + (line < 0 ? length : line);
        return (start..end, end);
    }

    private int NameEnd(int start) =>
        Page.AsSpan(start).IndexOfAny(TagNameEnd) is var length and >= 0 ? start + length : Page.Length;

    private int SkipSpace(int start) =>
        Page.AsSpan(start).IndexOfAnyExcept(Letters.Space) is var length and >= 0 ? start + length : Page.Length;

    private void SkipPast(string terminator, int start)
    {
        start = Math.Min(start, Page.Length);
        var end = IndexOf(terminator, start);
        position = end < 0 ? Page.Length : end + terminator.Length;
    }

    /// <summary>Remembers what was not found: it is not further on either, and the page is not searched again.</summary>
    private int IndexOf(string wanted, int start)
    {
        if (absent.Contains(wanted))
            return -1;
        var at = Page.AsSpan(start)
            .IndexOf(
                wanted,
                // Only names of elements have letters.
                wanted.Length > 3
                    ? StringComparison.OrdinalIgnoreCase
                    : StringComparison.Ordinal
            );
        if (at >= 0)
            return start + at;
        absent.Add(wanted);
        return -1;
    }
}
