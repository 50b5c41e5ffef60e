using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Stories.Vectors;

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
    private readonly PaidCall paid = new(budget, options.Prices, time);
    private readonly ModelRetries retries = new(options.Attempts, options.FirstWait, options.LongestWait, time);
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
        var answer = await retries.RunAsync(() => AskAsync(texts, end, cancellationToken), end, cancellationToken);
        return [.. batch.Zip(answer, (item, a) => new ArticleVector(item.Article, item.Arrived, a.Vector))];
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(
        string[] texts,
        DateTimeOffset end,
        CancellationToken cancellationToken
    )
    {
        var left = end - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            throw new ModelCallException(ModelFailure.TooLate, isFree: true);
        var most = (long)Math.Ceiling(texts.Sum(t => (long)TokenCount.Of(t)) * options.TokenMargin);
        var answer = await paid.RunAsync(
            new BudgetOrder(options.Prices.Usd(most, 0), BudgetPurpose.Embeddings),
            left < options.Timeout ? left : options.Timeout,
            cancel => generator.GenerateAsync(texts, cancellationToken: cancel),
            a => a.Usage?.InputTokenCount is { } sent ? (sent, 0) : null,
            note: null,
            cancellationToken
        );
        if (answer.Count != texts.Length || answer.Any(a => a.Vector.IsEmpty))
            throw new ModelCallException(ModelFailure.BadAnswer, isFree: false);
        return answer;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} gave no vectors of {Count} articles: {Failure}. Stories are made without them."
    )]
    private partial void LogNoVectors(string model, int count, ModelFailure failure);
}
