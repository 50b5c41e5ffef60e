using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryPoisonQueueTests : PoisonQueueBehaviour
{
    private readonly FakeTimeProvider time = new(Readers.Noon);
    private readonly MemoryPoisonQueue queue;

    public MemoryPoisonQueueTests() => queue = new MemoryPoisonQueue(time);

    protected override IPoisonQueue Queue => queue;

    protected override Task Add(string text)
    {
        queue.Add(text);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_read_and_not_deleted_comes_again_and_belongs_to_who_reads_it_then()
    {
        var cancel = TestContext.Current.CancellationToken;
        queue.Add("left");
        var killed = (await queue.ReadAsync(1, cancel)).ShouldHaveSingleItem();
        time.Advance(TimeSpan.FromMinutes(5));

        var heir = (await queue.ReadAsync(1, cancel)).ShouldHaveSingleItem();
        await queue.DeleteAsync(killed, cancel);
        time.Advance(TimeSpan.FromMinutes(5));

        (await queue.ReadAsync(1, cancel)).ShouldHaveSingleItem().Id.ShouldBe(heir.Id);
    }
}
