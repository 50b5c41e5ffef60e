using Microsoft.Extensions.Time.Testing;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What all rate limits do.</summary>
public abstract class RateLimitsBehaviour
{
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 10, 23, 20, 0, TimeSpan.Zero));

    protected abstract IRateLimits Limits { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_as_the_limit_are_let_through()
    {
        (await Take(3)).ShouldBeTrue();
        (await Take(3)).ShouldBeTrue();
        (await Take(3)).ShouldBeTrue();
        (await Take(3)).ShouldBeFalse();
        (await Take(3)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_limit_of_none_lets_nothing_through() => (await Take(0)).ShouldBeFalse();

    [Fact]
    public async Task Each_key_has_its_own()
    {
        (await Limits.TryTakeAsync("network-192.0.2.0", 1, Cancel)).ShouldBeTrue();
        (await Limits.TryTakeAsync("network-2001:db8:1::", 1, Cancel)).ShouldBeTrue();
        (await Limits.TryTakeAsync("network-192.0.2.0", 1, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_refused_is_not_counted()
    {
        await Take(1);
        await Take(1);

        (await Take(2)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_clock_hour_begins_at_none()
    {
        await Take(1);
        Time.Advance(TimeSpan.FromMinutes(39));
        (await Take(1)).ShouldBeFalse();

        Time.Advance(TimeSpan.FromMinutes(1));

        (await Take(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public async Task Twenty_at_once_never_pass_the_limit(int limit)
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Take(limit), Cancel)));

        taken.Count(t => t).ShouldBe(limit);
    }

    private Task<bool> Take(int limit) => Limits.TryTakeAsync("confirm-5f3a", limit, Cancel);
}
