namespace NewsDigest.Text;

/// <summary>Writes numbers in one way, whatever their language.</summary>
public static class NumberText
{
    /// <summary>
    /// The number in lower case, without separators of thousands and with a point before decimals: "1,200", "1.200" and
    /// "1’200" are "1200", "3,5" is "3.5", "19th" and "1.2bn" stay. A single separator before exactly three digits is
    /// taken for one of thousands, unless the number starts with 0 ("0.125").
    /// </summary>
    /// <param name="written">A token of kind <see cref="TokenKind.Number"/>.</param>
    public static string Normalize(ReadOnlySpan<char> written)
    {
        Span<char> buffer = written.Length <= 64 ? stackalloc char[written.Length] : new char[written.Length];
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            if (char.IsLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
            else if (written[0] == '0' || !IsBeforeThreeDigits(written, i))
                buffer[length++] = '.';
        }
        return new string(buffer[..length]);
    }

    private static bool IsBeforeThreeDigits(ReadOnlySpan<char> written, int separator)
    {
        var digits = 0;
        while (separator + 1 + digits < written.Length && char.IsDigit(written[separator + 1 + digits]))
            digits++;
        return digits == 3;
    }
}
