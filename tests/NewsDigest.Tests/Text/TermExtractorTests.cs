using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class TermExtractorTests
{
    [Theory]
    [InlineData("en", "The floods closed 1,200 roads, the mayor’s office said.", "flood|close|1200|road|mayor|offic")]
    [InlineData("en", "A London-based team", "london|base|team")]
    [InlineData("en", "The U.S. told us, and the US told the WHO who", "us|us|who")]
    [InlineData("en", "On the 19th it cost 3.5 million", "19th|cost|3.5|million")]
    [InlineData("fr", "L’accord d'hier", "accord|hi")]
    [InlineData("it", "L'acqua dell’isola", "acqua|isol")]
    public void Terms_are_stems_of_the_words_that_carry_meaning(string language, string text, string expected) =>
        TermExtractor.Terms(text, language).ShouldBe(expected.Split('|'));

    [Fact]
    public void Repetitions_are_kept() => TermExtractor.Terms("Rain, rain and rain").Count.ShouldBe(3);

    [Fact]
    public void Shouted_text_has_no_acronyms() => TermExtractor.Terms("WHO TOLD US").ShouldBeEmpty();
}
