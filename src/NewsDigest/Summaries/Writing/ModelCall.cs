using Microsoft.Extensions.AI;
using NewsDigest.Budget;
using NewsDigest.Telemetry;

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
            var response = await AttemptAsync(messages, errand, either.Token);
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

    private async Task<ChatResponse> AttemptAsync(
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var response = await TakeTurnAsync(messages, errand, cancellationToken);
                await breaker.NoteAnswerAsync(cancellationToken);
                return response;
            }
            catch (ModelCallException e) when (IsWorthWaiting(e, attempt, errand, out wait))
            {
                // Waited for below, outside of the handler.
            }
            catch (ModelCallException e) when (IsOfTheServer(e.Failure))
            {
                await breaker.NoteFailureAsync(e.Failure, e.RetryAfter, CancellationToken.None);
                throw;
            }
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private bool IsWorthWaiting(ModelCallException fault, int attempt, ModelErrand errand, out TimeSpan wait)
    {
        // Scattered, so that calls that failed together do not come back together.
        wait =
            fault.RetryAfter
            ?? options.FirstWait * (Math.Pow(2, attempt - 1) * (0.75 + Random.Shared.NextDouble() / 2));
        return fault.Failure is ModelFailure.Throttled or ModelFailure.Unavailable
            && attempt < options.Attempts
            && wait <= options.LongestWait
            && !(time.GetUtcNow() + wait >= errand.AnswerBy);
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
            var reservation = await ReserveAsync(messages, errand, cancellationToken);
            return await PayAsync(reservation, messages, errand, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<BudgetReservation> ReserveAsync(
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        var input = SummaryPrompt.MaxInputTokens(messages, options.TokenMargin);
        var order = new BudgetOrder(prices.Usd(input, options.MaxOutputTokens), errand.Purpose)
        {
            Subject = errand.Subject,
            CallsPerSubject = options.CallsPerSubject,
        };
        return await budget.ReserveAsync(order, cancellationToken) switch
        {
            ReserveOutcome.Reserved reserved => reserved.Reservation,
            ReserveOutcome.TooManyCalls => throw new ModelCallException(ModelFailure.TooManyCalls, isFree: true),
            _ => throw new ModelCallException(ModelFailure.NoMoney, isFree: true),
        };
    }

    private async Task<ChatResponse> PayAsync(
        BudgetReservation reservation,
        IList<ChatMessage> messages,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        // Until something else is known, what was reserved counts as spent.
        var spent = reservation.Usd;
        try
        {
            var response = await CallAsync(messages, cancellationToken);
            if (response.Usage is { InputTokenCount: { } sent, OutputTokenCount: { } answered })
            {
                spent = prices.Usd(sent, answered);
                DigestMetrics.CountModelTokens(sent, answered);
                await budget.SettleAsync(reservation, spent, CancellationToken.None);
            }
            return response;
        }
        catch (ModelCallException e) when (e.IsFree)
        {
            spent = 0;
            await budget.SettleAsync(reservation, 0, CancellationToken.None);
            throw;
        }
        finally
        {
            errand.Add(spent);
            DigestMetrics.CountModelCost(spent);
        }
    }

    private Task<ChatResponse> CallAsync(IList<ChatMessage> messages, CancellationToken cancellationToken) =>
        LimitedCall.RunAsync(
            cancel => client.GetResponseAsync(messages, SummaryPrompt.Options(options), cancel),
            options.Timeout,
            time,
            cancellationToken
        );
}
