using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>A word, a run of digits or a symbol, as written but in lower case.</summary>
/// <param name="Word">Lower case, straight apostrophes, without the possessive.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="IsNumber">Whether it is a run of digits with their separators.</param>
internal readonly record struct FactCheckPiece(string Word, int Start, int End, bool IsNumber)
{
    /// <summary>
    /// The pieces of a text. <see cref="Tokenizer"/> keeps compounds and what is written on to a number together; here
    /// "weapons-grade" and "5m" come apart, and the symbols of currencies and percentages come in.
    /// </summary>
    public static List<FactCheckPiece> Cut(string text)
    {
        var pieces = new List<FactCheckPiece>();
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            AddSymbols(pieces, text, end, token.Start);
            end = token.Start + token.Length;
            for (var i = token.Start; i < end; )
                i =
                    IsHyphen(text[i]) ? i + 1
                    : char.IsDigit(text[i]) ? AddNumber(pieces, text, i, end)
                    : AddWord(pieces, text, i, end);
        }
        AddSymbols(pieces, text, end, text.Length);
        return pieces;
    }

    private static void AddSymbols(List<FactCheckPiece> pieces, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] is '%' or '$' or '£' or '€' or '¥')
                pieces.Add(new FactCheckPiece(text[i].ToString(), i, i + 1, false));
    }

    private static int AddNumber(List<FactCheckPiece> pieces, string text, int start, int end)
    {
        var i = start + 1;
        while (
            i < end && (char.IsDigit(text[i]) || (!char.IsLetter(text[i]) && i + 1 < end && char.IsDigit(text[i + 1])))
        )
            i++;
        // Some texts write "3, 700" for 3,700.
        if (pieces.Count > 0 && pieces[^1] is { IsNumber: true } last && AreThousands(text, last, start, i))
            pieces[^1] = new FactCheckPiece(last.Word + text[start..i], last.Start, i, true);
        else
            pieces.Add(new FactCheckPiece(text[start..i], start, i, true));
        return i;
    }

    private static bool AreThousands(string text, FactCheckPiece last, int start, int end) =>
        end - start == 3
        && start - last.End == 2
        && text[last.End] == ','
        && text[last.End + 1] == ' '
        && (last.Word.Length < 4 || last.Word.Length % 3 == 0)
        && last.Word[0] != '0';

    private static int AddWord(List<FactCheckPiece> pieces, string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && !IsHyphen(text[i]))
            i++;
        var word = text[start..i].TrimEnd('.').ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'');
        var isNegated = word.EndsWith("n't", StringComparison.Ordinal);
        if (!isNegated && word.IndexOf('\'') is > 1 and var apostrophe && word.Length - apostrophe <= 3)
            word = word[..apostrophe];
        pieces.Add(new FactCheckPiece(word, start, i, false));
        return i;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
