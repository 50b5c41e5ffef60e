using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// Keeps answers in pieces before the SDK puts each into one array, doubled until it fits. A page of items is some
/// megabytes; editions read a few of them every quarter of an hour.
/// </summary>
internal sealed class AnswersInPieces : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (Wanted(message) is not { } body)
            return;
        var pieces = await PiecesStream.ReadAsync(body, message.CancellationToken);
        await body.DisposeAsync();
        message.Response.ContentStream = pieces;
    }

    /// <inheritdoc/>
    /// <remarks>Nothing asks in a blocking way here; who does has the SDK's arrays.</remarks>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessNext(message, pipeline);

    /// <summary>
    /// The body to read, or null: what an error says the SDK reads by itself, and it wants the answers to what was written
    /// in one piece; those are short.
    /// </summary>
    private static Stream? Wanted(HttpMessage message) =>
        message.BufferResponse
        && message.Request.Method == RequestMethod.Get
        && !message.Response.IsError
        && message.Response.Status == 200
        && message.Response.ContentStream is { CanSeek: false } body
            ? body
            : null;
}
