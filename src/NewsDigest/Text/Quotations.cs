namespace NewsDigest.Text;

/// <summary>The quotations of a sentence, in the marks of the seven languages.</summary>
/// <param name="Spans">Where the closed quotations stand, their marks included, in order.</param>
/// <param name="StaysOpen">Whether a quotation opens that does not close: its rest is in another sentence.</param>
/// <param name="ClosesEarlier">Whether a quotation closes that did not open: its beginning is in another sentence.</param>
public readonly record struct Quotations(IReadOnlyList<Range> Spans, bool StaysOpen, bool ClosesEarlier)
{
    /// <summary>Whether the sentence holds half a quotation.</summary>
    public bool IsBroken => StaysOpen || ClosesEarlier;

    /// <summary>Finds the quotations of a sentence; a quotation inside another counts as part of it.</summary>
    public static Quotations Find(string sentence)
    {
        List<Range>? spans = null;
        var closesEarlier = false;
        var open = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            if (!IsMark(c))
                continue;
            if (open >= 0)
            {
                if (!Closes(sentence, i, sentence[open]))
                    continue;
                (spans ??= []).Add(open..(i + 1));
                open = -1;
            }
            else if (Opens(sentence, i))
                open = i;
            else if (c is '”' or '"' or '»' or '«' || (c is '\'' or '’' && EndsSentence(sentence, i)))
                closesEarlier = true;
        }
        return new Quotations(spans ?? (IReadOnlyList<Range>)[], open >= 0, closesEarlier);
    }

    /// <summary>Whether a character index lies in one of the quotations.</summary>
    public bool Contains(int index)
    {
        foreach (var span in Spans)
        {
            if (index >= span.Start.Value && index < span.End.Value)
                return true;
        }
        return false;
    }

    /// <summary>Count of characters within quotations, marks included.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var span in Spans)
                length += span.End.Value - span.Start.Value;
            return length;
        }
    }

    private static bool IsMark(char c) => c is '"' or '\'' or '“' or '”' or '„' or '‘' or '’' or '‚' or '«' or '»';

    private static bool Opens(string sentence, int i)
    {
        if (sentence[i] is '“' or '„')
            return true;
        var isAtStart =
            i == 0 || !(char.IsLetterOrDigit(sentence[i - 1]) || sentence[i - 1] is '.' or ',' or '!' or '?');
        if (!isAtStart || i + 1 >= sentence.Length)
            return false;

        // "said:' We": the space that belongs before the mark has slipped behind it.
        if (sentence[i] == '\'' && i > 0 && sentence[i - 1] == ':')
            return true;

        // French sets a space behind its opening mark.
        return sentence[i] is '«' or '»'
            || (!char.IsWhiteSpace(sentence[i + 1]) && sentence[i] is '"' or '\'' or '‘' or '‚')
                && !IsShortening(sentence, i);
    }

    /// <summary>"'em", "'90s": an apostrophe that stands for what was left out.</summary>
    private static bool IsShortening(string sentence, int i) =>
        sentence[i] is '\'' or '‘'
        && (char.IsDigit(sentence[i + 1]) || sentence.AsSpan(i + 1) is ['e' or 't', ..] rest && IsShortWord(rest));

    private static bool IsShortWord(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        return (end < 0 ? rest : rest[..end]) is "em" or "til" or "tis" or "twas";
    }

    private static bool Closes(string sentence, int i, char open) =>
        sentence[i] switch
        {
            '"' => open == '"',
            '”' => open is '“' or '„' or '”',
            '“' => open == '„',
            '»' => open == '«',
            '«' => open == '»',
            '\'' => open == '\'' && IsBehindWord(sentence, i),
            '’' => open is '‘' or '‚' && IsBehindWord(sentence, i),
            '‘' => open == '‚',
            _ => false,
        };

    /// <summary>Not an apostrophe inside a word.</summary>
    private static bool IsBehindWord(string sentence, int i) =>
        i + 1 == sentence.Length || !char.IsLetterOrDigit(sentence[i + 1]);

    private static bool EndsSentence(string sentence, int i) =>
        i == sentence.Length - 1 && i > 0 && sentence[i - 1] is '.' or '!' or '?' or ',';
}
