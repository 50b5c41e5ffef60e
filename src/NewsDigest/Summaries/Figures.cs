using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// The figures of sentences. Two reports that give the same ones mostly tell the same thing in other words: "72 votes to 68",
/// "by 72 to 68".
/// </summary>
internal static class Figures
{
    /// <summary>How many different figures two sentences share, up to two; years and small counts do not tell anything apart.</summary>
    public static int Shared(Sentence one, Sentence other)
    {
        var shared = 0;
        for (var i = 0; i < one.Tokens.Count && shared < 2; i++)
        {
            var figure = one.Tokens[i].In(one.Content);
            if (one.Tokens[i].Kind == TokenKind.Number && Tells(figure) && Has(other, figure) && !StandsBefore(one, i))
                shared++;
        }
        return shared;
    }

    private static bool Tells(ReadOnlySpan<char> figure) =>
        figure.Length >= 2
        && !(figure.Length == 4 && figure[0] is '1' or '2' && !figure.Contains('.') && !figure.Contains(','));

    private static bool Has(Sentence sentence, ReadOnlySpan<char> figure)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Number && token.In(sentence.Content).SequenceEqual(figure))
                return true;
        }
        return false;
    }

    private static bool StandsBefore(Sentence sentence, int place)
    {
        var figure = sentence.Tokens[place].In(sentence.Content);
        for (var i = 0; i < place; i++)
        {
            if (sentence.Tokens[i].In(sentence.Content).SequenceEqual(figure))
                return true;
        }
        return false;
    }
}
