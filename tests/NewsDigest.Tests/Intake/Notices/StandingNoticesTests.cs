using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake.Notices;

public class StandingNoticesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ArticleNotice.Correction)]
    [InlineData(ArticleNotice.Withdrawal)]
    public void A_notice_speaks_of_what_was_published_before_it_arrived(ArticleNotice kind)
    {
        var notices = new StandingNotices([Notice("n", kind)]);

        notices.Against(Item("a", Noon.AddHours(-3))).ShouldNotBeNull();
        notices.Against(Item("a", Noon.AddHours(1))).ShouldBeNull();
        notices.Against(Item("a", Noon.AddHours(-3)) with { Title = "Another story" }).ShouldBeNull();
        notices.Against(Item("a", Noon.AddHours(-3)) with { Source = "Quay Street Ledger" }).ShouldBeNull();
    }

    [Fact]
    public void An_article_of_its_address_is_spoken_of_whatever_its_headline()
    {
        var url = new Uri("https://harbour-post.example/ferry");
        var notices = new StandingNotices([Notice("n", ArticleNotice.Withdrawal) with { Url = url }]);

        notices.Against(Item("a", Noon) with { Title = "Ferry hits quay", Url = url }).ShouldNotBeNull();
    }

    [Fact]
    public void A_headline_is_that_of_a_notice_where_one_of_them_names_no_source()
    {
        var notice = Notice("n", ArticleNotice.Withdrawal);

        new StandingNotices([notice with { Source = null }]).Against(Item("a", Noon)).ShouldNotBeNull();
        new StandingNotices([notice]).Against(Item("a", Noon) with { Source = null }).ShouldNotBeNull();
    }

    [Fact]
    public void A_headline_of_weeks_ago_is_another_story() =>
        new StandingNotices([Notice("n", ArticleNotice.Correction)])
            .Against(Item("a", Noon.AddDays(-8)))
            .ShouldBeNull();

    [Fact]
    public void A_correction_does_not_take_itself_out() =>
        new StandingNotices([Notice("n", ArticleNotice.Correction)]).Against(Item("n", Noon)).ShouldBeNull();

    [Fact]
    public void A_withdrawal_that_holds_the_story_itself_takes_it_out() =>
        new StandingNotices([Notice("n", ArticleNotice.Withdrawal)]).Against(Item("n", Noon)).ShouldNotBeNull();

    [Fact]
    public void Of_two_corrections_the_later_stands_however_they_arrived()
    {
        var first = Notice("first", ArticleNotice.Correction) with { Time = Noon.AddHours(-2) };
        var second = Notice("second", ArticleNotice.Correction) with { Time = Noon.AddHours(-1) };
        var notices = new StandingNotices([second, first]);

        notices.Against(Item("first", first.Time)).ShouldBe(second);
        notices.Against(Item("second", second.Time)).ShouldBeNull();
    }

    private static NewsNotice Notice(string id, ArticleNotice kind) =>
        new(new ArticleId(id), kind, "Ferry runs aground", "Harbour Post", null, Noon, Noon);

    private static DigestItem Item(string id, DateTimeOffset published) =>
        new()
        {
            Article = new ArticleId(id),
            Origin = new DocumentPart($"{id}.txt"),
            Title = "Ferry runs aground",
            Source = "Harbour Post",
            Language = "en",
            Published = published,
            Arrived = published,
            Words = 100,
            Topic = new TopicVerdict(new TopicId("sport"), 0.8, [], []),
            CatalogueVersion = "1",
            Extract = new Summary([]),
            Terms = [],
            Fingerprint = new Fingerprint(1, [1], 1),
        };
}
