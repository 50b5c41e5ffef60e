using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// Cuts a sentence into words, numbers and units in their common forms. Unlike <see cref="Tokenizer"/> it keeps symbols,
/// takes compounds and contractions apart, and brings numbers in words and abbreviations to one form.
/// </summary>
internal static class FactCheckTokenizer
{
    private readonly record struct Piece(string Word, int Start, int End, bool IsNumber, bool IsSymbol);

    /// <summary>The tokens of a sentence in their order; a currency stands after its amount.</summary>
    public static FactCheckToken[] Tokenize(string text, string language)
    {
        var pieces = Cut(text);
        var tokens = new List<FactCheckToken>(pieces.Count);
        string? currency = null;
        var currencyAt = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.IsSymbol && piece.Word != "%" && i + 1 < pieces.Count && pieces[i + 1].IsNumber)
            {
                (currency, currencyAt) = (FactCheckWords.Unit(piece.Word), piece.Start);
                continue;
            }
            if (Number(text, pieces, ref i, language) is { } number)
            {
                tokens.Add(number);
                if (currency is not null)
                    tokens.Add(new FactCheckToken(currency, FactCheckKind.Unit, currencyAt, currencyAt + 1));
                currency = null;
                continue;
            }
            AddWord(tokens, text, pieces, ref i, language);
        }
        return [.. tokens];
    }

    private static FactCheckToken? Number(string text, List<Piece> pieces, ref int i, string language)
    {
        var first = pieces[i];
        decimal total;
        var at = i;
        if (first.IsNumber)
            total = FactCheckNumbers.Digits(first.Word, language != "en");
        else if (FactCheckNumbers.Ten(first.Word) is { } ten)
        {
            total = ten;
            if (Adjacent(at) && FactCheckNumbers.SmallNumber(pieces[at + 1].Word) is { } unit && unit is > 0 and < 10)
            {
                total += unit;
                at++;
            }
        }
        else if (FactCheckNumbers.SmallNumber(first.Word) is { } small)
            total = small;
        else if (first.Word == "a" && Adjacent(at) && pieces[at + 1].Word is "hundred" or "thousand" or "million" or "dozen")
            total = 1;
        else
            return null;
        while (Adjacent(at) && FactCheckNumbers.Scale(pieces[at + 1].Word) is { } scale && IsScale(pieces, at, scale))
        {
            total *= scale;
            at++;
        }
        i = at;
        return new FactCheckToken(FactCheckNumbers.Key(total), FactCheckKind.Number, first.Start, pieces[at].End);

        bool Adjacent(int index) =>
            index + 1 < pieces.Count && pieces[index + 1].Start - pieces[index].End <= 1 && !pieces[index + 1].IsNumber;
    }

    /// <summary>A single letter is a scale only glued to its digits ("5m", not "5 m").</summary>
    private static bool IsScale(List<Piece> pieces, int at, decimal scale) =>
        scale > 0 && (pieces[at + 1].Word.Length > 2 || pieces[at].IsNumber);

    private static void AddWord(List<FactCheckToken> tokens, string text, List<Piece> pieces, ref int i, string language)
    {
        var piece = pieces[i];
        var (word, start, end) = (piece.Word, piece.Start, piece.End);
        var afterNumber = tokens.Count > 0 && tokens[^1].Kind == FactCheckKind.Number;
        if (afterNumber && word is "st" or "nd" or "rd" or "th" && start == tokens[^1].End)
            return;
        if (word == "per" && i + 1 < pieces.Count && pieces[i + 1].Word == "cent")
        {
            tokens.Add(new FactCheckToken("%", FactCheckKind.Unit, start, pieces[++i].End));
            return;
        }
        if ((piece.IsSymbol || afterNumber) && FactCheckWords.Unit(word) is { } measure)
        {
            tokens.Add(new FactCheckToken(measure, FactCheckKind.Unit, start, end));
            return;
        }
        var capital = char.IsUpper(text[start]);
        var allCapitals = word.Length > 1 && !text.AsSpan(start, word.Length).ContainsAnyInRange('a', 'z');
        if (FactCheckWords.LongForm(word, allCapitals) is { } longForm)
        {
            foreach (var part in longForm)
                tokens.Add(new FactCheckToken(Stemmer.Stem(part, language), FactCheckKind.Name, start, end));
            return;
        }
        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            tokens.Add(new FactCheckToken("not", FactCheckKind.Negation, start, end));
            return;
        }
        if (word == "no" && i + 1 < pieces.Count && pieces[i + 1].Start - end <= 2 && IsDigitsOrWords(pieces[i + 1]))
            word = "number";
        var point = end < text.Length && text[end] == '.';
        if (
            FactCheckWords.WholeWord(word) is { } whole
            && (point ? capital || afterNumber : capital && IsBesideNumber(tokens, pieces, i))
        )
            word = whole;
        if (FactCheckWords.IsNegation(word))
            tokens.Add(new FactCheckToken(word == "cannot" ? "not" : word, FactCheckKind.Negation, start, end));
        else if (FactCheckWords.IsLight(word, language))
            tokens.Add(new FactCheckToken(word, FactCheckKind.Light, start, end));
        else
            tokens.Add(
                new FactCheckToken(
                    Stemmer.Stem(word, language),
                    capital && tokens.Count > 0 ? FactCheckKind.Name : FactCheckKind.Content,
                    start,
                    end
                )
            );
    }

    private static bool IsBesideNumber(List<FactCheckToken> tokens, List<Piece> pieces, int i) =>
        (tokens.Count > 0 && tokens[^1].Kind == FactCheckKind.Number) || (i + 1 < pieces.Count && pieces[i + 1].IsNumber);

    private static string WithoutPossessive(string word)
    {
        var apostrophe = word.IndexOf('\'');
        return apostrophe > 1 && word.Length - apostrophe <= 3 && !word.EndsWith("n't", StringComparison.Ordinal)
            ? word[..apostrophe]
            : word;
    }

    private static bool IsDigitsOrWords(Piece piece) =>
        piece.IsNumber || FactCheckNumbers.SmallNumber(piece.Word) is not null;

    private static List<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (++i < text.Length && (char.IsAsciiDigit(text[i]) || IsSeparator(text, i))) { }
                pieces.Add(new Piece(text[start..i], start, i, true, false));
            }
            else if (char.IsLetter(text[i]))
            {
                while (++i < text.Length && (char.IsLetter(text[i]) || IsInner(text, i))) { }
                var word = text[start..i].ToLowerInvariant().Replace('’', '\'');
                pieces.Add(new Piece(WithoutPossessive(word), start, i, false, false));
            }
            else
            {
                if (FactCheckWords.Unit(text[i].ToString()) is not null)
                    pieces.Add(new Piece(text[i].ToString(), i, i + 1, false, true));
                i++;
            }
        }
        return pieces;
    }

    private static bool IsSeparator(string text, int i) =>
        text[i] is '.' or ',' or ' '
        && (
            (text[i] != ' ' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            || (text[i] == ',' && i + 2 < text.Length && text[i + 1] == ' ' && AreThousands(text, i + 2))
            || (text[i] == ' ' && text[i - 1] == ',' && AreThousands(text, i + 1))
        );

    private static bool AreThousands(string text, int i) =>
        i + 3 <= text.Length
        && !text.AsSpan(i, 3).ContainsAnyExceptInRange('0', '9')
        && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]));

    /// <summary>An apostrophe between letters, or the point between single letters ("U.S.").</summary>
    private static bool IsInner(string text, int i) =>
        i + 1 < text.Length
        && char.IsLetter(text[i + 1])
        && (text[i] is '\'' or '’' || (text[i] == '.' && (i < 2 || !char.IsLetter(text[i - 2]))));
}
