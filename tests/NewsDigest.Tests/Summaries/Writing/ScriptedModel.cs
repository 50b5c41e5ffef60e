using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace NewsDigest.Tests.Summaries.Writing;

/// <summary>A model that answers each question by a function of the sentences it was shown, by number.</summary>
internal sealed class ScriptedModel(Func<IReadOnlyDictionary<int, string>, string> answer) : IChatClient
{
    /// <summary>The questions, each as its messages.</summary>
    public List<IReadOnlyList<ChatMessage>> Questions { get; } = [];

    /// <summary>What an answer costs; null: the model does not tell.</summary>
    public UsageDetails? Usage { get; init; } = new() { InputTokenCount = 1000, OutputTokenCount = 100 };

    /// <summary>The answer that holds these sentences.</summary>
    public static string Answer(string headline, params (string Text, int[] Sources)[] sentences) =>
        JsonSerializer.Serialize(
            new { headline, sentences = sentences.Select(s => new { text = s.Text, sources = s.Sources }) }
        );

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Questions.Add([.. messages]);
        var shown = JsonNode.Parse(Questions[^1][1].Text)!["articles"]!
            .AsArray()
            .SelectMany(a => a!["sentences"]!.AsObject())
            .ToDictionary(s => int.Parse(s.Key, CultureInfo.InvariantCulture), s => s.Value!.GetValue<string>());
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(shown))) { Usage = Usage });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("A summary is not streamed.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }
}
