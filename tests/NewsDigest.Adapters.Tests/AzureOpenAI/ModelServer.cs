using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsDigest.Adapters.AzureOpenAI;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace NewsDigest.Adapters.Tests.AzureOpenAI;

/// <summary>A server on this machine that answers like Azure OpenAI, or like an OpenAI-compatible endpoint.</summary>
public sealed class ModelServer : IDisposable
{
    public const string Deployment = "small-model";
    public const string Key = "key-of-the-test";

    private readonly WireMockServer server = WireMockServer.Start();
    private readonly List<Answer> answers = [];
    private readonly ModelEndpointKind kind;
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int given;

    public ModelServer(ModelEndpointKind kind)
    {
        this.kind = kind;
        var path = kind == ModelEndpointKind.Azure ? $"/openai/deployments/{Deployment}" : "/v1";
        server
            .Given(Request.Create().WithPath($"{path}/chat/completions", $"{path}/embeddings").UsingPost())
            .RespondWith(Response.Create().WithCallback(_ => AnswerNext()));
    }

    private sealed record Answer(int Status, string Body, TimeSpan Delay, string? RetryAfter);

    public ModelEndpoint Endpoint =>
        kind == ModelEndpointKind.Azure
            ? new ModelEndpoint(kind, new Uri(server.Url!), Deployment, Key)
            : new ModelEndpoint(kind, new Uri(server.Url! + "/v1"), Deployment, Key);

    /// <summary>How often the model was called.</summary>
    public int Calls => server.LogEntries.Count;

    /// <summary>Ends when the first call is under way.</summary>
    public Task IsCalled => called.Task;

    /// <summary>The body of a call.</summary>
    public JsonNode Body(int call) => JsonNode.Parse(server.LogEntries[call].RequestMessage!.Body!)!;

    /// <summary>A header of the first call.</summary>
    public string? Header(string name) =>
        server.LogEntries[0].RequestMessage!.Headers!.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>Answers the next call with a message of the model.</summary>
    public ModelServer Says(string? content, string finishReason = "stop", string? refusal = null) =>
        Answers(
            200,
            JsonSerializer.Serialize(
                new
                {
                    id = "chatcmpl-1",
                    @object = "chat.completion",
                    created = 1_773_100_000,
                    model = Deployment,
                    choices = new[]
                    {
                        new
                        {
                            index = 0,
                            finish_reason = finishReason,
                            message = new
                            {
                                role = "assistant",
                                content,
                                refusal,
                            },
                        },
                    },
                    usage = new
                    {
                        prompt_tokens = 1000,
                        completion_tokens = 100,
                        total_tokens = 1100,
                    },
                }
            )
        );

    /// <summary>Answers the next call with vectors, as the service sends them to clients that take Base64.</summary>
    public ModelServer Embeds(int tokens, params float[][] vectors) =>
        Answers(
            200,
            JsonSerializer.Serialize(
                new
                {
                    @object = "list",
                    model = Deployment,
                    data = vectors.Select(
                        (vector, index) =>
                            new
                            {
                                @object = "embedding",
                                index,
                                embedding = Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)),
                            }
                    ),
                    usage = new { prompt_tokens = tokens, total_tokens = tokens },
                }
            )
        );

    /// <summary>Answers the next call, and those after the last one, with a status and a body.</summary>
    public ModelServer Answers(int status, string body, TimeSpan delay = default, string? retryAfter = null)
    {
        answers.Add(new Answer(status, body, delay, retryAfter));
        return this;
    }

    public void Dispose() => server.Dispose();

    private async Task<IResponseMessage> AnswerNext()
    {
        var answer = answers[Math.Min(given++, answers.Count - 1)];
        called.TrySetResult();
        await Task.Delay(answer.Delay);
        var headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new("application/json") };
        if (answer.RetryAfter is { } retryAfter)
            headers["Retry-After"] = new(retryAfter);
        return new ResponseMessage
        {
            StatusCode = answer.Status,
            Headers = headers,
            BodyData = new BodyData
            {
                BodyAsString = answer.Body,
                DetectedBodyType = BodyType.String,
                Encoding = Encoding.UTF8,
            },
        };
    }
}
