using System.Runtime.InteropServices;
using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>Reads a sentence into words, numbers, units and days in their common forms.</summary>
internal ref struct FactCheckTokenizer
{
    private readonly string text;
    private readonly string language;
    private readonly DateTimeOffset? published;
    private readonly ReadOnlySpan<FactCheckPiece> pieces;
    private readonly List<FactCheckToken> tokens;
    private int next;

    private FactCheckTokenizer(string text, string language, DateTimeOffset? published)
    {
        (this.text, this.language, this.published) = (text, language, published);
        var cut = FactCheckPiece.Cut(text);
        pieces = CollectionsMarshal.AsSpan(cut);
        tokens = new List<FactCheckToken>(cut.Count);
    }

    /// <summary>The tokens of a sentence in their order; a currency stands after its amount.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="language">Its language, as a two-letter ISO 639-1 code.</param>
    /// <param name="published">When it was written: what 'Wednesday' means. Null: it means itself.</param>
    public static FactCheckToken[] Tokenize(string text, string language, DateTimeOffset? published)
    {
        var tokenizer = new FactCheckTokenizer(text, language, published);
        while (tokenizer.next < tokenizer.pieces.Length)
            tokenizer.Read();
        return [.. tokenizer.tokens];
    }

    private void Read()
    {
        var symbol = pieces[next];
        var isCurrency =
            IsSymbol(symbol) && symbol.Word != "%" && next + 1 < pieces.Length && pieces[next + 1].IsNumber;
        if (isCurrency)
            next++;
        if (!ReadNumber())
            ReadWord();
        if (isCurrency)
            tokens.Add(
                new FactCheckToken(FactCheckWords.Unit(symbol.Word)!, FactCheckKind.Unit, symbol.Start, symbol.End)
            );
    }

    private bool ReadNumber()
    {
        var first = pieces[next];
        if (!first.IsNumber && FactCheckNumberWords.Has(language))
            return FactCheckNumberWords.Read(pieces[next..], language) is { } read
                && AddNumber(read.Value, first, next + read.Pieces - 1);
        var value = first.IsNumber ? FactCheckNumbers.Digits(first.Word) : InWords(first.Word);
        if (value is null)
            return first.IsNumber && AddToken("#" + first.Word, FactCheckKind.Number, first, first);
        var last = next;
        if (!first.IsNumber && FactCheckNumbers.Ten(first.Word) is not null && IsJoined(last))
            if (FactCheckNumbers.Small(pieces[last + 1].Word) is > 0 and < 10 and var unit)
                (value, last) = (value + unit, last + 1);
        return AddNumber(value.Value, first, last);
    }

    private bool AddNumber(decimal value, FactCheckPiece first, int last)
    {
        while (value < FactCheckNumbers.Largest && IsJoined(last) && Scale(last + 1) is { } scale)
            (value, last) = (value * scale, last + 1);
        next = last;
        return AddToken(FactCheckNumbers.Key(value), FactCheckKind.Number, first, pieces[last]);
    }

    private readonly decimal? Scale(int at) =>
        FactCheckNumberWords.Has(language)
            ? FactCheckNumberWords.Scale(pieces[at].Word, language)
            : FactCheckNumbers.Scale(pieces[at].Word, pieces[at - 1].IsNumber);

    private readonly decimal? InWords(string word) =>
        word == "a"
        && IsJoined(next)
        && pieces[next + 1].Word is "hundred" or "thousand" or "million" or "billion" or "dozen"
            ? 1
            : FactCheckNumbers.Ten(word) ?? FactCheckNumbers.Small(word);

    /// <summary>Whether a piece that is no run of digits follows at most one character behind.</summary>
    private readonly bool IsJoined(int at) =>
        at + 1 < pieces.Length && pieces[at + 1].Start - pieces[at].End <= 1 && !pieces[at + 1].IsNumber;

    private void ReadWord()
    {
        var piece = pieces[next];
        var afterNumber = tokens.Count > 0 && tokens[^1].Kind == FactCheckKind.Number;
        if (afterNumber && piece.Word is "st" or "nd" or "rd" or "th" && piece.Start == tokens[^1].End)
            next++;
        else if (piece.Word is "per" or "pour" && next + 1 < pieces.Length && pieces[next + 1].Word == "cent")
            AddToken("%", FactCheckKind.Unit, piece, pieces[++next]);
        else if ((afterNumber || IsSymbol(piece)) && FactCheckWords.Unit(piece.Word) is { } unit)
            AddToken(unit, FactCheckKind.Unit, piece, piece);
        else if (FactCheckWords.LongForm(piece.Word, IsAllCapitals(piece)) is { } longForm)
            AddLongForm(longForm, piece);
        else if (!ReadDay(WholeWord(piece, afterNumber)))
            AddWord(WholeWord(piece, afterNumber), piece);
    }

    private void AddLongForm(string[] words, FactCheckPiece piece)
    {
        foreach (var word in words)
            tokens.Add(new FactCheckToken(Stemmer.Stem(word, language), FactCheckKind.Name, piece.Start, piece.End));
        next++;
    }

    private readonly string WholeWord(FactCheckPiece piece, bool afterNumber)
    {
        var capital = char.IsUpper(text[piece.Start]);
        var beforeNumber =
            next + 1 < pieces.Length && pieces[next + 1].Start - piece.End <= 2 && IsNumber(pieces[next + 1]);
        if (piece.Word == "no")
            return beforeNumber ? "number" : piece.Word;
        var point = piece.End < text.Length && text[piece.End] == '.';
        return FactCheckWords.WholeWord(piece.Word) is { } whole && capital && (point || afterNumber || beforeNumber)
            ? whole
            : piece.Word;
    }

    /// <summary>Reads "4 March" and "March 4", and where the time of writing is known "Wednesday" and "yesterday".</summary>
    private bool ReadDay(string word)
    {
        var piece = pieces[next];
        if (published is { } time && FactCheckDates.Key(word, time) is { } key)
            return AddToken(key, FactCheckKind.Number, piece, piece);
        if (FactCheckDates.Month(word) is not { } month)
            return false;
        if (tokens.Count > 0 && tokens[^1] is { Kind: FactCheckKind.Number } before && DayOf(before.Key) is { } day)
        {
            tokens[^1] = new FactCheckToken(
                FactCheckDates.Key(month, day),
                FactCheckKind.Number,
                before.Start,
                piece.End
            );
            next++;
            return true;
        }
        if (next + 1 == pieces.Length || !pieces[next + 1].IsNumber)
            return false;
        return FactCheckNumbers.Digits(pieces[next + 1].Word) is >= 1 and <= 31 and var following
            && AddToken(FactCheckDates.Key(month, following), FactCheckKind.Number, piece, pieces[++next]);
    }

    private static decimal? DayOf(string key) =>
        FactCheckNumbers.Digits(key.AsSpan(1)) is >= 1 and <= 31 and var day && key[0] == '#' ? day : null;

    private void AddWord(string word, FactCheckPiece piece)
    {
        if (word.EndsWith("n't", StringComparison.Ordinal) || word == "cannot")
            AddToken("not", FactCheckKind.Negation, piece, piece);
        else if (FactCheckWords.IsNegation(word, language))
            AddToken(word, FactCheckKind.Negation, piece, piece);
        else if (FactCheckWords.IsLight(word, language))
            AddToken(word, FactCheckKind.Light, piece, piece);
        else
        {
            var isName = char.IsUpper(text[piece.Start]) && tokens.Count > 0;
            AddToken(Stemmer.Stem(word, language), isName ? FactCheckKind.Name : FactCheckKind.Content, piece, piece);
        }
    }

    private bool AddToken(string key, FactCheckKind kind, FactCheckPiece first, FactCheckPiece last)
    {
        tokens.Add(new FactCheckToken(key, kind, first.Start, last.End));
        next++;
        return true;
    }

    private readonly bool IsAllCapitals(FactCheckPiece piece) =>
        piece.Word.Length > 1 && !text.AsSpan(piece.Start, piece.Word.Length).ContainsAnyInRange('a', 'z');

    private static bool IsSymbol(FactCheckPiece piece) => piece.Word is "%" or "$" or "£" or "€" or "¥";

    private static bool IsNumber(FactCheckPiece piece) =>
        piece.IsNumber || FactCheckNumbers.Small(piece.Word) is not null;
}
