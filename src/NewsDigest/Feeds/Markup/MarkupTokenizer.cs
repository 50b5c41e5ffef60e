namespace NewsDigest.Feeds.Markup;

/// <summary>
/// Splits a document into tags and text and takes offence at nothing: what is no tag is text, comments, processing
/// instructions and document types vanish, and what never ends ends with the document. Every character is looked at a
/// bounded number of times.
/// </summary>
internal sealed class MarkupTokenizer(string document)
{
    private readonly List<MarkupAttribute> attributes = [];
    private HashSet<string>? absent;
    private int position;

    /// <summary>The current token's text: characters, or the tag's name with its prefix.</summary>
    public Range Text { get; private set; }

    /// <summary>Whether the current start tag is an empty element's.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>The attributes of the current start tag, in their order.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => attributes;

    /// <summary>Whether the document ended inside a tag or a literal section.</summary>
    public bool EndedWithin { get; private set; }

    /// <summary>Goes on to the next token.</summary>
    public MarkupTokenKind Read()
    {
        while (position < document.Length)
        {
            var rest = document.AsSpan(position);
            if (rest[0] != '<')
                return ReadText(0);
            if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
                return ReadLiteral();
            if (rest.StartsWith("<!--"))
                SkipPast("-->", 4);
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                SkipDocumentType();
            else if (rest.StartsWith("<?"))
                SkipPast(">", 2);
            else if (rest is ['<', '/', var e, ..] && Letters.BeginsName(e))
            {
                ReadEndTag();
                return MarkupTokenKind.EndTag;
            }
            else if (rest is ['<', var s, ..] && Letters.BeginsName(s) && ReadStartTag())
                return MarkupTokenKind.StartTag;
            else
                return ReadText(1);
        }
        return MarkupTokenKind.End;
    }

    /// <summary>
    /// The value of an attribute of the current start tag, its name in any case and its references resolved; null where
    /// it is missing or says nothing.
    /// </summary>
    public string? Value(string name)
    {
        foreach (var attribute in attributes)
        {
            if (document.AsSpan()[attribute.Name].Equals(name, StringComparison.OrdinalIgnoreCase))
                return CharacterReferences.Resolve(document.AsSpan()[attribute.Value]).Trim() is { Length: > 0 } value
                    ? value
                    : null;
        }
        return null;
    }

    private MarkupTokenKind ReadText(int minLength)
    {
        var next = document.AsSpan(position + minLength).IndexOf('<');
        var end = next < 0 ? document.Length : position + minLength + next;
        Text = position..end;
        position = end;
        return MarkupTokenKind.Text;
    }

    private MarkupTokenKind ReadLiteral()
    {
        var start = position + "<![CDATA[".Length;
        var end = IndexOf("]]>", start);
        EndedWithin |= end < 0;
        Text = start..(end < 0 ? document.Length : end);
        position = end < 0 ? document.Length : end + 3;
        return MarkupTokenKind.Literal;
    }

    private void ReadEndTag()
    {
        var start = position + 2;
        var end = NameEnd(start);
        Text = start..end;
        var next = document.AsSpan(end).IndexOfAny('<', '>');
        EndedWithin |= next < 0;
        position =
            next < 0 ? document.Length
            : document[end + next] == '>' ? end + next + 1
            : end + next;
    }

    private bool ReadStartTag()
    {
        var start = position + 1;
        var at = NameEnd(start);
        Text = start..at;
        attributes.Clear();
        IsEmptyElement = false;
        while (true)
        {
            at = SkipSpace(at);
            if (at == document.Length)
            {
                // The tag was cut: nothing after it, and it is none.
                EndedWithin = true;
                return false;
            }
            switch (document[at])
            {
                case '>':
                    position = at + 1;
                    return true;
                case '<':
                    return false;
                case '/':
                    IsEmptyElement = true;
                    at++;
                    break;
                default:
                    IsEmptyElement = false;
                    at = ReadAttribute(at);
                    break;
            }
        }
    }

    private int ReadAttribute(int start)
    {
        // A name is at least one character, so that a stray "=" or quote does not stop the reading.
        var length = document.AsSpan(start + 1).IndexOfAny(Letters.AttributeNameEnd);
        var nameEnd = length < 0 ? document.Length : start + 1 + length;
        var at = SkipSpace(nameEnd);
        if (at == document.Length || document[at] != '=')
        {
            attributes.Add(new MarkupAttribute(start..nameEnd, nameEnd..nameEnd));
            return at;
        }
        at = SkipSpace(at + 1);
        var (value, next) = ReadValue(at);
        attributes.Add(new MarkupAttribute(start..nameEnd, value));
        return next;
    }

    private (Range Value, int Next) ReadValue(int start)
    {
        if (start < document.Length && document[start] is '"' or '\'')
        {
            var end = IndexOf(document[start] == '"' ? "\"" : "'", start + 1);
            if (end >= 0 && !IsRunaway(start + 1, end))
                return ((start + 1)..end, end + 1);
            start++;
        }
        var length = document.AsSpan(start).IndexOfAny(Letters.UnquotedEnd);
        var unquotedEnd = length < 0 ? document.Length : start + length;
        // In <br clear=all/> the slash belongs to the tag.
        if (
            unquotedEnd < document.Length
            && document[unquotedEnd] == '>'
            && unquotedEnd > start
            && document[unquotedEnd - 1] == '/'
        )
            return (start..(unquotedEnd - 1), unquotedEnd);
        return (start..unquotedEnd, unquotedEnd);
    }

    /// <summary>Whether a quote was closed only by the next tag's: its own was forgotten.</summary>
    private bool IsRunaway(int start, int end) =>
        end + 1 < document.Length
        && !Letters.Space.Contains(document[end + 1])
        && document[end + 1] is not ('>' or '/' or '?')
        && document.AsSpan(start, end - start).Contains('<');

    private void SkipDocumentType()
    {
        var start = position + "<!DOCTYPE".Length;
        var end = document.AsSpan(start).IndexOfAny('>', '[');
        if (end >= 0 && document[start + end] == '[')
        {
            var close = IndexOf("]>", start + end);
            if (close < 0)
                close = IndexOf("]", start + end);
            position = close >= 0 ? close : start + end;
        }
        SkipPast(">", 1);
    }

    /// <summary>Goes behind a terminator; where there is none, only over the opening.</summary>
    private void SkipPast(string terminator, int opening)
    {
        var end = IndexOf(terminator, Math.Min(position + opening, document.Length));
        position = end < 0 ? Math.Min(position + opening, document.Length) : end + terminator.Length;
    }

    /// <summary>Remembers what was not found: it is not further on either, and the document is not searched again.</summary>
    private int IndexOf(string wanted, int start)
    {
        if (absent is not null && absent.Contains(wanted))
            return -1;
        var index = document.AsSpan(start).IndexOf(wanted);
        if (index < 0)
            (absent ??= []).Add(wanted);
        return index < 0 ? -1 : start + index;
    }

    private int NameEnd(int start)
    {
        var length = document.AsSpan(start).IndexOfAny(Letters.NameEnd);
        return length < 0 ? document.Length : start + length;
    }

    private int SkipSpace(int start)
    {
        var length = document.AsSpan(start).IndexOfAnyExcept(Letters.Space);
        return length < 0 ? document.Length : start + length;
    }
}
