using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Intake;
using NewsDigest.Summaries.Writing;
using NewsDigest.Telemetry;

namespace NewsDigest.Stories;

/// <summary>
/// Vectors of articles: those that were paid for before, the rest from an embedding model, within the budget. Where no
/// money, no time or no answer is left, what is there has to do: nobody waits for a vector.
/// </summary>
/// <param name="generator">The model. Its failures are <see cref="ModelCallException"/>; its own retries must be off, as each attempt is paid for.</param>
/// <param name="budget">The money for it.</param>
/// <param name="options">How it is asked.</param>
/// <param name="store">What was paid for before.</param>
/// <param name="time">The clock of the time limits.</param>
/// <param name="logger">Gets one line where vectors are missing; never a text or a key.</param>
public sealed partial class ArticleVectors(
    IEmbeddingGenerator<string, Embedding<float>> generator,
    IModelBudget budget,
    EmbeddingOptions options,
    IVectorStore store,
    TimeProvider time,
    ILogger<ArticleVectors>? logger = null
)
{
    private readonly ILogger logger = logger ?? NullLogger<ArticleVectors>.Instance;

    /// <summary>The vectors of items, as far as they can be had.</summary>
    /// <param name="items">The items.</param>
    /// <param name="answerBy">When vectors are of no use any more (UTC); null: they always are.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<IReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>>> ReadAsync(
        IReadOnlyList<DigestItem> items,
        DateTimeOffset? answerBy,
        CancellationToken cancellationToken
    )
    {
        if (items.Count == 0)
            return new Dictionary<ArticleId, ReadOnlyMemory<float>>();
        var wanted = items.Select(i => i.Article).ToHashSet();
        var vectors = await store
            .ReadAsync(options.Model, items.Min(i => i.Arrived), items.Max(i => i.Arrived), cancellationToken)
            .Where(v => wanted.Contains(v.Article))
            .ToDictionaryAsync(v => v.Article, v => v.Values, cancellationToken: cancellationToken);
        var missing = items.Where(i => !vectors.ContainsKey(i.Article)).ToList();
        var end = time.GetUtcNow() + options.LongestWork;
        if (answerBy < end)
            end = answerBy.Value;
        try
        {
            foreach (var batch in missing.Chunk(options.BatchSize))
            {
                var made = await EmbedAsync(batch, end, cancellationToken);
                await store.SaveAsync(options.Model, made, cancellationToken);
                foreach (var vector in made)
                    vectors[vector.Article] = vector.Values;
            }
        }
        catch (ModelCallException e)
        {
            LogNoVectors(options.Model, items.Count - vectors.Count, e.Failure);
        }
        return vectors;
    }

    private async Task<IReadOnlyList<ArticleVector>> EmbedAsync(
        DigestItem[] batch,
        DateTimeOffset end,
        CancellationToken cancellationToken
    )
    {
        string[] texts = [.. batch.Select(EmbeddedText.Of)];
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var answer = await PayAsync(texts, end, cancellationToken);
                return [.. batch.Zip(answer, (item, a) => new ArticleVector(item.Article, item.Arrived, a.Vector))];
            }
            catch (ModelCallException e) when (IsWorthWaiting(e, attempt, end, out wait))
            {
                // Waited for below, outside of the handler.
            }
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private bool IsWorthWaiting(ModelCallException fault, int attempt, DateTimeOffset end, out TimeSpan wait)
    {
        wait = fault.RetryAfter ?? options.FirstWait * Math.Pow(2, attempt - 1);
        return fault.Failure is ModelFailure.Throttled or ModelFailure.Unavailable
            && attempt < options.Attempts
            && wait <= options.LongestWait
            && time.GetUtcNow() + wait < end;
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> PayAsync(
        string[] texts,
        DateTimeOffset end,
        CancellationToken cancellationToken
    )
    {
        var left = end - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            throw new ModelCallException(ModelFailure.TooLate, isFree: true);
        var most = Usd((long)Math.Ceiling(texts.Sum(t => (long)TokenCount.Of(t)) * options.TokenMargin));
        var order = new BudgetOrder(most, BudgetPurpose.Embeddings);
        if (
            await budget.ReserveAsync(order, cancellationToken) is not ReserveOutcome.Reserved { Reservation: var paid }
        )
            throw new ModelCallException(ModelFailure.NoMoney, isFree: true);
        // Until something else is known, what was reserved counts as spent.
        var spent = paid.Usd;
        try
        {
            var answer = await CallAsync(texts, left < options.Timeout ? left : options.Timeout, cancellationToken);
            if (answer.Usage?.InputTokenCount is { } tokens)
            {
                spent = Usd(tokens);
                DigestMetrics.CountModelTokens(tokens, 0);
                await budget.SettleAsync(paid, spent, CancellationToken.None);
            }
            if (answer.Count != texts.Length || answer.Any(a => a.Vector.IsEmpty))
                throw new ModelCallException(ModelFailure.BadAnswer, isFree: false);
            return answer;
        }
        catch (ModelCallException e) when (e.IsFree)
        {
            spent = 0;
            await budget.SettleAsync(paid, 0, CancellationToken.None);
            throw;
        }
        finally
        {
            DigestMetrics.CountModelCost(spent);
        }
    }

    private Task<GeneratedEmbeddings<Embedding<float>>> CallAsync(
        string[] texts,
        TimeSpan limit,
        CancellationToken cancellationToken
    ) =>
        LimitedCall.RunAsync(
            cancel => generator.GenerateAsync(texts, cancellationToken: cancel),
            limit,
            time,
            cancellationToken
        );

    private decimal Usd(long tokens) => tokens * options.UsdPerMillionTokens / 1_000_000m;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} gave no vectors of {Count} articles: {Failure}. Stories are made without them."
    )]
    private partial void LogNoVectors(string model, int count, ModelFailure failure);
}
