namespace NewsDigest.Text;

/// <summary>Finds the names of people, places, organisations and works by their writing.</summary>
public static class NameFinder
{
    /// <summary>
    /// The names in a sentence in their order, as written ("Maria Lindqvist", "Port Ellery", "NATO"). A word that is
    /// capitalised only because it opens the sentence is no name.
    /// </summary>
    public static IReadOnlyList<string> Find(string sentence)
    {
        var names = new List<string>();
        var end = -2;
        foreach (var token in Tokenizer.Tokenize(sentence))
        {
            if (token.Kind != TokenKind.Word || !char.IsUpper(sentence[token.Start]) || token.Start == 0)
                continue;
            var word = token.In(sentence).ToString();
            if (names.Count > 0 && token.Start == end + 1)
                names[^1] = $"{names[^1]} {word}";
            else
                names.Add(word);
            end = token.Start + token.Length;
        }
        return names;
    }
}
