using Microsoft.Extensions.Time.Testing;
using NewsDigest.Articles;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Sweeping;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake.Sweeping;

public class SweepTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly IntakeStores stores = new();
    private readonly Inbox inbox = new();
    private readonly GivenUp givenUp = new();
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

    [Fact]
    public async Task A_store_that_does_not_answer_in_time_for_one_document_does_not_stop_the_others()
    {
        stores.Fault = new TaskCanceledException("The store did not answer in time.");
        stores.FailsAfter = 1;
        Drop("a.txt", Noon.AddHours(-4));
        Drop("b.txt", Noon.AddMinutes(-10));
        (await Sweep()).ShouldBe(new SweepReport(2, 1, 1));
        stores.FailsAfter = int.MaxValue;

        (await Sweep()).TakenIn.ShouldBe(1);
        stores.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_document_of_which_the_log_cannot_be_asked_does_not_stop_the_others()
    {
        Drop("a.txt", Noon.AddHours(-4));
        Drop("b.txt", Noon.AddMinutes(-10));
        stores.Unanswered = "a.txt";

        (await Sweep()).ShouldBe(new SweepReport(2, 1, 1));
        stores.Unanswered = null;

        (await Sweep()).TakenIn.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_given_up_stays_where_a_store_does_not_answer_in_time_and_the_others_are_taken_in()
    {
        await Sweep();
        stores.Fault = new TaskCanceledException("The store did not answer in time.");
        stores.Unanswered = "slow.txt";
        Drop("slow.txt", Noon.AddDays(-3));
        Drop("late.txt", Noon.AddDays(-3));
        givenUp.Left.Add(new GivenUpDocument("slow.txt", "1", "r"));
        givenUp.Left.Add(new GivenUpDocument("late.txt", "2", "r"));

        (await Sweep()).SeenTo.ShouldBe(1);

        givenUp.Left.ShouldHaveSingleItem().Path.ShouldBe("slow.txt");
    }

    [Fact]
    public async Task What_its_trigger_gave_up_is_taken_in_whenever_it_arrived()
    {
        await Sweep();
        Drop("late.txt", Noon.AddDays(-3));
        givenUp.Left.Add(new GivenUpDocument("late.txt", "1", "r"));
        givenUp.Left.Add(new GivenUpDocument("gone.txt", "2", "r"));

        (await Sweep()).SeenTo.ShouldBe(2);

        stores.Items.Count.ShouldBe(1);
        givenUp.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_fails_again_stays_given_up_until_it_is_rejected()
    {
        await Sweep();
        stores.FailsAfter = 0;
        Drop("broken.txt", Noon.AddDays(-3));
        givenUp.Left.Add(new GivenUpDocument("broken.txt", "1", "r"));
        for (var tries = 0; tries < TakeIn.MaxFailures; tries++)
        {
            (await Sweep()).SeenTo.ShouldBe(0);
            givenUp.Left.ShouldHaveSingleItem();
        }
        time.Advance(TakeIn.FailsFor);

        (await Sweep()).SeenTo.ShouldBe(1);

        givenUp.Left.ShouldBeEmpty();
        stores.Rejections.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_names_no_document_is_counted_and_stays()
    {
        givenUp.Left.Add(new GivenUpDocument(null, "1", "r"));

        (await Sweep()).Unreadable.ShouldBe(1);

        givenUp.Left.ShouldHaveSingleItem();
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
        return new Sweep(inbox, stores, takeIn, givenUp, stores, time).RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class GivenUp : IGivenUpDocuments
    {
        public List<GivenUpDocument> Left { get; } = [];

        public Task<IReadOnlyList<GivenUpDocument>> ReadAsync(int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<GivenUpDocument>>([.. Left.Take(count)]);

        public Task DeleteAsync(GivenUpDocument document, CancellationToken cancellationToken)
        {
            Left.Remove(document);
            return Task.CompletedTask;
        }
    }
}
