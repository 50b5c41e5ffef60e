using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Makes clients of Azure OpenAI and of servers that speak like OpenAI.</summary>
public static class ChatClientFactory
{
    /// <summary>Servers without keys still want the header.</summary>
    private const string NoKey = "none";

    /// <summary>
    /// A client without retries of its own, as each attempt has to be paid for first, whose failures are
    /// <see cref="Summaries.Writing.ModelCallException"/>. Nothing is called before the first question, managed identity included.
    /// </summary>
    /// <param name="endpoint">Where the model is.</param>
    /// <param name="time">Tells how long it is until the date that a server may name; null: the machine's clock.</param>
    public static IChatClient Create(ModelEndpoint endpoint, TimeProvider? time = null)
    {
        var client =
            endpoint.Kind == ModelEndpointKind.Azure
                ? CreateAzure(endpoint)
                : new OpenAIClient(
                    new ApiKeyCredential(endpoint.ApiKey ?? NoKey),
                    Configure(new OpenAIClientOptions { Endpoint = endpoint.Address }, endpoint)
                );
        return new ModelFailureClient(
            client.GetChatClient(endpoint.Deployment).AsIChatClient(),
            time ?? TimeProvider.System
        );
    }

    private static AzureOpenAIClient CreateAzure(ModelEndpoint endpoint)
    {
        var options = Configure(new AzureOpenAIClientOptions(), endpoint);
        return endpoint.ApiKey is { } key
            ? new AzureOpenAIClient(endpoint.Address, new ApiKeyCredential(key), options)
            : new AzureOpenAIClient(endpoint.Address, new DefaultAzureCredential(), options);
    }

    private static T Configure<T>(T options, ModelEndpoint endpoint)
        where T : ClientPipelineOptions
    {
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = endpoint.NetworkTimeout;
        return options;
    }
}
