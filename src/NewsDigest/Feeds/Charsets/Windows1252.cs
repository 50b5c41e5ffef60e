namespace NewsDigest.Feeds.Charsets;

/// <summary>The code page that most "Latin-1" on the web is written in.</summary>
/// <remarks><see href="https://encoding.spec.whatwg.org/index-windows-1252.txt"/></remarks>
internal static class Windows1252
{
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The character of a byte.</summary>
    public static char FromByte(byte value) => value is >= 0x80 and < 0xA0 ? C1[value - 0x80] : (char)value;

    /// <summary>What is meant by a character of the C1 range (U+0080 to U+009F); null where nothing is.</summary>
    public static char? FromC1(char c) =>
        c is >= '\u0080' and < '\u00A0' && C1[c - 0x80] is var meant && meant != c ? meant : null;
}
