using Microsoft.Extensions.AI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Makes embedding generators of Azure OpenAI and of servers that speak like OpenAI.</summary>
public static class EmbeddingGeneratorFactory
{
    /// <summary>
    /// A generator without retries of its own, as each attempt has to be paid for first, whose failures are
    /// <see cref="Summaries.Writing.ModelCallException"/>. Nothing is called before the first question, managed identity included.
    /// </summary>
    /// <param name="endpoint">Where the model is.</param>
    /// <param name="time">Tells how long it is until the date that a server may name; null: the machine's clock.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> Create(
        ModelEndpoint endpoint,
        TimeProvider? time = null
    )
    {
        return new ModelFailureGenerator(
            ModelConnection.Open(endpoint).GetEmbeddingClient(endpoint.Deployment).AsIEmbeddingGenerator(),
            time ?? TimeProvider.System
        );
    }
}
