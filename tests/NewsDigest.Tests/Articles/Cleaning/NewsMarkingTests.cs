using System.Globalization;
using NewsDigest.Articles;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class NewsMarkingTests
{
    private const string Lead = "The harbour council approved a new ferry terminal on Monday after a debate.";

    private static MarkedNews Read(string? title, params string[] blocks) =>
        NewsMarking.Read(title, blocks, Reading.Arrived);

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, Wednesday 11 March 2026", "2026-03-11 00:01")]
    [InlineData("Embargoed until 0001 GMT, 11 March 2026", "2026-03-11 00:01")]
    [InlineData("STRICTLY EMBARGOED UNTIL: 12 March 2026", "2026-03-12 00:00")]
    [InlineData("Embargo: 11 March 2026, 18:00 UTC", "2026-03-11 18:00")]
    [InlineData("Not for publication before 00:01 on 12 March 2026", "2026-03-12 00:01")]
    [InlineData("Hold for release until March 12", "2026-03-12 00:00")]
    [InlineData("Sperrfrist: 11. März 2026, 10:00 Uhr", "2026-03-11 10:00")]
    [InlineData("EMBARGOED UNTIL six in the evening", "2026-03-11 12:00")]
    public void An_embargo_is_read_as_its_end(string line, string end)
    {
        var marked = Read(null, "Council approves ferry terminal", line, Lead);

        marked.EmbargoedUntil.ShouldBe(DateTimeOffset.Parse(end + "Z", CultureInfo.InvariantCulture));
        marked.Blocks.ShouldBe(["Council approves ferry terminal", Lead]);
    }

    [Theory]
    [InlineData("Embargo on oil from Sarvany takes effect in 2026")]
    [InlineData("Embargo: what 27 states agreed on")]
    [InlineData("Embargoed goods were found on the freighter on 9 March.")]
    [InlineData("Kill: a film that nobody needed")]
    [InlineData("Killing of a whale shocks Quillhaven")]
    [InlineData("Correction officers strike for a third day")]
    [InlineData("The report was withdrawn by the ministry on Monday.")]
    public void News_about_such_things_is_no_marking(string line)
    {
        var marked = Read(line, line, Lead);

        marked.ShouldBe(new MarkedNews(line, marked.Blocks, ArticleNotice.None, null));
        marked.Blocks.ShouldBe([line, Lead]);
    }

    [Theory]
    [InlineData("CORRECTED-Council approves ferry terminal")]
    [InlineData("CORRECTED (March 9): Council approves ferry terminal")]
    [InlineData("CORRECTION 2 - Council approves ferry terminal")]
    [InlineData("Correction: Council approves ferry terminal")]
    public void A_correction_is_read_off_the_headline(string title)
    {
        var marked = Read(title, Lead);

        marked.Notice.ShouldBe(ArticleNotice.Correction);
        marked.Title.ShouldBe("Council approves ferry terminal");
    }

    [Theory]
    [InlineData("KILL: Council approves ferry terminal")]
    [InlineData("BULLETIN KILL - Council approves ferry terminal")]
    [InlineData("WITHDRAWN: Council approves ferry terminal")]
    [InlineData("Retracted: Council approves ferry terminal")]
    public void A_withdrawal_is_read_off_the_headline(string title)
    {
        var marked = Read(title, Lead);

        marked.Notice.ShouldBe(ArticleNotice.Withdrawal);
        marked.Title.ShouldBe("Council approves ferry terminal");
    }

    [Fact]
    public void A_text_that_says_it_is_withdrawn_is_a_withdrawal() =>
        Read("Council approves ferry terminal", "This story has been withdrawn. It named the wrong council.")
            .Notice.ShouldBe(ArticleNotice.Withdrawal);

    [Fact]
    public void A_correction_far_down_speaks_of_another_day() =>
        Read("T", Lead, Lead, Lead, Lead, Lead, "Correction: we named the wrong mayor on Sunday.")
            .Notice.ShouldBe(ArticleNotice.None);

    [Fact]
    public void An_article_carries_its_markings()
    {
        var article = Reading.Article(
            $"CORRECTED-Council approves ferry terminal\n\nEMBARGOED UNTIL 00:01 GMT, 11 March 2026\n\n{Lead}"
        );

        article.Title.ShouldBe("Council approves ferry terminal");
        article.Notice.ShouldBe(ArticleNotice.Correction);
        article.EligibleFrom.ShouldBe(new DateTimeOffset(2026, 3, 11, 0, 1, 0, TimeSpan.Zero));
        article.Paragraphs.ShouldBe([Lead]);
    }

    [Fact]
    public void An_embargo_that_is_over_puts_nothing_off() =>
        Reading
            .Article($"Council approves terminal\n\nEMBARGOED UNTIL 00:01 GMT, 9 March 2026\n\n{Lead}")
            .EligibleFrom.ShouldBe(Reading.Arrived);
}
