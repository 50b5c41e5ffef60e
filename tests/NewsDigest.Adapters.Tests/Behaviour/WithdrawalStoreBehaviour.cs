using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of withdrawals does.</summary>
public abstract class WithdrawalStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IWithdrawalStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_comes_back_as_it_was()
    {
        var record = Record("a") with
        {
            Reason = "It named the wrong ferry.",
            Title = "Fähre läuft auf",
            Arrived = Noon.AddHours(-3),
            CorrectedBy = new ArticleId("b"),
        };
        await Store.AddAsync(record, Cancel);

        (await Store.FindAsync(record.Article, Cancel)).ShouldBe(record);
        (await Store.ReadAsync(DateTimeOffset.MinValue, Cancel).ToListAsync(Cancel)).ShouldBe([record]);
    }

    [Fact]
    public async Task What_was_not_taken_out_has_no_record() =>
        (await Store.FindAsync(new ArticleId("a"), Cancel)).ShouldBeNull();

    [Fact]
    public async Task The_first_record_of_an_article_holds()
    {
        var first = Record("a");
        await Store.AddAsync(first, Cancel);

        (await Store.AddAsync(first with { By = "another", At = Noon.AddHours(1) }, Cancel)).ShouldBe(first);
        (await Store.FindAsync(first.Article, Cancel)).ShouldBe(first);
    }

    [Fact]
    public async Task A_removal_takes_the_place_of_a_correction_and_not_the_other_way()
    {
        var corrected = Record("a", WithdrawalKind.Superseded);
        var removed = Record("a");
        await Store.AddAsync(corrected, Cancel);

        (await Store.AddAsync(removed, Cancel)).ShouldBe(removed);
        (await Store.AddAsync(corrected, Cancel)).ShouldBe(removed);
        (await Store.FindAsync(removed.Article, Cancel)).ShouldBe(removed);
    }

    [Fact]
    public async Task Records_are_read_from_an_instant_on()
    {
        await Store.AddAsync(Record("old") with { At = Noon.AddTicks(-1) }, Cancel);
        await Store.AddAsync(Record("new"), Cancel);

        (await Store.ReadAsync(Noon, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem().Article.Value.ShouldBe("new");
    }

    [Fact]
    public async Task A_record_is_open_until_it_is_settled()
    {
        var record = Record("a");
        await Store.AddAsync(record, Cancel);
        (await Store.ReadUnsettledAsync(Cancel).ToListAsync(Cancel)).ShouldBe([record]);

        await Store.SettleAsync(record, Cancel);

        (await Store.ReadUnsettledAsync(Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
        (await Store.FindAsync(record.Article, Cancel)).ShouldBe(record with { IsSettled = true });
    }

    [Fact]
    public async Task A_record_that_changed_since_is_not_settled()
    {
        var corrected = Record("a", WithdrawalKind.Superseded);
        await Store.AddAsync(corrected, Cancel);
        await Store.AddAsync(Record("a"), Cancel);

        await Store.SettleAsync(corrected, Cancel);

        (await Store.ReadUnsettledAsync(Cancel).ToListAsync(Cancel)).ShouldBe([Record("a")]);
    }

    private static Withdrawal Record(string article, WithdrawalKind kind = WithdrawalKind.Removed) =>
        new(new ArticleId(article), kind, Noon, "ada");
}
