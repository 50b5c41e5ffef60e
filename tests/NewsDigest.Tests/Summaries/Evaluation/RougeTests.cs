using NewsDigest.Summaries.Evaluation;

namespace NewsDigest.Tests.Summaries.Evaluation;

/// <summary>The examples are those of the paper (Lin 2004), whose figures are recalls of texts as long as their references.</summary>
public class RougeTests
{
    private const string Reference = "police killed the gunman";

    [Theory]
    [InlineData("police kill the gunman", 1, 0.75)]
    [InlineData("police kill the gunman", 2, 1.0 / 3)]
    [InlineData("the gunman kill police", 1, 0.75)]
    [InlineData("the gunman kill police", 2, 1.0 / 3)]
    [InlineData("Police killed: the gunman!", 2, 1)]
    [InlineData("", 1, 0)]
    [InlineData("police", 2, 0)]
    [InlineData("the the the the", 1, 0.25)]
    public void Sequences_of_words_are_counted(string summary, int n, double score) =>
        Rouge.OfSequences(Reference, summary, n).ShouldBe(score, 0.0001);

    [Theory]
    [InlineData("police kill the gunman", 0.75)]
    [InlineData("the gunman kill police", 0.5)]
    [InlineData("the gunman police killed", 0.5)]
    public void Words_in_the_same_order_are_counted(string summary, double score) =>
        Rouge.OfOrder([Reference], [summary]).ShouldBe(score, 0.0001);

    [Fact]
    public void Sentences_of_a_summary_add_up_for_one_of_the_reference() =>
        // The union of "w1 w2" and "w1 w3 w5" is four words of five; the summary has ten.
        Rouge.OfOrder(["w1 w2 w3 w4 w5"], ["w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"]).ShouldBe(2 * 4 / 15.0, 0.0001);

    [Fact]
    public void A_word_counts_as_often_as_both_have_it() =>
        Rouge.OfOrder(["the sea", "the bridge"], ["the boat"]).ShouldBe(2.0 / 6, 0.0001);
}
