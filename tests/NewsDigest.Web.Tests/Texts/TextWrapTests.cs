using System.Text;
using CsCheck;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public class TextWrapTests
{
    [Fact]
    public void Lines_end_between_words_within_the_width() =>
        Wrap("one two three four", 9).ShouldBe("one two\nthree\nfour\n");

    [Fact]
    public void Lines_after_the_first_are_indented() =>
        Wrap("one two three", 9, " * ", 3).ShouldBe(" * one\n   two\n   three\n");

    [Fact]
    public void A_word_longer_than_a_line_stands_on_its_own() =>
        Wrap("an https://a.example/long end", 10).ShouldBe("an\nhttps://a.example/long\nend\n");

    [Fact]
    public void No_break_spaces_hold_words_together() => Wrap("said it.\u00a0[1]", 9).ShouldBe("said\nit.\u00a0[1]\n");

    [Fact]
    public void Wide_characters_take_two_columns_and_break_anywhere() =>
        Wrap("港口重新开放", 8).ShouldBe("港口重新\n开放\n");

    [Fact]
    public void A_mark_takes_no_column() => TextWrap.Columns("e\u0301").ShouldBe(1);

    [Fact]
    public void No_word_is_lost_and_no_line_with_two_words_is_too_long()
    {
        var word = Gen.String[Gen.Char["abcdé港"], 1, 12];
        word.Array[1, 30]
            .Sample(words =>
            {
                var wrapped = Wrap(string.Join(' ', words), 20);

                string.Concat(wrapped.Where(c => c is not '\n' and not ' ')).ShouldBe(string.Concat(words));
                wrapped.Split('\n').ShouldAllBe(line => TextWrap.Columns(line) <= 20 || !line.Contains(' '));
            });
    }

    private static string Wrap(string text, int width, string first = "", int indent = 0)
    {
        var target = new StringBuilder();
        TextWrap.Append(target, text, width, first, indent);
        return target.ToString();
    }
}
