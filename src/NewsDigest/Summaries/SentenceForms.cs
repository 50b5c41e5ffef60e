using System.Buffers;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>Tells the form of sentences.</summary>
internal static class SentenceForms
{
    private const int FewestWords = 4;
    private const int MostWords = 120;

    /// <summary>Marks that stand in menus, credits, addresses and cut texts, not in sentences.</summary>
    private static readonly SearchValues<string> Debris = SearchValues.Create(
        ["http:", "https:", "www.", "|", "©", "[…]", "[...]", " @"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Words for many that have no plural ending, or whose ending English lets be.</summary>
    private static readonly WordSet Many = WordSet.Of(
        "and or both people men women children police staff crew team family public couple pair group majority government council company "
            + "party union club board army crowd audience committee two three four five six seven eight nine ten dozen hundred thousand "
            + "million many some few several most all any anyone everyone everybody someone somebody nobody no each every who those",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The form of one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static SentenceForm Of(
        string sentence,
        IReadOnlyList<Token> tokens,
        in Quotations quotations,
        string language
    )
    {
        if (!IsSentence(sentence, tokens) || sentence.AsSpan().ContainsAny(Debris))
            return SentenceForm.Unusable;
        if (CallsToAction.Has(Lower(sentence, tokens[0]), Lower(sentence, tokens[1])))
            return SentenceForm.Unusable;
        if (language == "en" && Announcements.Has(sentence, tokens))
            return SentenceForm.Unusable;
        if (quotations.IsBroken)
            return quotations.StaysOpen ? SentenceForm.OpensQuotation : SentenceForm.ClosesQuotation;
        if (!EndsLikeStatement(sentence))
            return SentenceForm.Unusable;
        var leans =
            DanglingOpenings.Has(sentence, tokens, language)
            || (quotations.Length * 10 >= sentence.Length * 9)
            || (
                language == "en"
                && (
                    HasUnexplainedPronoun(sentence, tokens, quotations)
                    || HasUnexplainedThey(sentence, tokens, quotations)
                )
            );
        return leans ? SentenceForm.LeansBack : SentenceForm.Whole;
    }

    /// <summary>Begins like a sentence and has words enough, also such as no heading or list of names has.</summary>
    private static bool IsSentence(string sentence, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count is < FewestWords or > MostWords || char.IsLower(sentence[tokens[0].Start]))
            return false;
        var lowerCaseWords = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && !char.IsUpper(sentence[token.Start]))
                lowerCaseWords++;
        }
        return lowerCaseWords >= 2;
    }

    /// <summary>Ends with a full stop; a question only inside a quotation that the sentence reports.</summary>
    private static bool EndsLikeStatement(string sentence)
    {
        var end = sentence.AsSpan().TrimEnd("\"'’”“»«‘)] ");
        if (end.Length == 0 || end.EndsWith("..."))
            return false;
        return end[^1] switch
        {
            '.' or '!' or '。' or '！' or '।' => true,
            '?' => end.Length < sentence.Length && sentence[^1] is not (')' or ']'),
            _ => false,
        };
    }

    /// <summary>Whether "he" or "she" comes before any name or noun that it could mean; what is quoted does not count.</summary>
    private static bool HasUnexplainedPronoun(string sentence, IReadOnlyList<Token> tokens, in Quotations quotations)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (quotations.Contains(tokens[i].Start))
                continue;
            var word = tokens[i].In(sentence);
            if (word is "he" or "she")
                return !IsExplainedLater(sentence, tokens, i);
            // "What changed its mind was an experiment."
            if (i > 0 && word is "its" or "his" or "her" or "their" && tokens[0].In(sentence) is "What")
                return true;
            if (
                word is "the" or "a" or "an" or "The" or "A" or "An"
                || (i > 0 && char.IsUpper(word[0]) && word is not "I")
            )
                return false;
        }
        return false;
    }

    /// <summary>
    /// Whether "they" comes before anything that could be many ("The boat whose engine they paid for"): a plural, a number,
    /// a name, "and", a word for people.
    /// </summary>
    private static bool HasUnexplainedThey(string sentence, IReadOnlyList<Token> tokens, in Quotations quotations)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (quotations.Contains(tokens[i].Start))
                continue;
            var word = tokens[i].In(sentence);
            if (word is "they")
                return !OpensClause(sentence, tokens);
            if (
                tokens[i].Kind == TokenKind.Number
                || (i > 0 && char.IsUpper(word[0]))
                || (
                    word.EndsWith('s')
                    && !word.EndsWith("ss")
                    && word is not ("is" or "was" or "has" or "as" or "its" or "his" or "does")
                )
                || Many.Contains(word)
            )
                return false;
        }
        return false;
    }

    /// <summary>"As she left, Mayor Olsen said": a clause in front may name later whom it is about.</summary>
    private static bool IsExplainedLater(string sentence, IReadOnlyList<Token> tokens, int pronoun)
    {
        if (!OpensClause(sentence, tokens))
            return false;
        for (var i = pronoun; i + 1 < tokens.Count; i++)
        {
            if (sentence[tokens[i].Start + tokens[i].Length] == ',')
                return char.IsUpper(sentence[tokens[i + 1].Start]) && tokens[i + 1].In(sentence) is not "I";
        }
        return false;
    }

    /// <summary>Whether a clause stands in front that the main one follows.</summary>
    private static bool OpensClause(string sentence, IReadOnlyList<Token> tokens) =>
        tokens[0].In(sentence)
            is "As"
                or "When"
                or "While"
                or "After"
                or "Before"
                or "Since"
                or "Although"
                or "Though"
                or "If"
                or "Because";

    private static string Lower(string sentence, Token token) => token.In(sentence).ToString().ToLowerInvariant();
}
