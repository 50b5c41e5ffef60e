namespace NewsDigest.Text;

/// <summary>How a text writes its words inside sentences, where a capital letter means something.</summary>
internal sealed class NameEvidence
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> capitalised = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lowerCase = new HashSet<string>(
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The evidence of no text: no word was seen.</summary>
    public static NameEvidence None { get; } = new();

    /// <summary>Reads the words within the sentences of a text.</summary>
    public static NameEvidence Of(IReadOnlyList<Sentence> sentences)
    {
        var evidence = new NameEvidence();
        foreach (var sentence in sentences)
        {
            var content = sentence.Content;
            foreach (var token in sentence.Tokens)
            {
                if (token.Kind != TokenKind.Word)
                    continue;
                var word = Core(token.In(content));
                if (char.IsLower(word[0]))
                    evidence.lowerCase.Add(word);
                else if (!OpensSentence(content, token))
                    evidence.capitalised.Add(word);
            }
        }
        return evidence;
    }

    /// <summary>Whether the word stood capitalised within a sentence, and nowhere in lower case.</summary>
    public bool IsSeenAsName(ReadOnlySpan<char> word) => capitalised.Contains(word) && !IsSeenInLowerCase(word);

    /// <summary>Whether the word stood somewhere in lower case.</summary>
    public bool IsSeenInLowerCase(ReadOnlySpan<char> word) => lowerCase.Contains(word);

    /// <summary>Whether a token is the first of its sentence, or of a quotation or of what follows a colon.</summary>
    public static bool OpensSentence(string sentence, Token token)
    {
        for (var i = token.Start - 1; i >= 0; i--)
        {
            var c = sentence[i];
            if (c is '"' or '“' or '„' or '«' or ':' or '‘' or '!' or '?' or '…')
                return true;
            if (c is '\'' && i > 0 && sentence[i - 1] == ' ')
                return true;
            if (c is not (' ' or '(' or '[' or '¿' or '¡'))
                return false;
        }
        return true;
    }

    /// <summary>A word without its possessive ending.</summary>
    public static ReadOnlySpan<char> Core(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
