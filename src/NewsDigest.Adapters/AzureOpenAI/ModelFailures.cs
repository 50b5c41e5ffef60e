using System.ClientModel;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>What the exceptions of the OpenAI client mean.</summary>
internal static class ModelFailures
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The same in the core's words; null where it has none for it.</summary>
    public static ModelCallException? Say(Exception e, TimeProvider time) =>
        e switch
        {
            ClientResultException { Status: not 0 } refused => new ModelCallException(
                FailureOf(refused),
                IsFree(refused.Status),
                refused
            )
            {
                RetryAfter = RetryAfterOf(refused, time),
            },
            AuthenticationFailedException => new ModelCallException(ModelFailure.Unauthorized, isFree: true, e),
            JsonException => new ModelCallException(ModelFailure.BadAnswer, isFree: false, e),
            _ => null,
        };

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
