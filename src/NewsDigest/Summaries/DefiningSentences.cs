using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// Tells sentences that only say what something is, as reports have them for whoever does not know: "The Ellery Harbour
/// Trust, or EHT, is a charity …".
/// </summary>
internal static class DefiningSentences
{
    /// <summary>Words within which the verb stands.</summary>
    private const int Reach = 14;

    private static readonly WordSet Verbs = WordSet.Of("is are ist sind est sont es son è sono é são zijn");

    /// <summary>What stands before the names of things, and of nobody: who somebody is has to be told.</summary>
    private static readonly WordSet Definite = WordSet.Of(
        "The Der Die Das Le La Les El Los Las Il Lo Gli O Os As De Het"
    );

    private static readonly WordSet Kinds = WordSet.Of("a an one ein eine einer un une uno una um uma een");

    /// <summary>Small words that may stand among those of a name.</summary>
    private static readonly WordSet Between = WordSet.Of(
        "the of and or for in on at known as also formerly called der die das und oder für von le la les du de des et ou pour el los las y "
            + "o del di della e do da dos het en voor van",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a name, and nothing but a name, is said to be something of a kind.</summary>
    public static bool IsOne(Sentence sentence)
    {
        var (content, tokens) = (sentence.Content, sentence.Tokens);
        var (hasName, isThing) = (false, tokens.Count > 0 && Definite.Contains(tokens[0].In(content)));
        for (var i = 0; i + 1 < Math.Min(tokens.Count, Reach); i++)
        {
            var word = tokens[i].In(content);
            if (i > 0 && Verbs.Contains(word))
                return hasName && isThing && Kinds.Contains(tokens[i + 1].In(content));
            if (Between.Contains(word))
                continue;
            if (!char.IsUpper(word[0]))
                return false;
            hasName = true;
            isThing |= IsAcronym(word);
        }
        return false;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');
}
