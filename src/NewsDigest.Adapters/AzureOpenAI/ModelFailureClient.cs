using Microsoft.Extensions.AI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Says failures of the OpenAI client in the core's words.</summary>
internal sealed class ModelFailureClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception e) when (ModelFailures.Say(e, time) is { } failure)
        {
            throw failure;
        }
    }
}
