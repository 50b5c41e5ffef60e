using NewsDigest.Budget;

namespace NewsDigest.Tests.Budget;

public class TokenCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("hello world", 2)]
    [InlineData("The bridge opened on Tuesday.", 6)]
    public void Tokens_are_counted_as_OpenAI_counts_them(string text, int tokens) =>
        TokenCount.Of(text).ShouldBe(tokens);
}
