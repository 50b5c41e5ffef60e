using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class AnnouncementsTests
{
    [Theory]
    [InlineData("There is a catch.")]
    [InlineData("There are two main reasons.")]
    [InlineData("The new wall of Ellery has one drawback.")]
    public void A_count_of_what_is_still_to_be_told_announces_it(string sentence) => Of(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("The new mayor gave two reasons.")]
    [InlineData("The new mayor has the reasons.")]
    [InlineData("The old wall of the harbour of the town has one drawback.")]
    [InlineData("Two reasons.")]
    public void What_says_something_besides_does_not(string sentence) => Of(sentence).ShouldBeFalse();

    private static bool Of(string sentence) => Announcements.Has(sentence, Tokenizer.Tokenize(sentence));
}
