using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Summaries.Writing;

public class ModelBreakerTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero));
    private readonly MemoryModelPauseStore pauses = new();
    private readonly ModelBreaker breaker;

    public ModelBreakerTests() => breaker = new ModelBreaker(pauses, time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_failures_in_a_row_begin_a_pause_of_a_minute()
    {
        await Fail(4);
        (await Left()).ShouldBeNull();
        await Fail(1);

        (await Left()).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_answer_in_between_begins_the_count_anew()
    {
        await Fail(4);
        await breaker.NoteAnswerAsync(Cancel);
        await Fail(4);

        (await Left()).ShouldBeNull();
    }

    [Fact]
    public async Task Each_pause_that_did_not_help_is_followed_by_one_twice_as_long_up_to_a_quarter_of_an_hour()
    {
        await Fail(5);
        var lengths = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            lengths.Add((await Left())!.Value.TotalMinutes);
            time.Advance((await Left())!.Value);
            await Fail(1);
        }

        lengths.ShouldBe([1, 2, 4, 8, 15, 15]);
        var pause = await breaker.FindPauseAsync(Cancel);
        (pause!.Times, pause.Since).ShouldBe((7, new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task After_an_answer_all_is_forgotten()
    {
        await Fail(5);
        time.Advance(TimeSpan.FromMinutes(1));
        await breaker.NoteAnswerAsync(Cancel);

        (await pauses.FindAsync(Cancel)).ShouldBeNull();
        await Fail(4);
        (await Left()).ShouldBeNull();
    }

    [Theory]
    [InlineData(ModelFailure.Unauthorized)]
    [InlineData(ModelFailure.NotFound)]
    public async Task What_only_a_person_can_mend_is_tried_every_quarter_of_an_hour(ModelFailure failure)
    {
        await breaker.NoteFailureAsync(failure, null, Cancel);

        (await Left()).ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(3600, 3600)]
    [InlineData(90_000, 3600)]
    public async Task A_server_gets_the_rest_that_it_asks_for_up_to_an_hour(int askedSeconds, int seconds)
    {
        await breaker.NoteFailureAsync(ModelFailure.Throttled, TimeSpan.FromSeconds(askedSeconds), Cancel);

        (await Left()).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Calls_that_were_under_way_do_not_make_a_pause_longer()
    {
        await Fail(5);
        await Fail(8);

        (await Left()).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Other_instances_know_of_a_pause_within_ten_seconds()
    {
        var other = new ModelBreaker(pauses, time);
        (await other.FindPauseAsync(Cancel)).ShouldBeNull();
        await breaker.NoteFailureAsync(ModelFailure.Unauthorized, null, Cancel);
        time.Advance(TimeSpan.FromSeconds(10));

        (await other.FindPauseAsync(Cancel)).ShouldNotBeNull().Failure.ShouldBe(ModelFailure.Unauthorized);
    }

    private async Task Fail(int times)
    {
        for (var i = 0; i < times; i++)
            await breaker.NoteFailureAsync(ModelFailure.Unavailable, null, Cancel);
    }

    private async Task<TimeSpan?> Left() => (await breaker.FindPauseAsync(Cancel))?.Until - time.GetUtcNow();
}
