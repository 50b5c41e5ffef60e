using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// Finds who is named in full and who in short: "Dane said" tells nothing to whoever has not read of "Melissa Dane, the
/// harbour's lawyer". German is left out, whose nouns look like names.
/// </summary>
internal static class ShortNames
{
    private const int ShortestName = 3;

    /// <summary>Forms of address, which do not say who somebody is.</summary>
    private static readonly WordSet Courtesy = WordSet.Of(
        "Mr Mrs Ms Mx Miss Dr Sir Dame Lord Lady Madame Mme Monsieur Señor Señora Signor Signora Senhor Senhora Meneer Mevrouw"
    );

    /// <summary>Words before a name that make another thing of it: "the Dane estate", "a Dane".</summary>
    private static readonly WordSet Articles = WordSet.Of(
        "the a an The A An le la les l' un une Le La Les Un Une el los las una El Los Las Una il lo gli uno Il Lo Gli Uno "
            + "o os as um uma O Os As Um Uma de het een De Het Een"
    );

    /// <summary>What may follow a name and its comma and says who it is: "Dane, 43,", "Dane, who", "Dane, a lawyer,".</summary>
    private static readonly WordSet Explaining = WordSet.Of("a an the who whose one");

    /// <summary>The names of each sentence of a text.</summary>
    /// <param name="sentences">The sentences of one text, in order.</param>
    /// <param name="numbers">Takes in the last words of names in full.</param>
    public static SentenceNames[] Find(IReadOnlyList<Sentence> sentences, Dictionary<string, int> numbers)
    {
        var names = new SentenceNames[sentences.Count];
        Array.Fill(names, SentenceNames.None);
        if (sentences.Count < 2 || sentences[0].Language == "de")
            return names;
        var inFull = sentences.Select(FullNames).ToArray();
        var known = inFull.SelectMany(words => words).Distinct().Where(word => !IsWord(word, sentences)).ToHashSet();
        if (known.Count == 0)
            return names;
        foreach (var word in known)
            numbers.TryAdd(word, numbers.Count);
        for (var i = 0; i < sentences.Count; i++)
            names[i] = new SentenceNames(
                [.. inFull[i].Where(known.Contains).Select(word => numbers[word])],
                [.. InShort(sentences[i], known).Except(inFull[i]).Select(word => numbers[word])]
            );
        return names;
    }

    /// <summary>The last words of names in full: two capitalised words and more, or an office before a name.</summary>
    private static List<string> FullNames(Sentence sentence)
    {
        var (content, tokens) = (sentence.Content, sentence.Tokens);
        var words = new List<string>();
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!IsName(content, tokens[i]) || IsTied(content, tokens, i + 1) || !IsTied(content, tokens, i))
                continue;
            var before = tokens[i - 1].In(content);
            var opens = i == 1 && (StopWords.IsWritten(before, sentence.Language) || Articles.Contains(before));
            if (!opens && !Courtesy.Contains(before))
                words.Add(NameEvidence.Core(tokens[i].In(content)).ToString());
        }
        return words;
    }

    /// <summary>Names that stand alone, and are not said there to be anybody.</summary>
    private static IEnumerable<string> InShort(Sentence sentence, HashSet<string> known)
    {
        var (content, tokens) = (sentence.Content, sentence.Tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsName(content, tokens[i]))
                continue;
            var word = NameEvidence.Core(tokens[i].In(content)).ToString();
            if (known.Contains(word) && StandsAlone(content, tokens, i) && !IsExplained(content, tokens, i))
                yield return word;
        }
    }

    private static bool StandsAlone(string content, IReadOnlyList<Token> tokens, int i)
    {
        if (IsTied(content, tokens, i + 1))
            return false;
        if (i == 0)
            return true;
        var before = tokens[i - 1].In(content);
        return IsTied(content, tokens, i) ? Courtesy.Contains(before) : !Articles.Contains(before);
    }

    private static bool IsExplained(string content, IReadOnlyList<Token> tokens, int i)
    {
        var end = tokens[i].Start + tokens[i].Length;
        return i + 1 < tokens.Count
            && tokens[i + 1].Start == end + 2
            && content[end] is ',' or '('
            && (tokens[i + 1].Kind == TokenKind.Number || Explaining.Contains(tokens[i + 1].In(content)));
    }

    /// <summary>Whether a token is a capitalised word that goes on with the one before it.</summary>
    private static bool IsTied(string content, IReadOnlyList<Token> tokens, int i)
    {
        if (i < 1 || i >= tokens.Count || !char.IsUpper(content[tokens[i].Start]))
            return false;
        var (before, end) = (tokens[i - 1], tokens[i - 1].Start + tokens[i - 1].Length);
        return char.IsUpper(content[before.Start])
            && content.AsSpan(end..tokens[i].Start) switch
            {
                " " or "-" => NameEvidence.Core(before.In(content)).Length == before.Length,
                ". " => before.Length == 1
                    || NameTitles.IsTitle(before.In(content))
                    || Courtesy.Contains(before.In(content)),
                _ => false,
            };
    }

    /// <summary>Whether a word is written like a name, not like an acronym.</summary>
    private static bool IsName(string content, Token token) =>
        token.Kind == TokenKind.Word
        && token.Length >= ShortestName
        && char.IsUpper(content[token.Start])
        && char.IsLower(content[token.Start + 1])
        && !Calendar.IsDayOrMonth(NameEvidence.Core(token.In(content)));

    /// <summary>Whether a text knows a word in lower case: "the council" is no surname.</summary>
    private static bool IsWord(string name, IReadOnlyList<Sentence> sentences)
    {
        var word = char.ToLowerInvariant(name[0]) + name[1..];
        return sentences.Any(s =>
            s.Content.Contains(word, StringComparison.Ordinal) && s.Tokens.Any(t => t.In(s.Content).SequenceEqual(word))
        );
    }
}
