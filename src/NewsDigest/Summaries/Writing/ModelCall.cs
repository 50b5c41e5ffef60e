using Microsoft.Extensions.AI;
using NewsDigest.Budget;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Calls a model within its budget, its time and what it can bear: money is set aside before each attempt and settled by
/// the reported usage after it, only so many calls are made at once, a busy server is asked again when it says so, and
/// one that does not answer is left alone.
/// </summary>
internal sealed class ModelCall(
    IChatClient client,
    IModelBudget budget,
    ModelPrices prices,
    ModelSummaryOptions options,
    ModelBreaker breaker,
    TimeProvider time
) : IDisposable
{
    private readonly PaidCall paid = new(budget, prices, time);
    private readonly ModelRetries retries = new(options.Attempts, options.FirstWait, options.LongestWait, time);
    private readonly SemaphoreSlim turns = new(options.ConcurrentCalls, options.ConcurrentCalls);

    /// <summary>The answer.</summary>
    /// <exception cref="ModelCallException">There is no money, no time or no usable answer.</exception>
    public async Task<ModelAnswer> AskAsync(
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        using var deadline = Deadline(errand);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var response = await AskUntilAnsweredAsync(messages, errand, either.Token);
            return ModelAnswer.Read(response);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelCallException(ModelFailure.TooLate, isFree: false, e);
        }
    }

    public void Dispose() => turns.Dispose();

    private CancellationTokenSource Deadline(ModelErrand errand)
    {
        if (errand.AnswerBy is not { } end)
            return new CancellationTokenSource();
        var left = end - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            throw new ModelCallException(ModelFailure.TooLate, isFree: true);
        return new CancellationTokenSource(left, time);
    }

    private async Task<ChatResponse> AskUntilAnsweredAsync(
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await retries.RunAsync(AttemptAsync, errand.AnswerBy, cancellationToken);
        }
        catch (ModelCallException e) when (IsOfTheServer(e.Failure))
        {
            await breaker.NoteFailureAsync(e.Failure, e.RetryAfter, CancellationToken.None);
            throw;
        }

        async Task<ChatResponse> AttemptAsync()
        {
            var response = await TakeTurnAsync(messages, errand, cancellationToken);
            await breaker.NoteAnswerAsync(cancellationToken);
            return response;
        }
    }

    /// <summary>Whether a failure tells of the server, not of one question or of us.</summary>
    private static bool IsOfTheServer(ModelFailure failure) =>
        failure
            is ModelFailure.Timeout
                or ModelFailure.Unauthorized
                or ModelFailure.NotFound
                or ModelFailure.Throttled
                or ModelFailure.Unavailable;

    private async Task<ChatResponse> TakeTurnAsync(
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            if (await breaker.FindPauseAsync(cancellationToken) is not null)
                throw new ModelCallException(ModelFailure.Paused, isFree: true);
            return await paid.RunAsync(
                Order(messages, errand),
                options.Timeout,
                cancel => client.GetResponseAsync(messages, SummaryPrompt.Options(options), cancel),
                Usage,
                errand.Add,
                cancellationToken
            );
        }
        finally
        {
            turns.Release();
        }
    }

    private BudgetOrder Order(IList<ChatMessage> messages, ModelErrand errand)
    {
        var input = SummaryPrompt.MaxInputTokens(messages, options.TokenMargin);
        return new BudgetOrder(prices.Usd(input, options.MaxOutputTokens), errand.Purpose)
        {
            Subject = errand.Subject,
            CallsPerSubject = options.CallsPerSubject,
        };
    }

    private static (long Sent, long Answered)? Usage(ChatResponse response) =>
        response.Usage is { InputTokenCount: { } sent, OutputTokenCount: { } answered } ? (sent, answered) : null;
}
