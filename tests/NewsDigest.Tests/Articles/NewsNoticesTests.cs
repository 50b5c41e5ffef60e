using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class NewsNoticesTests
{
    private const string Lead = "The harbour council approved a new ferry terminal on Monday after a debate.";

    private static Article Of(string title, int hour, string source = "Harbour Post") =>
        Reading.Article($"{title}\n\nSource: {source}\nPublished: 2026-03-10 {hour:00}:00\n\n{Lead}");

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var correction = Of("CORRECTED-Council approves ferry terminal", 9);

        NewsNotices.Heed([Of("Council approves ferry terminal", 8), correction]).ShouldBe([correction]);
    }

    [Fact]
    public void A_withdrawal_removes_what_it_withdraws_and_itself() =>
        NewsNotices
            .Heed([Of("Council approves ferry terminal", 8), Of("KILL: Council approves ferry terminal", 9)])
            .ShouldBeEmpty();

    [Fact]
    public void What_was_told_after_a_withdrawal_stands()
    {
        var later = Of("Council approves ferry terminal", 10);

        NewsNotices.Heed([Of("KILL: Council approves ferry terminal", 9), later]).ShouldBe([later]);
    }

    [Fact]
    public void A_withdrawal_leaves_other_publishers_alone()
    {
        var other = Of("Council approves ferry terminal", 8, "Quay Street Ledger");

        NewsNotices.Heed([other, Of("KILL: Council approves ferry terminal", 9)]).ShouldBe([other]);
    }

    [Fact]
    public void Of_two_corrections_the_later_stands()
    {
        var second = Of("CORRECTED 2-Council approves ferry terminal", 10);

        NewsNotices.Heed([second, Of("CORRECTED-Council approves ferry terminal", 9)]).ShouldBe([second]);
    }

    [Fact]
    public void Without_notices_all_articles_stand()
    {
        Article[] articles = [Of("Council approves ferry terminal", 8), Of("Bridge opens after two years", 8)];

        NewsNotices.Heed(articles).ShouldBe(articles);
    }
}
