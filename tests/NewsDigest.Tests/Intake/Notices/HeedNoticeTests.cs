using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Intake.Notices;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Intake.Notices;

public class HeedNoticeTests
{
    private readonly MemoryItemStore items = new();
    private readonly MemoryArticleStore texts = new();

    [Fact]
    public async Task What_is_still_under_embargo_is_taken_out_as_well()
    {
        await items.AddAsync(FerryPost with { Arrived = Noon.AddDays(1) }, TestContext.Current.CancellationToken);

        (await HeedAsync(ArticleNotice.Withdrawal)).ShouldBe(1);

        (await items.FindAsync(FerryPost.Article, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Theory]
    [InlineData(ArticleNotice.Correction, true)]
    [InlineData(ArticleNotice.Withdrawal, false)]
    public async Task The_text_of_what_was_corrected_is_kept_and_that_of_what_was_withdrawn_is_not(
        ArticleNotice kind,
        bool isKept
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        await items.AddAsync(FerryPost, cancel);
        await texts.SaveAsync(Article(FerryPost.Article.Value, ArticleNotice.None), cancel);

        await HeedAsync(kind);

        (await texts.FindAsync(FerryPost.Article, cancel) is not null).ShouldBe(isKept);
    }

    private Task<int> HeedAsync(ArticleNotice kind) =>
        new HeedNotice(
            new MemoryNoticeStore(),
            items,
            new WithdrawArticle(new MemoryWithdrawalStore(), items, texts),
            TimeProvider.System
        ).RunAsync(Article("notice", kind), TestContext.Current.CancellationToken);

    private static Article Article(string id, ArticleNotice kind) =>
        new()
        {
            Id = new ArticleId(id),
            Origin = new DocumentPart($"{id}.txt"),
            Title = FerryPost.Title,
            Paragraphs = ["It is not so."],
            Published = Noon.AddHours(1),
            Arrived = Noon.AddHours(1),
            Notice = kind,
        };
}
