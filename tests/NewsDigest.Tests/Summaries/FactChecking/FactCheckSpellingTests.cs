using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

/// <summary>Spellings of one thing, and of two.</summary>
public class FactCheckSpellingTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Twenty-one ferries sailed.", "21 ferries sailed.")]
    [InlineData("A million people came.", "1,000,000 people came.")]
    [InlineData("3, 700 people came.", "3,700 people came.")]
    [InlineData("It cost 2000000000000000 crowns.", "It cost 2000000000000000 crowns.")]
    [InlineData("It cost 5 trillion trillion trillion crowns.", "It cost 5 trillion trillion trillion crowns.")]
    [InlineData("The ferry cannot sail.", "The ferry can't sail.")]
    [InlineData("Thorne lives at No. 5.", "Thorne lives at number 5.")]
    [InlineData("Gen. Thorne spoke.", "General Thorne spoke.")]
    [InlineData("Thorne's ferry sank.", "The Thorne ferry sank.")]
    [InlineData("“The US paid,” Thorne said.", "“The U.S. paid,” Thorne said.")]
    public void Two_spellings_of_one_thing_are_one(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldBeNull();

    [Theory]
    [InlineData("Twenty-one ferries sailed.", "20 ferries sailed.")]
    [InlineData("A million people came.", "A people came in a million.")]
    [InlineData("Five m of rope lay there.", "Five million of rope lay there.")]
    [InlineData("The ferry brought us home.", "The ferry brought the United States home.")]
    public void Two_things_of_like_spelling_are_two(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldNotBeNull();

    [Fact]
    public void A_weekday_is_the_last_one_before_the_report()
    {
        string[] source = ["The bridge opened on Thursday."];

        FactCheck.WhyUnsupported("The bridge opened on 5 March.", source, Tuesday).ShouldBeNull();
        FactCheck.WhyUnsupported("The bridge opened on 12 March.", source, Tuesday).ShouldNotBeNull();
    }

    [Fact]
    public void Small_words_of_the_language_may_come_and_go() =>
        FactCheck
            .WhyUnsupported("Die Fähre sank im Sturm.", ["Die Fähre sank bei dem Sturm."], language: "de")
            .ShouldBeNull();
}
