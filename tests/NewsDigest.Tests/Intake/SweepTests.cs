using Microsoft.Extensions.Time.Testing;
using NewsDigest.Articles;
using NewsDigest.Intake;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake;

public class SweepTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly IntakeStores stores = new();
    private readonly Inbox inbox = new();
    private readonly FakeTimeProvider time = new(Noon);

    [Fact]
    public async Task A_document_that_no_trigger_took_in_is_taken_in()
    {
        Drop("a.txt", Noon.AddMinutes(-10));

        (await Sweep()).ShouldBe(new SweepReport(1, 1, 0));

        stores.Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_that_just_arrived_is_left_to_its_trigger_and_found_by_the_next_sweep()
    {
        Drop("a.txt", Noon.AddMinutes(-1));
        (await Sweep()).Looked.ShouldBe(0);

        time.Advance(TimeSpan.FromMinutes(30));

        (await Sweep()).TakenIn.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_that_is_done_is_not_read_again()
    {
        Drop("a.txt", Noon.AddMinutes(-10));
        await Sweep();

        (await Sweep()).TakenIn.ShouldBe(0);
        inbox.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Between_whole_sweeps_only_the_new_is_looked_at()
    {
        Drop("old.txt", Noon.AddDays(-3));
        await Sweep();
        time.Advance(TimeSpan.FromDays(1));
        Drop("new.txt", Noon.AddHours(20));

        (await Sweep()).ShouldBe(new SweepReport(1, 1, 0));
    }

    [Fact]
    public async Task Once_a_week_everything_is_looked_at()
    {
        Drop("old.txt", Noon.AddDays(-3));
        await Sweep();
        time.Advance(TimeSpan.FromDays(8));

        (await Sweep()).Looked.ShouldBe(1);
    }

    [Fact]
    public async Task What_failed_does_not_stop_the_others_and_is_looked_at_again()
    {
        Drop("a.txt", Noon.AddHours(-4));
        Drop("b.txt", Noon.AddMinutes(-10));
        stores.FailsAfter = 1;
        (await Sweep()).ShouldBe(new SweepReport(2, 1, 1));
        stores.FailsAfter = int.MaxValue;
        time.Advance(TimeSpan.FromHours(5));

        (await Sweep()).TakenIn.ShouldBe(1);
        stores.Items.Count.ShouldBe(2);
    }

    private void Drop(string path, DateTimeOffset arrived) =>
        inbox.Drop(path, $"The news of {path}\n\nThe harbour office told the news of {path} on Monday.", arrived);

    private Task<SweepReport> Sweep()
    {
        var takeIn = new TakeIn(
            inbox,
            stores,
            new DocumentReader(),
            ReadLimits.Default,
            new DigestItemMaker(new TopicClassifier(TopicCatalogue.Iptc)),
            stores,
            stores,
            stores,
            stores.Heed(time),
            time
        );
        return new Sweep(inbox, stores, takeIn, stores, time).RunAsync(TestContext.Current.CancellationToken);
    }
}
