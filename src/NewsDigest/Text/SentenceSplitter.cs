using System.Text;

namespace NewsDigest.Text;

/// <summary>
/// Cuts paragraphs into sentences, by rules: a terminator ends a sentence unless the word before it (abbreviation,
/// initial, ordinal) or what follows it (a lower-case letter) says that it goes on.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, numbered through all its paragraphs.</summary>
    /// <param name="paragraphs">Clean paragraphs without line breaks; empty ones are passed over but counted.</param>
    /// <param name="language">Language of the text, as a two-letter ISO 639-1 code.</param>
    public static IReadOnlyList<Sentence> Split(IReadOnlyList<string> paragraphs, string language = "en")
    {
        var sentences = new List<Sentence>();
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var text = paragraphs[paragraph];
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (!IsTerminator(text[i]))
                    continue;
                var last = EndOfTerminators(text, i);
                if (SentenceEnd.IsAt(text, start, i, last, language))
                {
                    Add(sentences, text.AsSpan(start..last), paragraph, language);
                    start = last;
                }
                i = last - 1;
            }
            Add(sentences, text.AsSpan(start), paragraph, language);
        }
        return sentences;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>Where the terminators that begin at an index end, with the quotes and brackets that close after them.</summary>
    private static int EndOfTerminators(string text, int i)
    {
        while (i < text.Length && IsTerminator(text[i]))
            i++;
        while (i < text.Length && IsClosing(text[i]))
            i++;

        // 'end. " Next': a closing quote behind a space, which French writes on purpose.
        if (i + 1 < text.Length && char.IsWhiteSpace(text[i]) && ClosesBehindSpace(text, i + 1))
            i += 2;
        return i;
    }

    private static bool ClosesBehindSpace(string text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            return false;
        return text[i] is '”' or '»' || (text[i] == '"' && text.AsSpan(0, i).Count('"') % 2 == 1);
    }

    private static bool IsClosing(char c) =>
        c is '"' or '\'' or '’' or '”' or '“' or '‘' or '»' or '«' or '›' or '‹' or ')' or ']' or '」' or '』' or '）';

    private static void Add(List<Sentence> sentences, ReadOnlySpan<char> content, int paragraph, string language)
    {
        content = content.Trim();
        if (content.Length > 0)
            sentences.Add(new Sentence(sentences.Count, paragraph, WithSingleSpaces(content), language));
    }

    private static string WithSingleSpaces(ReadOnlySpan<char> content)
    {
        var isPlain = true;
        for (var i = 0; i < content.Length && isPlain; i++)
            isPlain = !char.IsWhiteSpace(content[i]) || (content[i] == ' ' && content[i + 1] != ' ');
        if (isPlain)
            return content.ToString();

        var single = new StringBuilder(content.Length);
        foreach (var c in content)
        {
            if (!char.IsWhiteSpace(c))
                single.Append(c);
            else if (single[^1] != ' ')
                single.Append(' ');
        }
        return single.ToString();
    }
}
