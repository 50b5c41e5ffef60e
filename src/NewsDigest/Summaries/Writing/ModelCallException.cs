namespace NewsDigest.Summaries.Writing;

/// <summary>A call of a model that brought no answer. Its message holds nothing of the prompt and no key.</summary>
/// <param name="failure">What happened.</param>
/// <param name="isFree">Whether it is certain that the call costs nothing.</param>
/// <param name="inner">What the client threw.</param>
public sealed class ModelCallException(ModelFailure failure, bool isFree, Exception? inner = null)
    : Exception($"The model gave no answer: {failure}.", inner)
{
    /// <summary>What happened.</summary>
    public ModelFailure Failure { get; } = failure;

    /// <summary>How long the server asked to be left alone; null: it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it is certain that the call costs nothing, so that what was reserved for it may be given back.</summary>
    public bool IsFree { get; } = isFree;
}
