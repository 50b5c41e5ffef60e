using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

/// <summary>What a sentence puts together, and how far it strays.</summary>
public class FactCheckOrderTests
{
    [Theory]
    [InlineData("The mayor thanked the captain.", "The captain thanked the mayor.", "puts 'thanked'")]
    [InlineData("Dane met Olsen in Lusk.", "Olsen met Dane in Lusk.", "puts 'met'")]
    public void Roles_are_not_exchanged(string source, string sentence, string reason) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldNotBeNull().ShouldStartWith(reason);

    [Theory]
    [InlineData(
        "Ada Thorne opened the bridge. Joris Vanterpool closed the ferry.",
        "Ada Thorne closed the ferry.",
        "where the source has 'Vanterpool'"
    )]
    [InlineData(
        "The mayor praised Ada Thorne. The crowd cheered.",
        "The mayor praised the crowd.",
        "where the source goes on 'Ada'"
    )]
    [InlineData(
        "The mayor met the captain, Ada Thorne. Dane was late.",
        "The mayor met the captain, Dane.",
        "says 'Dane' where the source says 'Ada'"
    )]
    public void Two_sentences_are_not_joined_to_a_third(string source, string sentence, string reason) =>
        FactCheck.Check(source, sentence).Unsupported.Single().Reason.ShouldEndWith(reason);

    [Theory]
    [InlineData(
        "Ada Thorne spoke. Joris Vanterpool, who closed the ferry, left.",
        "Ada Thorne closed the ferry.",
        "where the source has 'Vanterpool'"
    )]
    [InlineData(
        "On Monday she opened the new bridge over the river at the harbour with a long speech to the crowd. Rain fell. Thorne left.",
        "On Monday Thorne opened the new bridge over the river at the harbour with a long speech to the crowd.",
        "says 'Thorne', which the source does not say there"
    )]
    [InlineData(
        "The bridge opened to him and to her and the band played.",
        "The bridge opened Olsen.",
        "says 'Olsen', which the source does not say there"
    )]
    [InlineData(
        "The band that was with them opened the bridge.",
        "Olsen opened the bridge.",
        "says 'Olsen', which the source does not say there"
    )]
    public void Nobody_does_what_the_source_says_of_somebody_else(string source, string sentence, string reason) =>
        FactCheck.Check(source, sentence).Unsupported.Single().Reason.ShouldEndWith(reason);

    [Fact]
    public void Few_words_of_a_clause_may_be_left_out_and_not_many()
    {
        FactCheck.WhyUnsupported("Ada saw a bridge.", ["Ada saw the old grey tall narrow bridge."]).ShouldBeNull();
        FactCheck
            .WhyUnsupported("Ada saw a bridge.", ["Ada saw the old grey wooden tall narrow bridge."])
            .ShouldNotBeNull()
            .ShouldStartWith("strays too far");
    }

    [Theory]
    [InlineData("Olsen sang. Thorne, who leads the union, spoke.", "Olsen leads the union.")]
    [InlineData("The ferry sank. The captain slept. The harbour closed.", "The ferry slept closed.")]
    [InlineData("The firm bought the yard which closed the harbour.", "The firm closed the harbour.")]
    [InlineData("The ferry late.", "The ferry was late.")]
    public void What_only_shares_words_with_the_source_strays_too_far(string source, string sentence) =>
        FactCheck.Check(source, sentence).Unsupported.Single().Reason.ShouldStartWith("strays too far");

    [Theory]
    [InlineData("The harbour, which bought the old ferry, closed the yard.", "The harbour closed the yard.")]
    [InlineData("Thorne opened the bridge, Dane said.", "Thorne opened the bridge.")]
    public void A_clause_between_commas_may_be_left_out(string source, string sentence) =>
        FactCheck.Check(source, sentence).Unsupported.ShouldBeEmpty();

    [Theory]
    [InlineData("The bridge opened.", "The bridge never opened.", "says 'never'")]
    [InlineData("The owner, not the crew, sank the ferry.", "The crew, not the owner, sank the ferry.", "'not'")]
    [InlineData(
        "The yard blamed the owner and not the crew.",
        "The yard did not blame the owner and the crew.",
        "says 'not' of what the source does not"
    )]
    [InlineData("Not one ferry sailed.", "One ferry sailed.", "leaves out 'Not'")]
    [InlineData("The ferry cannot sail.", "The ferry sails.", "leaves out 'cannot'")]
    public void A_negation_stays_with_what_it_negates(string source, string sentence, string reason) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void A_word_that_negates_in_another_language_is_a_word() =>
        FactCheck.WhyUnsupported("The film opens.", ["The sin film opens."]).ShouldBeNull();
}
