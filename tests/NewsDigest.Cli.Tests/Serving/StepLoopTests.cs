using Microsoft.Extensions.Time.Testing;
using NewsDigest.Cli.Serving;

namespace NewsDigest.Cli.Tests.Serving;

public class StepLoopTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider time = new();
    private readonly RecordedLines<StepLoop> lines = new();

    [Fact]
    public async Task A_step_is_run_again_after_its_interval()
    {
        var runs = new SemaphoreSlim(0);
        using var loop = Loop(() => runs.Release());
        await loop.StartAsync(TestContext.Current.CancellationToken);

        for (var i = 0; i < 3; i++)
            await Next(runs);

        await loop.StopAsync(TestContext.Current.CancellationToken);
        lines.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_is_told_once_with_its_reason_and_so_is_its_end()
    {
        var runs = new SemaphoreSlim(0);
        var count = 0;
        using var loop = Loop(() =>
        {
            runs.Release();
            if (count++ < 3)
                throw new IOException("The disk is full\nand more of it");
        });
        await loop.StartAsync(TestContext.Current.CancellationToken);

        for (var i = 0; i < 5; i++)
            await Next(runs);

        await loop.StopAsync(TestContext.Current.CancellationToken);
        lines.Lines.ShouldBe(["Sweeping failed, and is tried again: The disk is full.", "Sweeping works again."]);
    }

    [Fact]
    public async Task Being_stopped_is_no_fault()
    {
        var began = new SemaphoreSlim(0);
        var step = new Step(
            "Sweeping",
            Minute,
            async cancel =>
            {
                began.Release();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        );
        using var loop = new StepLoop(step, time, lines);
        await loop.StartAsync(TestContext.Current.CancellationToken);
        await began.WaitAsync(TestContext.Current.CancellationToken);

        await loop.StopAsync(TestContext.Current.CancellationToken);

        lines.Lines.ShouldBeEmpty();
    }

    private StepLoop Loop(Action run) =>
        new(
            new Step(
                "Sweeping",
                Minute,
                _ =>
                {
                    run();
                    return Task.CompletedTask;
                }
            ),
            time,
            lines
        );

    /// <summary>Waits for the next run, letting the time pass as long as the loop rests.</summary>
    private async Task Next(SemaphoreSlim runs)
    {
        while (!await runs.WaitAsync(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken))
            time.Advance(Minute);
    }
}
