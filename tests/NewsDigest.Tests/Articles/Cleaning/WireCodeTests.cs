using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class WireCodeTests
{
    [Theory]
    [InlineData("UPDATE 1-President resigns over loan", "President resigns over loan")]
    [InlineData("WRAPUP 12-Storm reaches coast", "Storm reaches coast")]
    [InlineData("RPT-UPDATE 2-Bank cuts rate", "Bank cuts rate")]
    [InlineData("FACTBOX-What the truce says", "What the truce says")]
    public void A_code_before_the_headline_is_taken_off(string title, string headline) =>
        WireCode.Remove(title).ShouldBe(headline);

    [Theory]
    [InlineData("Update on the bridge: traffic flows again")]
    [InlineData("UPDATE - what we know of the collision")]
    [InlineData("UPDATE 1-")]
    [InlineData("BREAKING news is overrated, editors say")]
    public void A_headline_without_a_code_stays(string title) => WireCode.Remove(title).ShouldBe(title);
}
