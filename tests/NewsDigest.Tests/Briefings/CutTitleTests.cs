using NewsDigest.Briefings;

namespace NewsDigest.Tests.Briefings;

public class CutTitleTests
{
    [Theory]
    [InlineData("Council votes on the")]
    [InlineData("Council votes on…")]
    [InlineData("Council votes on...")]
    [InlineData("Council votes on bridge, harbour,")]
    [InlineData("Mayor: “We will vote")]
    [InlineData("Mayor says \"we will vote")]
    [InlineData("Council votes (again")]
    public void A_title_is_cut_where_its_last_word_cannot_be_the_last(string title) =>
        CutTitle.IsCut(title).ShouldBeTrue();

    [Fact]
    public void A_whole_title_is_not_cut() => CutTitle.IsCut("Council votes on bridge").ShouldBeFalse();

    [Theory]
    [InlineData("Mayor: “We will vote”")]
    [InlineData("Bürgermeister: „Wir stimmen ab“")]
    [InlineData("Council votes (again)")]
    [InlineData("Council votes on what it's all about")]
    [InlineData("Three climbers die")]
    [InlineData("Ellery speaks before the UN")]
    public void What_only_looks_cut_is_whole(string title) => CutTitle.IsCut(title).ShouldBeFalse();
}
