namespace NewsDigest.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens and the points of abbreviations ("U.S.").</summary>
    Word,

    /// <summary>Digits with their separators ("1,200", "3.5", "19th").</summary>
    Number,
}

/// <summary>A word or a number in a text.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">Count of its characters.</param>
/// <param name="Kind">Word or number.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>The token's characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
