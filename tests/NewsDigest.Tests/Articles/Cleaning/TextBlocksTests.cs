using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class TextBlocksTests
{
    [Fact]
    public void Blank_lines_part_blocks() => TextBlocks.Of("One.\n\n\nTwo.").ShouldBe(["One.", "Two."]);

    [Fact]
    public void Every_line_is_a_block_where_lines_were_not_wrapped() =>
        TextBlocks
            .Of("A short headline\nThe first paragraph is this sentence.\nThe second is another.")
            .ShouldBe(["A short headline", "The first paragraph is this sentence.", "The second is another."]);

    [Fact]
    public void Lines_wrapped_at_a_width_are_joined()
    {
        const string wrapped = """
            The loan of 900,000 crowns, reported by a newspaper in February,
            was used to buy a vineyard. It has been repaid. Prosecutors are
            examining whether the lender received any advantage in return, a
            spokeswoman said.

            The speaker of parliament became acting head of state at noon, as
            the law says.
            """;

        TextBlocks
            .Of(wrapped)
            .ShouldBe([
                "The loan of 900,000 crowns, reported by a newspaper in February, was used to buy a vineyard. It has been repaid. "
                    + "Prosecutors are examining whether the lender received any advantage in return, a spokeswoman said.",
                "The speaker of parliament became acting head of state at noon, as the law says.",
            ]);
    }

    [Fact]
    public void An_indented_line_begins_a_paragraph_of_a_wrapped_text()
    {
        const string wrapped = """
                The loan of 900,000 crowns, reported by a newspaper in
            February, was used to buy a vineyard. It has been repaid, the
            lender said on Tuesday, and nobody has asked for more of it.
                The speaker of parliament became acting head of state at
            noon, as the law says.
            """;

        TextBlocks.Of(wrapped).Count.ShouldBe(2);
    }

    [Fact]
    public void A_headline_in_capitals_is_never_joined_to_a_wrapped_text()
    {
        const string wrapped = """
            PRESIDENT OF SARVANY RESIGNS OVER PRIVATE LOAN FROM A MAGNATE
            The loan of 900,000 crowns, reported by a newspaper in
            February, was used to buy a vineyard. It has been repaid, the
            lender said on Tuesday, and nobody has asked for more of it.
            """;

        TextBlocks.Of(wrapped)[0].ShouldBe("PRESIDENT OF SARVANY RESIGNS OVER PRIVATE LOAN FROM A MAGNATE");
    }

    [Fact]
    public void A_word_parted_at_its_hyphen_is_joined_without_a_blank()
    {
        const string wrapped = """
            The loan of 900,000 crowns, reported by a newspaper in February, was
            used to buy a vineyard by the sea, which critics called an under-
            achieving one. Prosecutors are examining whether the lender received
            any advantage.
            """;

        TextBlocks.Of(wrapped).ShouldHaveSingleItem().ShouldContain("an under-achieving one");
    }

    [Fact]
    public void A_sentence_that_runs_on_in_the_next_line_is_joined() =>
        TextBlocks
            .Of("The council approved the terminal after a debate that lasted\nseven hours.")
            .ShouldBe(["The council approved the terminal after a debate that lasted seven hours."]);

    [Fact]
    public void Columns_of_figures_stay_lines() =>
        TextBlocks.Of("Shr 42 cts vs 19 cts\nNet 2,903 vs 1,307\nRevs 13.1 mln").Count.ShouldBe(3);

    [Fact]
    public void Blanks_within_a_block_are_single() => TextBlocks.Of("  One   two  ").ShouldBe(["One two"]);

    [Fact]
    public void Bullets_are_no_words() => TextBlocks.Of("• First\n• Second").ShouldBe(["First", "Second"]);
}
