using Microsoft.Extensions.AI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Says failures of the OpenAI embedding client in the core's words.</summary>
internal sealed class ModelFailureGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, TimeProvider time)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await base.GenerateAsync(values, options, cancellationToken);
        }
        catch (Exception e) when (ModelFailures.Say(e, time) is { } failure)
        {
            throw failure;
        }
    }
}
