using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class NumberTextTests
{
    [Theory]
    [InlineData("1,200", "1200")]
    [InlineData("1.200.000", "1200000")]
    [InlineData("1’200", "1200")]
    [InlineData("3,5", "3.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.2BN", "1.2bn")]
    [InlineData("19th", "19th")]
    public void Numbers_are_written_in_one_way(string written, string expected) =>
        NumberText.Normalize(written).ShouldBe(expected);
}
