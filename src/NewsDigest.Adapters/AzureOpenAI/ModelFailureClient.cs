using System.ClientModel;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.AI;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Says failures of the OpenAI client in the core's words.</summary>
internal sealed class ModelFailureClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

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
        catch (ClientResultException e) when (e.Status != 0)
        {
            throw new ModelCallException(FailureOf(e), IsFree(e.Status), e) { RetryAfter = RetryAfterOf(e, time) };
        }
        catch (AuthenticationFailedException e)
        {
            throw new ModelCallException(ModelFailure.Unauthorized, isFree: true, e);
        }
        catch (JsonException e)
        {
            throw new ModelCallException(ModelFailure.BadAnswer, isFree: false, e);
        }
    }

    /// <summary>
    /// What the server says of when to come back: Azure in milliseconds, all others in seconds or as a date
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after"/>).
    /// </summary>
    private static TimeSpan? RetryAfterOf(ClientResultException e, TimeProvider time)
    {
        if (e.GetRawResponse()?.Headers is not { } headers)
            return null;
        if (
            headers.TryGetValue("retry-after-ms", out var text)
            && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        )
            return TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestWait.TotalMilliseconds));
        if (!headers.TryGetValue("Retry-After", out text) || !RetryConditionHeaderValue.TryParse(text, out var after))
            return null;
        var wait = after.Delta ?? after.Date - time.GetUtcNow() ?? TimeSpan.Zero;
        return wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait > LongestWait ? LongestWait
            : wait;
    }

    private static ModelFailure FailureOf(ClientResultException e) =>
        e.Status switch
        {
            (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden => ModelFailure.Unauthorized,
            (int)HttpStatusCode.NotFound => ModelFailure.NotFound,
            (int)HttpStatusCode.TooManyRequests => ModelFailure.Throttled,
            (int)HttpStatusCode.BadRequest when IsContentFilter(e) => ModelFailure.Filtered,
            >= 400 and < 500 => ModelFailure.Rejected,
            _ => ModelFailure.Unavailable,
        };

    /// <summary>
    /// What is refused at the door is not billed; what broke inside, or was filtered (Azure bills evaluated prompts), may be.
    /// See <see href="https://learn.microsoft.com/azure/ai-services/openai/concepts/content-filter"/>.
    /// </summary>
    private static bool IsFree(int status) => status is 401 or 403 or 404 or 429;

    private static bool IsContentFilter(ClientResultException e) =>
        e.GetRawResponse()?.Content.ToString() is { } body
        && (
            body.Contains("\"content_filter\"", StringComparison.Ordinal)
            || body.Contains("ResponsibleAIPolicyViolation", StringComparison.Ordinal)
        );
}
