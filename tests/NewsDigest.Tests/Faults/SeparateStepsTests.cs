using NewsDigest.Faults;

namespace NewsDigest.Tests.Faults;

public class SeparateStepsTests
{
    private readonly SeparateSteps steps = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_fails_does_not_keep_the_next_from_being_done()
    {
        var isDone = false;

        (await steps.TryAsync(() => throw new IOException("broken"), Cancel)).ShouldBeFalse();
        (await steps.TryAsync(() => Task.FromResult(isDone = true), Cancel)).ShouldBeTrue();

        isDone.ShouldBeTrue();
        steps.Failed.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_answered_in_time_is_a_fault()
    {
        await steps.TryAsync(() => throw new TaskCanceledException(), Cancel);

        steps.Faults.ShouldHaveSingleItem().ShouldBeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task An_end_that_is_asked_for_ends_the_run()
    {
        var asked = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            steps.TryAsync(() => throw new OperationCanceledException(), asked)
        );

        steps.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Faults_are_told_together_and_only_some_of_many()
    {
        for (var i = 0; i <= SeparateSteps.MaxTold; i++)
            await steps.TryAsync(() => throw new IOException("broken"), Cancel);

        var told = Should.Throw<AggregateException>(() => steps.ThrowIfAnyFailed($"{steps.Failed} slots failed."));

        told.Message.ShouldStartWith("11 slots failed.");
        told.InnerExceptions.Count.ShouldBe(SeparateSteps.MaxTold);
    }

    [Fact]
    public async Task Where_nothing_failed_nothing_is_told()
    {
        await steps.TryAsync(() => Task.CompletedTask, Cancel);

        Should.NotThrow(() => steps.ThrowIfAnyFailed("all of it failed"));
    }

    [Fact]
    public async Task Of_steps_done_side_by_side_no_fault_is_lost()
    {
        await Parallel.ForAsync(
            0,
            1000,
            Cancel,
            async (_, _) =>
            {
                await Task.Yield();
                await steps.TryAsync(() => throw new IOException("broken"), Cancel);
            }
        );

        steps.Failed.ShouldBe(1000);
    }
}
