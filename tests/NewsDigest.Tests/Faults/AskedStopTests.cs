using NewsDigest.Faults;

namespace NewsDigest.Tests.Faults;

public class AskedStopTests
{
    private static readonly CancellationToken Asked = new(canceled: true);
    private static readonly CancellationToken NotAsked = new(canceled: false);

    [Fact]
    public void What_ends_as_it_was_asked_to_has_stopped() =>
        new TaskCanceledException().IsStopBy(Asked).ShouldBeTrue();

    [Fact]
    public void What_ends_unasked_is_a_fault() => new TaskCanceledException().IsStopBy(NotAsked).ShouldBeFalse();

    [Fact]
    public void What_breaks_while_it_is_to_end_is_a_fault() => new IOException().IsStopBy(Asked).ShouldBeFalse();
}
