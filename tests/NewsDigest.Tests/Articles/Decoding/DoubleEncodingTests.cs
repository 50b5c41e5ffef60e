using System.Text;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Tests.Articles.Decoding;

public class DoubleEncodingTests
{
    private static string Twice(string text) => Charset.Windows1252.GetString(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("The ferry didn’t sail – “not today,” he said…")]
    [InlineData("Zoë Müller and José")]
    [InlineData("a 🚢 sails")]
    public void A_text_encoded_twice_is_repaired(string text) => DoubleEncoding.Repair(Twice(text)).ShouldBe(text);

    [Fact]
    public void A_text_encoded_three_times_is_repaired() =>
        DoubleEncoding.Repair(Twice(Twice("It didn’t sail."))).ShouldBe("It didn’t sail.");

    [Theory]
    [InlineData("Zoë Müller – “naïve”")]
    [InlineData("“MAÇÔ e “SÃO” e “MAÇÃ” e “AÇÕES”")]
    [InlineData("Ángel, Ã, Â and â")]
    [InlineData("plain")]
    public void A_text_that_is_right_stays(string text) => DoubleEncoding.Repair(text).ShouldBe(text);

    [Fact]
    public void A_lone_pair_is_not_certain_enough() => DoubleEncoding.Repair("cafÃ©").ShouldBe("cafÃ©");

    [Fact]
    public void Characters_that_were_right_stay_beside_repaired_ones() =>
        DoubleEncoding.Repair("Zoë didnâ€™t").ShouldBe("Zoë didn’t");
}
