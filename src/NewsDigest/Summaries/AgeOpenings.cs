using System.Text.RegularExpressions;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// Openings that tell somebody by an age: "The 61-year-old was …", "The 61-year-old deputy", "Der 61-Jährige". Who that is stands in the
/// sentence before.
/// </summary>
internal static partial class AgeOpenings
{
    /// <summary>What people are called; a thing of an age ("the 61-year-old bridge") is told by its name.</summary>
    private static readonly WordSet People = WordSet.Of(
        "man woman boy girl teen teenager youth youngster pensioner student pupil graduate mother father son daughter brother sister widow widower "
            + "grandmother grandfather deputy star chef nurse priest bishop pilot guard judge thief suspect victim champion captain coach "
            + "model host guest rookie veteran prodigy politician musician technician chief president lawmaker native resident local patient "
            + "spokesman spokeswoman businessman businesswoman policeman policewoman fisherman sportsman sportswoman"
    );

    /// <summary>How English calls people by what they do: singer, sailor, pianist, civilian.</summary>
    private static readonly string[] Doers = ["er", "or", "ist", "ian", "eer"];

    /// <summary>Things that end like doers.</summary>
    private static readonly WordSet Things = WordSet.Of(
        "tower river theater paper newspaper trawler freighter steamer liner cruiser tanker tractor motor reactor elevator generator harbor trailer "
            + "skyscraper computer order border chapter letter water timber corner quarter shelter counter"
    );

    /// <summary>Whether a sentence opens with an age that stands for somebody.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static bool Has(string sentence, IReadOnlyList<Token> tokens, string language) =>
        language switch
        {
            "en" => IsEnglish(sentence, tokens),
            "de" => German().IsMatch(sentence),
            "nl" => Dutch().IsMatch(sentence),
            "fr" => French().IsMatch(sentence),
            "it" => Italian().IsMatch(sentence),
            "es" => Spanish().IsMatch(sentence),
            "pt" => Portuguese().IsMatch(sentence),
            _ => false,
        };

    private static bool IsEnglish(string sentence, IReadOnlyList<Token> tokens)
    {
        if (
            !sentence.StartsWith("The ", StringComparison.Ordinal)
            || tokens.Count < 4
            || tokens[1].Kind != TokenKind.Number
            || tokens[2].In(sentence) is not "year-old"
        )
            return false;
        var next = tokens[3].In(sentence);
        var isNextWord = tokens[3].Start == tokens[2].Start + tokens[2].Length + 1;
        return !isNextWord || StopWords.IsWritten(next) || (IsPerson(next) && !IsNamed(sentence, tokens));
    }

    private static bool IsPerson(ReadOnlySpan<char> noun)
    {
        if (People.Contains(noun))
            return true;
        if (Things.Contains(noun))
            return false;
        foreach (var ending in Doers)
        {
            if (noun.EndsWith(ending))
                return true;
        }
        return false;
    }

    /// <summary>"The 61-year-old singer Ada Marsh" says who it is.</summary>
    private static bool IsNamed(string sentence, IReadOnlyList<Token> tokens) =>
        tokens.Count > 4 && char.IsUpper(sentence[tokens[4].Start]);

    [GeneratedRegex(@"^(?:Der|Die|Den|Dem|Das) \d{1,3}-?(?:Jährigen?\b|jährigen? \p{Lu}\p{Ll}+ (?!\p{Lu}))")]
    private static partial Regex German();

    [GeneratedRegex(@"^De \d{1,3}-jarige\b(?! \p{Lu})")]
    private static partial Regex Dutch();

    [GeneratedRegex(
        @"^(?:(?:Le|La|L['’]) ?(?:trent|quadragén|quinquagén|sexagén|septuagén|octogén|nonagén)(?:en)?aire\b|(?:L['’]homme|La femme|La jeune femme|Le jeune homme) de \d+ ans\b)"
    )]
    private static partial Regex French();

    [GeneratedRegex(@"^(?:Il |La |L['’])\d{1,3}enne\b(?! \p{Lu})")]
    private static partial Regex Italian();

    [GeneratedRegex(@"^(?:El hombre|La mujer|El joven|La joven) de \d+ años\b")]
    private static partial Regex Spanish();

    [GeneratedRegex(@"^(?:O homem|A mulher|O jovem|A jovem) de \d+ anos\b")]
    private static partial Regex Portuguese();
}
