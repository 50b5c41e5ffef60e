using Microsoft.Extensions.Time.Testing;
using NewsDigest.Delivery.Ramp;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the ramp does.</summary>
public abstract class RampStoreBehaviour
{
    private static readonly RampState First = new(
        Readers.Noon,
        Readers.Noon,
        new Dictionary<string, int> { [""] = 7, ["large.example"] = 3 }
    );

    protected abstract IRampStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_nothing_before_the_first_mail() => (await Store.FindAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task What_was_taken_comes_back_as_it_was_saved()
    {
        (await Store.SaveAsync(First, Cancel)).ShouldBeTrue();

        var found = (await Store.FindAsync(Cancel)).ShouldNotBeNull();

        (found.Began, found.Hour).ShouldBe((First.Began, First.Hour));
        found.Taken.ShouldBe(First.Taken);
    }

    [Fact]
    public async Task Of_two_writes_over_the_same_version_one_counts()
    {
        (await Store.SaveAsync(First, Cancel)).ShouldBeTrue();
        (await Store.SaveAsync(First, Cancel)).ShouldBeFalse();
        var read = (await Store.FindAsync(Cancel))!;

        (await Store.SaveAsync(read.Add(First.Taken, 1), Cancel)).ShouldBeTrue();
        (await Store.SaveAsync(read.Add(First.Taken, 1), Cancel)).ShouldBeFalse();
        (await Store.FindAsync(Cancel))!.Taken[""].ShouldBe(14);
    }

    [Fact]
    public async Task Twenty_at_once_never_pass_the_limit()
    {
        var ramp = new SendingRamp(Store, new RampSettings { PerHour = 25 }, new FakeTimeProvider(Readers.Noon));
        var wanted = new Dictionary<string, int> { [""] = 3 };

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => ramp.TakeAsync(wanted, Cancel), Cancel))
        );

        taken.Sum(t => t.Values.Sum()).ShouldBe(25);
    }
}
