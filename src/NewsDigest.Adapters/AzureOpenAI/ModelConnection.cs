using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Opens the client of an endpoint, which calls nothing before its first question and never a second time by itself.</summary>
internal static class ModelConnection
{
    /// <summary>Servers without keys still want the header.</summary>
    private const string NoKey = "none";

    /// <summary>The client of an endpoint.</summary>
    public static OpenAIClient Open(ModelEndpoint endpoint) =>
        endpoint.Kind == ModelEndpointKind.Azure
            ? CreateAzure(endpoint)
            : new OpenAIClient(
                new ApiKeyCredential(endpoint.ApiKey ?? NoKey),
                Configure(new OpenAIClientOptions { Endpoint = endpoint.Address }, endpoint)
            );

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
