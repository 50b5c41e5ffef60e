using Microsoft.Extensions.AI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Makes clients of Azure OpenAI and of servers that speak like OpenAI.</summary>
public static class ChatClientFactory
{
    /// <summary>
    /// A client without retries of its own, as each attempt has to be paid for first, whose failures are
    /// <see cref="Summaries.Writing.ModelCallException"/>. Nothing is called before the first question, managed identity included.
    /// </summary>
    /// <param name="endpoint">Where the model is.</param>
    /// <param name="time">Tells how long it is until the date that a server may name; null: the machine's clock.</param>
    public static IChatClient Create(ModelEndpoint endpoint, TimeProvider? time = null)
    {
        return new ModelFailureClient(
            ModelConnection.Open(endpoint).GetChatClient(endpoint.Deployment).AsIChatClient(),
            time ?? TimeProvider.System
        );
    }
}
