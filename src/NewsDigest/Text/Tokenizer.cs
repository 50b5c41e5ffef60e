namespace NewsDigest.Text;

/// <summary>Cuts text into words and numbers.</summary>
public static class Tokenizer
{
    /// <summary>The words and numbers of a text in their order; punctuation and symbols are left out.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
                i++;
            var kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
            tokens.Add(new Token(start, i + 1 - start, kind));
        }
        return tokens;
    }
}
