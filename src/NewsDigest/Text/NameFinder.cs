namespace NewsDigest.Text;

/// <summary>Finds the names of people, places, organisations and works by their writing.</summary>
public static class NameFinder
{
    /// <summary>Words in lower case that names hold between their capitalised ones ("Bank of England", "Ursula von der Leyen").</summary>
    private static readonly WordSet Inner = WordSet.Of(
        "of the de da do dos das del della di du des d' van von der den ter ten zu zum zur la le las los el al bin ibn y e for"
    );

    /// <summary>German capitalises its nouns, so that "Haushalt der Stadt" looks like a name; nobility remains.</summary>
    private static readonly WordSet InnerGerman = WordSet.Of("von van zu zum zur vom de");

    /// <summary>
    /// The names in a sentence in their order, as written ("Maria Lindqvist", "Port Ellery", "NATO"), without titles
    /// ("Secretary of State"), days and months. A word that is capitalised only because it opens the sentence is no name:
    /// alone, such a word counts where it is written like an acronym.
    /// </summary>
    /// <param name="sentence">One sentence, or a headline that is written like one.</param>
    /// <param name="language">Two-letter ISO 639-1 code; in German, which capitalises nouns, other signs are looked for.</param>
    public static IReadOnlyList<string> Find(string sentence, string language = "en") =>
        Find(sentence, Tokenizer.Tokenize(sentence), language, NameEvidence.None);

    /// <summary>
    /// The names in each sentence of a text. A word that opens a sentence counts as a name where the same word stands
    /// capitalised within another sentence of the text, and never in lower case.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyList<Sentence> sentences)
    {
        var evidence = NameEvidence.Of(sentences);
        return [.. sentences.Select(s => Find(s.Content, s.Tokens, s.Language, evidence))];
    }

    private static List<string> Find(
        string sentence,
        IReadOnlyList<Token> tokens,
        string language,
        NameEvidence evidence
    )
    {
        var names = new List<string>();
        if (IsShouted(sentence))
            return names;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!CanBegin(sentence, tokens, i, language, evidence))
                continue;
            var end = EndOfRun(sentence, tokens, i, language);
            var begin = NameTitles.Skip(sentence, tokens, i, end);
            if (begin < end && IsName(sentence, tokens, begin, end, language, evidence))
                names.Add(Written(sentence, tokens[begin], tokens[end - 1]));
            i = end - 1;
        }
        return names;
    }

    /// <summary>Whether a run of name words may begin at a token: it is capitalised, and not for opening a sentence only.</summary>
    private static bool CanBegin(
        string sentence,
        IReadOnlyList<Token> tokens,
        int i,
        string language,
        NameEvidence evidence
    )
    {
        if (!IsCapitalised(sentence, tokens[i]))
            return false;
        if (!NameEvidence.OpensSentence(sentence, tokens[i]))
            return !StopWords.IsWritten(tokens[i].In(sentence), language) || IsAcronym(sentence, tokens[i]);
        if (IsAcronym(sentence, tokens[i]))
            return true;
        if (StopWords.IsWritten(tokens[i].In(sentence), language))
            return false;

        // "Maria Lindqvist said": a capitalised neighbour carries the opening word, unless the text knows it in lower case.
        var isCarried =
            i + 1 < tokens.Count
            && IsTied(sentence, tokens[i], tokens[i + 1])
            && IsCapitalised(sentence, tokens[i + 1]);
        var word = NameEvidence.Core(tokens[i].In(sentence));
        return isCarried ? !evidence.IsSeenInLowerCase(word) : evidence.IsSeenAsName(word);
    }

    private static int EndOfRun(string sentence, IReadOnlyList<Token> tokens, int begin, string language)
    {
        var end = begin + 1;
        while (end < tokens.Count && !HasPossessive(sentence, tokens[end - 1]))
        {
            if (!IsTied(sentence, tokens[end - 1], tokens[end]))
                break;
            if (IsCapitalised(sentence, tokens[end]) || IsNameNumber(sentence, tokens, end, language))
            {
                end++;
                continue;
            }
            var next = end;
            while (next < tokens.Count && next < end + 3 && IsInner(sentence, tokens, next, language))
                next++;
            if (
                next == end
                || next == tokens.Count
                || !IsTied(sentence, tokens[next - 1], tokens[next])
                || !IsCapitalised(sentence, tokens[next])
            )
                break;
            end = next + 1;
        }
        return end;
    }

    private static bool IsName(
        string sentence,
        IReadOnlyList<Token> tokens,
        int begin,
        int end,
        string language,
        NameEvidence evidence
    )
    {
        if (end - begin > 1 || IsAcronym(sentence, tokens[begin]))
            return true;
        if (tokens[begin].Length < 2)
            return false;
        return language != "de" || GermanNoun.IsLikelyName(sentence, tokens, begin, evidence);
    }

    /// <summary>Two tokens belong to one name where a space, a hyphen, "&amp;" or the point of an initial or "St." is between them.</summary>
    private static bool IsTied(string sentence, Token left, Token right)
    {
        var end = left.Start + left.Length;
        return sentence.AsSpan(end..right.Start) switch
        {
            " " or " & " or "-" => true,
            ". " => left.Length == 1 || left.In(sentence) is "St" or "Ste" || NameTitles.IsTitle(left.In(sentence)),
            _ => false,
        };
    }

    private static bool IsCapitalised(string sentence, Token token) =>
        token.Kind == TokenKind.Word
        && char.IsUpper(sentence[token.Start])
        && !Calendar.IsDayOrMonth(NameEvidence.Core(token.In(sentence)));

    /// <summary>"Apollo 11", "Boeing 737": a number that ends a name, not one that counts something.</summary>
    private static bool IsNameNumber(string sentence, IReadOnlyList<Token> tokens, int i, string language) =>
        tokens[i].Kind == TokenKind.Number
        && tokens[i].Length <= 3
        && (
            i + 1 == tokens.Count
            || !IsTied(sentence, tokens[i], tokens[i + 1])
            || StopWords.IsWritten(tokens[i + 1].In(sentence), language)
        );

    private static bool IsInner(string sentence, IReadOnlyList<Token> tokens, int i, string language) =>
        IsTied(sentence, tokens[i - 1], tokens[i])
        && (language == "de" ? InnerGerman : Inner).Contains(tokens[i].In(sentence));

    private static bool IsAcronym(string sentence, Token token)
    {
        var core = NameEvidence.Core(token.In(sentence));
        if (core.Length < 2 || !char.IsUpper(core[1]) && !(core[1] == '.' && core.Length > 2))
            return false;
        foreach (var c in core)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }

    private static bool HasPossessive(string sentence, Token token) =>
        NameEvidence.Core(token.In(sentence)).Length < token.Length;

    private static string Written(string sentence, Token first, Token last)
    {
        var end = last.Start + NameEvidence.Core(last.In(sentence)).Length;
        return sentence[first.Start..end];
    }

    private static bool IsShouted(string sentence)
    {
        var upper = 0;
        var lower = 0;
        foreach (var c in sentence)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }
        return upper > lower && lower < 10 && upper > 12;
    }
}
