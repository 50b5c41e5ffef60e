using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class StemmerTests
{
    [Theory]
    [InlineData("en", "elections", "election")]
    [InlineData("en", "voting", "voted")]
    [InlineData("de", "häuser", "hauses")]
    [InlineData("fr", "élections", "élection")]
    [InlineData("es", "elecciones", "elección")]
    [InlineData("it", "elezioni", "elezione")]
    [InlineData("pt", "cidades", "cidade")]
    [InlineData("nl", "verkiezingen", "verkiezing")]
    public void Inflected_forms_of_a_word_share_their_stem(string language, string one, string other) =>
        Stemmer.Stem(one, language).ShouldBe(Stemmer.Stem(other, language));

    [Fact]
    public void A_word_of_a_language_without_a_stemmer_stays_as_it_is() =>
        Stemmer.Stem("valgene", "xx").ShouldBe("valgene");

    [Fact]
    public void A_part_of_a_text_has_the_stem_of_the_same_word() =>
        Stemmer.Stem("the elections".AsSpan(4)).ShouldBe(Stemmer.Stem("elections"));

    [Fact]
    public void Many_threads_get_the_same_stems()
    {
        var words = Enumerable.Range(0, 2_000).Select(i => $"word{i}ings").ToArray();

        var stems = words.AsParallel().AsOrdered().Select(w => Stemmer.Stem(w)).ToArray();

        stems.ShouldBe(words.Select(w => w[..^4]));
    }
}
