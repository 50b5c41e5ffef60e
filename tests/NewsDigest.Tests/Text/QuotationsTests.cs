using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class QuotationsTests
{
    [Theory]
    [InlineData("\"We wait,\" she said.", "\"We wait,\"")]
    [InlineData("She said “we wait” and ‘we see’.", "“we wait”|‘we see’")]
    [InlineData("'We don't wait,' said the crews' chief.", "'We don't wait,'")]
    [InlineData("„Wir warten“, sagte sie.", "„Wir warten“")]
    [InlineData("Sie sagte: »Wir warten.«", "»Wir warten.«")]
    [InlineData("« Nous attendons », dit-elle.", "« Nous attendons »")]
    [InlineData("“He said ‘wait’ twice,” she said.", "“He said ‘wait’ twice,”")]
    [InlineData("The crews' boats of the '90s can't sail.", "")]
    public void Quotations_are_found_with_their_marks(string sentence, string expected)
    {
        var quotations = Quotations.Find(sentence);

        quotations.IsBroken.ShouldBeFalse();
        quotations.Spans.Select(s => sentence[s]).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("She said: \"We wait.", true, false)]
    [InlineData("“We wait.", true, false)]
    [InlineData("We don't wait,\" she said.", false, true)]
    [InlineData("We wait.”", false, true)]
    [InlineData("We wait.'", false, true)]
    public void Half_a_quotation_is_told_from_a_whole_one(string sentence, bool staysOpen, bool closesEarlier)
    {
        var quotations = Quotations.Find(sentence);

        quotations.StaysOpen.ShouldBe(staysOpen);
        quotations.ClosesEarlier.ShouldBe(closesEarlier);
    }

    [Fact]
    public void Its_length_counts_what_is_quoted() => Quotations.Find("a \"b c\" d").Length.ShouldBe(5);

    [Fact]
    public void A_character_is_in_a_quotation_or_outside()
    {
        var quotations = Quotations.Find("a \"b\" c");

        quotations.Contains(3).ShouldBeTrue();
        quotations.Contains(0).ShouldBeFalse();
    }
}
