using NewsDigest.Stories.Terms;

namespace NewsDigest.Tests.Stories.Terms;

public class TermHoldersTests
{
    // Term 0 stands in every document, term 1 in the second and the fourth, term 2 in none.
    private static readonly TermHolders Holders = new(
        [
            new TermVector([0], [0.1f]),
            new TermVector([0, 1], [0.2f, 0.3f]),
            new TermVector([0], [0.4f]),
            new TermVector([0, 1], [0.5f, 0.6f]),
        ],
        termCount: 3
    );

    [Fact]
    public void The_holders_of_a_term_come_with_its_weight_in_each() =>
        Holders
            .Last(term: 1, before: 4, count: 10)
            .ToArray()
            .ShouldBe([new TermHolders.Holder(1, 0.3f), new TermHolders.Holder(3, 0.6f)]);

    [Fact]
    public void No_holder_is_told_from_the_asked_document_on() =>
        Holders.Last(term: 0, before: 2, count: 10).ToArray().Select(h => h.Document).ShouldBe([0, 1]);

    [Fact]
    public void Of_many_holders_the_last_ones_are_told() =>
        Holders.Last(term: 0, before: 4, count: 2).ToArray().Select(h => h.Document).ShouldBe([2, 3]);

    [Fact]
    public void A_term_that_nobody_holds_has_no_holders() =>
        Holders.Last(term: 2, before: 4, count: 2).Length.ShouldBe(0);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(899)]
    [InlineData(950)]
    [InlineData(1000)]
    public void Holders_are_found_also_where_a_term_stands_in_the_last_documents_alone(int before)
    {
        var late = new TermHolders(
            [.. Enumerable.Range(0, 1000).Select(i => i < 900 ? new TermVector([], []) : new TermVector([0], [1f]))],
            termCount: 1
        );

        late.Last(term: 0, before, count: 1000).Length.ShouldBe(Math.Max(0, before - 900));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1000)]
    public void Holders_are_found_also_where_a_term_stands_in_the_first_documents_alone(int before)
    {
        var early = new TermHolders(
            [.. Enumerable.Range(0, 1000).Select(i => i < 100 ? new TermVector([0], [1f]) : new TermVector([], []))],
            termCount: 1
        );

        early.Last(term: 0, before, count: 1000).Length.ShouldBe(Math.Min(before, 100));
    }
}
