using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Budget;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Summaries.Writing;

/// <summary>How a model is called: how often, how many at once, and how long.</summary>
public sealed class ModelCallTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 5, 50, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);
    private readonly HeldModel model = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => model.Dispose();

    [Fact]
    public async Task Only_so_many_calls_are_made_at_once()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held") { ConcurrentCalls = 2 });
        var summaries = Enumerable
            .Range(0, 6)
            .Select(_ => summarizer.SummarizeAsync(BridgeStory.With(), Cancel))
            .ToList();

        while (summaries.Any(s => !s.IsCompleted))
        {
            model.UnderWay.ShouldBeLessThanOrEqualTo(2);
            model.AnswerOne();
            await Task.Yield();
        }

        model.Calls.ShouldBe(6);
    }

    [Fact]
    public async Task A_story_has_so_many_calls_a_day()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held") { CallsPerSubject = 1 });
        var request = BridgeStory.With() with { Subject = "bridge" };
        var first = summarizer.SummarizeAsync(request, Cancel);
        model.AnswerOne();
        await first;

        var second = await summarizer.SummarizeAsync(request, Cancel);

        second.Writing.ShouldBe(new WritingOutcome(0, 0, ModelFailure.TooManyCalls));
        model.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_the_time_that_it_says()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        model.FailOne(Throttled(TimeSpan.FromSeconds(17)));

        time.Advance(TimeSpan.FromSeconds(16));
        model.UnderWay.ShouldBe(0);
        time.Advance(TimeSpan.FromSeconds(1));
        await model.IsCalledAsync();
        model.AnswerOne();

        (await summary).Writing.ShouldNotBeNull().Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_asked_three_times()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        for (var i = 0; i < 3; i++)
        {
            await model.IsCalledAsync(() => time.Advance(TimeSpan.FromSeconds(1)));
            model.FailOne(Throttled(null));
        }

        (await summary).Writing.ShouldBe(new WritingOutcome(3, 0, ModelFailure.Throttled));
    }

    [Fact]
    public async Task A_server_that_does_not_say_when_is_asked_after_about_two_and_four_seconds()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        var waits = new List<double>();
        for (var i = 0; i < 2; i++)
        {
            await model.IsCalledAsync();
            model.FailOne(Throttled(null));
            var failed = time.GetUtcNow();
            await model.IsCalledAsync(() => time.Advance(TimeSpan.FromSeconds(0.1)));
            waits.Add((time.GetUtcNow() - failed).TotalSeconds);
        }
        model.AnswerOne();
        await summary;

        waits[0].ShouldBeInRange(1.5, 2.6);
        waits[1].ShouldBeInRange(3, 5.1);
    }

    [Fact]
    public async Task A_call_that_took_too_long_is_not_made_again()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        model.FailOne(new ModelCallException(ModelFailure.Timeout, isFree: true));

        (await summary).Writing.ShouldBe(new WritingOutcome(1, 0, ModelFailure.Timeout));
    }

    [Theory]
    [InlineData(ModelFailure.Timeout, ModelFailure.Paused)]
    [InlineData(ModelFailure.Throttled, ModelFailure.Paused)]
    [InlineData(ModelFailure.Unavailable, ModelFailure.Paused)]
    [InlineData(ModelFailure.Filtered, ModelFailure.Filtered)]
    [InlineData(ModelFailure.Refused, ModelFailure.Refused)]
    public async Task Five_failures_of_the_server_and_of_nothing_else_make_it_left_alone(
        ModelFailure failure,
        ModelFailure sixth
    )
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held") { Attempts = 1 });
        for (var i = 0; i < 5; i++)
            await FailAsync(summarizer, failure);

        (await FailAsync(summarizer, failure)).Failure.ShouldBe(sixth);
    }

    [Fact]
    public async Task An_answer_between_failures_begins_their_count_anew()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held") { Attempts = 1 });
        for (var i = 0; i < 4; i++)
            await FailAsync(summarizer, ModelFailure.Unavailable);
        var answered = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        model.AnswerOne();
        await answered;
        for (var i = 0; i < 4; i++)
            await FailAsync(summarizer, ModelFailure.Unavailable);

        (await FailAsync(summarizer, ModelFailure.Unavailable)).Failure.ShouldBe(ModelFailure.Unavailable);
    }

    private async Task<WritingOutcome> FailAsync(ModelSummarizer summarizer, ModelFailure failure)
    {
        var summary = summarizer.SummarizeAsync(BridgeStory.With(), Cancel);
        if (model.UnderWay > 0)
            model.FailOne(new ModelCallException(failure, isFree: true));
        return (await summary).Writing.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_waits_for_a_server_past_the_deadline()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With() with { AnswerBy = Start.AddSeconds(10) }, Cancel);
        model.FailOne(Throttled(TimeSpan.FromSeconds(15)));

        (await summary).Writing.ShouldBe(new WritingOutcome(1, 0, ModelFailure.Throttled));
    }

    [Fact]
    public async Task At_the_deadline_a_call_that_is_under_way_is_given_up_and_counts_as_spent()
    {
        using var summarizer = Summarizer(new ModelSummaryOptions("held"));
        var summary = summarizer.SummarizeAsync(BridgeStory.With() with { AnswerBy = Start.AddSeconds(10) }, Cancel);
        time.Advance(TimeSpan.FromSeconds(10));

        var writing = (await summary).Writing.ShouldNotBeNull();
        (writing.Calls, writing.Failure).ShouldBe((1, ModelFailure.TooLate));
        writing.Usd.ShouldBeGreaterThan(0);
    }

    private static ModelCallException Throttled(TimeSpan? retryAfter) =>
        new(ModelFailure.Throttled, isFree: true) { RetryAfter = retryAfter };

    private ModelSummarizer Summarizer(ModelSummaryOptions options) =>
        new(
            model,
            new MemoryModelBudget(1, 1, time),
            new ModelPrices(1, 10),
            options,
            new ModelBreaker(new MemoryModelPauseStore(), time),
            new ExtractiveSummarizer(),
            time
        );

    /// <summary>A model that answers when it is told to.</summary>
    private sealed class HeldModel : IChatClient
    {
        private readonly Queue<TaskCompletionSource<ChatResponse>> waiting = [];

        public int Calls { get; private set; }

        public int UnderWay => waiting.Count;

        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        )
        {
            Calls++;
            var answer = new TaskCompletionSource<ChatResponse>();
            waiting.Enqueue(answer);
            return await answer.Task.WaitAsync(cancellationToken);
        }

        public async Task IsCalledAsync(Action? meanwhile = null)
        {
            while (waiting.Count == 0)
            {
                meanwhile?.Invoke();
                await Task.Yield();
            }
        }

        public void AnswerOne()
        {
            if (waiting.TryDequeue(out var call))
                call.SetResult(
                    new ChatResponse(
                        new ChatMessage(ChatRole.Assistant, ScriptedModel.Answer("", ("It cost $1.2bn.", [2])))
                    )
                );
        }

        public void FailOne(ModelCallException failure) => waiting.Dequeue().SetException(failure);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException("A summary is not streamed.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() { }
    }
}
