using Microsoft.Extensions.AI;
using NewsDigest.Budget;

namespace NewsDigest.Summaries.Writing;

/// <summary>Calls a model within the budget and its time: money is set aside before, and settled by the reported usage after.</summary>
internal sealed class ModelCall(
    IChatClient client,
    IModelBudget budget,
    ModelPrices prices,
    ModelSummaryOptions options,
    TimeProvider time
)
{
    /// <exception cref="ModelCallException">There is no money or no usable answer.</exception>
    public async Task<ModelAnswer> AskAsync(IList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var input = SummaryPrompt.MaxInputTokens(messages, options.TokenMargin);
        var reservation =
            await budget.ReserveAsync(prices.Usd(input, options.MaxOutputTokens), cancellationToken)
            ?? throw new ModelCallException(ModelFailure.NoMoney, isFree: true);
        ChatResponse response;
        try
        {
            response = await CallAsync(messages, cancellationToken);
        }
        catch (ModelCallException e) when (e.IsFree)
        {
            await budget.SettleAsync(reservation, 0, CancellationToken.None);
            throw;
        }
        // Without a reported usage the reservation stands: it counts as spent.
        if (response.Usage is { InputTokenCount: { } sent, OutputTokenCount: { } answered })
            await budget.SettleAsync(reservation, prices.Usd(sent, answered), CancellationToken.None);
        return ModelAnswer.Read(response);
    }

    private async Task<ChatResponse> CallAsync(IList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await client.GetResponseAsync(messages, SummaryPrompt.Options(options), either.Token);
        }
        catch (ModelCallException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException e)
        {
            throw new ModelCallException(ModelFailure.Timeout, isFree: false, e);
        }
#pragma warning disable CA1031 // A summary must never fail for what a model's client does, whatever it throws.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ModelCallException(ModelFailure.Unavailable, isFree: false, e);
        }
    }
}
