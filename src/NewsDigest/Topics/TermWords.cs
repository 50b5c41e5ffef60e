using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>Cuts texts and vocabulary terms into words in the same way, so that they can meet.</summary>
internal static class TermWords
{
    /// <summary>
    /// The words of a text: the tokenizer's, cut at hyphens, without possessive endings and the points of abbreviations
    /// ("U.S.'s" is "US").
    /// </summary>
    public static void Split(string text, List<ReadOnlyMemory<char>> words)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var rest = text.AsMemory(token.Start, token.Length);
            while (rest.Length > 0)
            {
                var hyphen = rest.Span.IndexOfAny('-', '‐', '‑');
                var word = hyphen < 0 ? rest : rest[..hyphen];
                rest = hyphen < 0 ? default : rest[(hyphen + 1)..];
                word = WithoutPossessive(word);
                if (word.Span.Contains('.'))
                    word = word.ToString().Replace(".", "", StringComparison.Ordinal).AsMemory();
                if (word.Length > 0)
                    words.Add(word);
            }
        }
    }

    private static ReadOnlyMemory<char> WithoutPossessive(ReadOnlyMemory<char> word)
    {
        var span = word.Span;
        if (span.Length > 2 && span[^1] is 's' or 'S' && span[^2] is '\'' or '’')
            return word[..^2];
        return span.Length > 1 && span[^1] is '\'' or '’' ? word[..^1] : word;
    }
}
