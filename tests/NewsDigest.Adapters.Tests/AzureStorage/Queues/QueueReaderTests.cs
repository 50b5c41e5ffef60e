using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.Tests.Behaviour;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class QueueReaderTests
{
    private const string Name = StorageNames.DeliveryQueue;

    private static readonly MessageOutcome Done = new MessageOutcome.Done();

    private readonly FakeTimeProvider time = new(Readers.Noon);
    private readonly RecordedLines<QueueReader> log = new();
    private readonly StorageFaults faults = new();
    private readonly StorageConnection storage;
    private readonly QueueClient queue;
    private readonly AzurePoisonQueue poison;

    public QueueReaderTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage(faults.Settings);
        queue = storage.Queue(Name);
        poison = new AzurePoisonQueue(storage, Name);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_queue_is_read_without_a_handler_being_called() =>
        (await Reader().RunAsync((_, _) => throw new InvalidOperationException("called"), Cancel)).ShouldBe(
            new QueueRound(IsAnswered: true)
        );

    [Fact]
    public async Task Each_message_is_handed_over_and_deleted()
    {
        string[] texts = ["one", "zwei € 😀", "{\"version\":1}"];
        foreach (var text in texts)
            await queue.SendMessageAsync(text, Cancel);
        var handled = new List<string>();

        var round = await Reader()
            .RunAsync(
                (text, _) =>
                {
                    lock (handled)
                        handled.Add(text);
                    return Task.FromResult(Done);
                },
                Cancel
            );

        round.ShouldBe(new QueueRound(IsAnswered: true, Done: 3));
        handled.ShouldBe(texts, ignoreOrder: true);
        (await Count(queue)).ShouldBe(0);
    }

    [Fact]
    public async Task No_more_are_read_than_are_handled_at_the_same_time()
    {
        for (var i = 0; i < 5; i++)
            await queue.SendMessageAsync($"{i}", Cancel);

        (await Reader(s => s with { BatchSize = 2 }).RunAsync((_, _) => Task.FromResult(Done), Cancel)).Read.ShouldBe(
            2
        );

        (await Count(queue)).ShouldBe(3);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_and_is_given_up_after_five_tries()
    {
        await queue.SendMessageAsync("stubborn", Cancel);
        var reader = Reader();
        var tries = 0;
        Task<MessageOutcome> Fail(string text, CancellationToken cancellationToken)
        {
            tries++;
            throw new InvalidOperationException("The edition is missing.");
        }

        for (var i = 1; i <= 4; i++)
            (await reader.RunAsync(Fail, Cancel)).ShouldBe(new QueueRound(IsAnswered: true, Failed: 1));
        (await reader.RunAsync(Fail, Cancel)).ShouldBe(new QueueRound(IsAnswered: true, GivenUp: 1));

        tries.ShouldBe(5);
        (await Count(queue)).ShouldBe(0);
        (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("stubborn");
        log.Lines.ShouldAllBe(m => !m.Contains("stubborn"));
    }

    [Fact]
    public async Task A_message_that_failed_rests_before_it_comes_again()
    {
        await queue.SendMessageAsync("again", Cancel);
        var reader = Reader(s => s with { RetryAfter = TimeSpan.FromMinutes(1) });
        await reader.RunAsync((_, _) => throw new InvalidOperationException("not now"), Cancel);

        (await reader.RunAsync((_, _) => Task.FromResult(Done), Cancel)).Read.ShouldBe(0);

        (await Count(queue)).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_was_tried_too_often_elsewhere_is_given_up_without_being_tried()
    {
        await queue.SendMessageAsync("killer", Cancel);
        for (var i = 0; i < 5; i++)
            await Try();

        var calls = 0;
        var round = await Reader()
            .RunAsync(
                (_, _) =>
                {
                    calls++;
                    return Task.FromResult(Done);
                },
                Cancel
            );

        round.ShouldBe(new QueueRound(IsAnswered: true, GivenUp: 1));
        calls.ShouldBe(0);
        (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("killer");
    }

    [Fact]
    public async Task A_message_that_its_handler_cannot_read_is_kept_at_once()
    {
        await queue.SendMessageAsync("{\"version\":9}", Cancel);

        var round = await Reader()
            .RunAsync(
                (_, _) => Task.FromResult<MessageOutcome>(new MessageOutcome.Unreadable("is of version 9")),
                Cancel
            );

        round.ShouldBe(new QueueRound(IsAnswered: true, GivenUp: 1));
        (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("{\"version\":9}");
        log.Lines.ShouldHaveSingleItem().ShouldContain("is of version 9");
    }

    [Fact]
    public async Task What_was_given_up_is_kept_until_somebody_sees_to_it()
    {
        await queue.SendMessageAsync("old", Cancel);
        await Reader()
            .RunAsync((_, _) => Task.FromResult<MessageOutcome>(new MessageOutcome.Unreadable("is old")), Cancel);

        PeekedMessage kept = await storage.Queue(StorageNames.PoisonOf(Name)).PeekMessageAsync(Cancel);

        kept.ExpiresOn.ShouldNotBeNull().Year.ShouldBe(9999);
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("/w==")]
    public async Task A_message_that_is_no_Base64_of_UTF8_is_kept_as_it_is_beside_good_ones(string body)
    {
        await storage.UndecodedQueue(Name).SendMessageAsync(body, Cancel);
        await queue.SendMessageAsync("good", Cancel);

        var round = await Reader().RunAsync((_, _) => Task.FromResult(Done), Cancel);

        round.ShouldBe(new QueueRound(IsAnswered: true, Done: 1, GivenUp: 1));
        (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe(body);
    }

    [Fact]
    public async Task A_message_whose_time_has_not_come_rests_and_its_try_does_not_count()
    {
        await queue.SendMessageAsync("later", Cancel);
        var reader = Reader();
        for (var i = 0; i < 7; i++)
        {
            var round = await reader.RunAsync(
                (_, _) => Task.FromResult<MessageOutcome>(new MessageOutcome.Later(TimeSpan.Zero)),
                Cancel
            );
            round.ShouldBe(new QueueRound(IsAnswered: true, Postponed: 1));
        }
        await reader.RunAsync(
            (_, _) => Task.FromResult<MessageOutcome>(new MessageOutcome.Later(TimeSpan.FromMinutes(30))),
            Cancel
        );

        (await reader.RunAsync((_, _) => Task.FromResult(Done), Cancel)).Read.ShouldBe(0);

        (await Count(queue)).ShouldBe(1);
        (await poison.ReadAsync(32, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_held_as_long_as_its_handler_runs()
    {
        await queue.SendMessageAsync("long", Cancel);
        var held = new SemaphoreSlim(0);
        faults.Answered = (method, address) =>
        {
            if (method == "PUT" && address.Query.Contains("visibilitytimeout=300", StringComparison.Ordinal))
                held.Release();
            return Task.CompletedTask;
        };

        var round = await Reader(s => s with { Visibility = TimeSpan.FromMinutes(5) })
            .RunAsync(
                async (_, cancellationToken) =>
                {
                    for (var i = 0; i < 3; i++)
                    {
                        time.Advance(TimeSpan.FromMinutes(2.5));
                        await held.WaitAsync(cancellationToken);
                    }
                    return Done;
                },
                Cancel
            );

        round.ShouldBe(new QueueRound(IsAnswered: true, Done: 1));
        (await Count(queue)).ShouldBe(0);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_said_once_and_no_exception()
    {
        await queue.SendMessageAsync("waits", Cancel);
        var reader = Reader();
        faults.IsDown = true;
        for (var i = 0; i < 3; i++)
            (await reader.RunAsync((_, _) => Task.FromResult(Done), Cancel)).ShouldBe(
                new QueueRound(IsAnswered: false)
            );
        log.Lines.ShouldHaveSingleItem().ShouldContain("does not answer");

        faults.IsDown = false;

        (await reader.RunAsync((_, _) => Task.FromResult(Done), Cancel)).Done.ShouldBe(1);
        log.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Storage_that_breaks_while_a_handler_runs_leaves_the_message_to_come_again()
    {
        await queue.SendMessageAsync("twice", Cancel);

        var round = await Reader()
            .RunAsync(
                (_, _) =>
                {
                    faults.IsDown = true;
                    return Task.FromResult(Done);
                },
                Cancel
            );

        round.ShouldBe(new QueueRound(IsAnswered: true, Failed: 1));
        faults.IsDown = false;
        (await Count(queue)).ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_that_is_stopped_leaves_its_message_to_come_again()
    {
        await queue.SendMessageAsync("unfinished", Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Reader()
                .RunAsync(
                    async (_, cancellationToken) =>
                    {
                        await stop.CancelAsync();
                        cancellationToken.ThrowIfCancellationRequested();
                        return Done;
                    },
                    stop.Token
                )
        );

        (await Count(queue)).ShouldBe(1);
        (await poison.ReadAsync(32, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_given_up_is_read_once_at_a_time_and_deleted_when_it_is_seen_to()
    {
        await storage.Queue(StorageNames.PoisonOf(Name)).SendMessageAsync("by the host", Cancel);

        var message = (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem();
        (await poison.ReadAsync(32, Cancel)).ShouldBeEmpty();
        await poison.DeleteAsync(message, Cancel);
        await poison.DeleteAsync(message, Cancel);

        message.Text.ShouldBe("by the host");
        message.GivenUp.ShouldBeGreaterThan(Readers.Noon.AddYears(-1));
        (await Count(storage.Queue(StorageNames.PoisonOf(Name)))).ShouldBe(0);
    }

    private QueueReader Reader(Func<QueueReaderSettings, QueueReaderSettings>? change = null)
    {
        var settings = new QueueReaderSettings { RetryAfter = TimeSpan.Zero };
        return new QueueReader(storage, Name, change is null ? settings : change(settings), time, log);
    }

    /// <summary>What a reader does that is killed: the message is visible again, and a try older.</summary>
    private async Task Try()
    {
        QueueMessage message = await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(1), Cancel);
        await queue.UpdateMessageAsync(
            message.MessageId,
            message.PopReceipt,
            visibilityTimeout: TimeSpan.Zero,
            cancellationToken: Cancel
        );
    }

    private static async Task<int> Count(QueueClient queue) =>
        (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;
}
