using NewsDigest.Articles.Decoding;

namespace NewsDigest.Tests.Articles.Decoding;

public class CleanCharactersTests
{
    [Theory]
    [InlineData("a\0b\u0007c\u007f\u0085d", "abc\nd")]
    [InlineData("a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne")]
    [InlineData("a\u00a0b\u2009c\td", "a b c d")]
    [InlineData("zero\u200bwidth\ufeff soft\u00adhyphen", "zerowidth softhyphen")]
    [InlineData("turned\u202e around\u2069", "turned around")]
    [InlineData("tags\U000e0041\U000e0042 hidden", "tags hidden")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("a 🚢 sails", "a 🚢 sails")]
    [InlineData("plain", "plain")]
    public void Only_what_readers_see_remains(string text, string clean) => CleanCharacters.In(text).ShouldBe(clean);

    [Fact]
    public void Half_of_a_surrogate_pair_goes() => CleanCharacters.In("half\ud83d pair").ShouldBe("half pair");

    [Fact]
    public void Joiners_stay_where_a_script_needs_them() =>
        CleanCharacters.In("می\u200cخواهم").ShouldBe("می\u200cخواهم");

    [Fact]
    public void Joiners_between_Latin_letters_go() => CleanCharacters.In("pay\u200dload").ShouldBe("payload");
}
