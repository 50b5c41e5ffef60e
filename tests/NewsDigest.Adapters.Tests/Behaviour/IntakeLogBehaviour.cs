using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every intake log does.</summary>
public abstract class IntakeLogBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly DocumentVersion Document = new("day/straße #1?.txt", "\"0x8D\"");

    protected abstract IIntakeLog Log { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_comes_back_as_it_was()
    {
        var record = new IntakeRecord(Document, IntakeState.Failed, Noon)
        {
            Items = 1,
            Duplicates = 2,
            Rejections = 3,
            Failures = 4,
            FailingSince = Noon.AddHours(-3),
            Reason = "the store was down",
        };
        await Log.SaveAsync(record, Cancel);

        (await Log.FindAsync(Document, Cancel)).ShouldBe(record);
    }

    [Fact]
    public async Task A_document_that_was_never_looked_at_has_no_record() =>
        (await Log.FindAsync(Document, Cancel)).ShouldBeNull();

    [Fact]
    public async Task A_later_record_replaces_the_one_before_wholly()
    {
        await Log.SaveAsync(new IntakeRecord(Document, IntakeState.Failed, Noon) { Reason = "down" }, Cancel);
        var done = new IntakeRecord(Document, IntakeState.TakenIn, Noon.AddMinutes(5)) { Items = 1 };
        await Log.SaveAsync(done, Cancel);

        (await Log.FindAsync(Document, Cancel)).ShouldBe(done);
    }

    [Fact]
    public async Task Another_state_of_the_same_document_has_a_record_of_its_own()
    {
        await Log.SaveAsync(new IntakeRecord(Document, IntakeState.TakenIn, Noon), Cancel);

        (await Log.FindAsync(Document with { ETag = "\"0x8E\"" }, Cancel)).ShouldBeNull();
        (await Log.FindAsync(Document with { Path = "other.txt" }, Cancel)).ShouldBeNull();
    }
}
