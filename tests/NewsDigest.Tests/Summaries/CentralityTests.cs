using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class CentralityTests
{
    [Fact]
    public void A_degree_is_the_sum_of_the_cosines_to_all_others()
    {
        var degrees = Degrees("harbour wall", "harbour storm", "harbour wall");

        degrees[0].ShouldBe(1.5, 1e-9);
        degrees[1].ShouldBe(1, 1e-9);
        degrees[2].ShouldBe(1.5, 1e-9);
    }

    [Fact]
    public void A_sentence_about_something_else_has_none() => Degrees("harbour wall", "goat tram")[1].ShouldBe(0, 1e-9);

    [Fact]
    public void Small_words_connect_nothing() => Degrees("the harbour", "the goat")[0].ShouldBe(0, 1e-9);

    [Fact]
    public void Case_does_not_count_and_endings_do()
    {
        Degrees("Harbour", "harbour")[0].ShouldBe(1, 1e-9);
        Degrees("harbours", "harbour")[0].ShouldBe(0, 1e-9);
    }

    [Fact]
    public void What_does_not_count_has_none_and_gives_none()
    {
        var degrees = Centrality.Of([null, new Sentence(1, 0, "harbour wall"), new Sentence(2, 0, "harbour")]);

        degrees[0].ShouldBe(0);
        degrees[2].ShouldBe(1 / Math.Sqrt(2), 1e-9);
    }

    private static double[] Degrees(params string[] sentences) =>
        Centrality.Of([.. sentences.Select((s, i) => new Sentence(i, 0, s))]);
}
