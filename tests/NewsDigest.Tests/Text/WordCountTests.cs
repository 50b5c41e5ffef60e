using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  The dam held.  ", 3)]
    [InlineData("cease-fire – now", 3)]
    [InlineData("雨が降った。", 3)]
    public void Words_are_what_stands_between_spaces(string text, int words) => WordCount.Of(text).ShouldBe(words);
}
