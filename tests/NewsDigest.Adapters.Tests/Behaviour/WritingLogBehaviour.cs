using Microsoft.Extensions.Time.Testing;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every log of summaries does.</summary>
public abstract class WritingLogBehaviour
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 10, 22, 0, 0, TimeSpan.Zero));

    protected abstract IWritingLog Log { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_of_a_day_are_added_up()
    {
        await Log.AddAsync(Count(3, ModelFailure.NoMoney, 2), Cancel);
        await Log.AddAsync(Count(4, ModelFailure.NoMoney, 1), Cancel);
        await Log.AddAsync(Count(0, ModelFailure.Timeout, 1), Cancel);

        var sum = await Log.ReadAsync(Day, Cancel);

        (sum.Written, sum.Calls, sum.Usd, sum.Extracts).ShouldBe((7, 7, 0.07m, 4));
        sum.Failures.OrderBy(f => f.Key)
            .Select(f => (f.Key, f.Value))
            .ShouldBe([(ModelFailure.NoMoney, 3), (ModelFailure.Timeout, 1)]);
    }

    [Fact]
    public async Task Another_day_begins_at_nothing()
    {
        await Log.AddAsync(Count(3, ModelFailure.NoMoney, 2), Cancel);
        Time.Advance(TimeSpan.FromHours(2));
        await Log.AddAsync(Count(1, ModelFailure.NoMoney, 2), Cancel);

        (await Log.ReadAsync(Day, Cancel)).Written.ShouldBe(3);
        (await Log.ReadAsync(Day.AddDays(1), Cancel)).Written.ShouldBe(1);
        (await Log.ReadAsync(Day.AddDays(2), Cancel)).Written.ShouldBe(0);
    }

    [Fact]
    public async Task Several_instances_may_add_at_once()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Log.AddAsync(Count(1, ModelFailure.Paused, 1), Cancel)))
        );

        (await Log.ReadAsync(Day, Cancel)).Written.ShouldBe(8);
    }

    private static WritingCount Count(int written, ModelFailure failure, int extracts) =>
        new(written, written, written * 0.01m, new Dictionary<ModelFailure, int> { [failure] = extracts });
}
