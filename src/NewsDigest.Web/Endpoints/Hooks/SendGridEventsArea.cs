using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>
/// Where SendGrid tells what became of mails. Not there where no key is set: nobody could be told from SendGrid. A batch is
/// kept as it came and answered at once; what it says is applied afterwards.
/// </summary>
internal sealed partial class SendGridEventsArea(
    TakeEvents takeEvents,
    TimeProvider time,
    ILogger<SendGridEventsArea> logger,
    EventWebhookKey? key = null
) : ISiteArea
{
    /// <summary>More than a thousand events have with all that they may carry.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        if (key is not null)
            routes.MapForm("/hooks/sendgrid/events", context => TakeAsync(context, key));
    }

    private async Task TakeAsync(HttpContext context, EventWebhookKey expected)
    {
        using var stream = await RequestBytes.ReadAsync(context, MaxBytes);
        if (stream is null)
        {
            await RefuseAsync(
                context,
                StatusCodes.Status413PayloadTooLarge,
                $"A batch of events has at most {MaxBytes} bytes."
            );
            return;
        }
        var body = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        var verdict = EventSignature.Verify(context.Request.Headers, body.Span, expected, time.GetUtcNow());
        var (status, reason) = verdict switch
        {
            EventSignatureVerdict.Missing => (
                StatusCodes.Status401Unauthorized,
                "The request is not signed: switch on 'Signed Event Webhook' at SendGrid."
            ),
            EventSignatureVerdict.Wrong => (
                StatusCodes.Status403Forbidden,
                "The signature is not of this request and the key in SendGrid__EventPublicKey."
            ),
            EventSignatureVerdict.OutOfTime => (
                StatusCodes.Status403Forbidden,
                $"The request was signed more than {EventSignature.MaxAge.TotalHours:0} hours ago, or ahead of time."
            ),
            _ when !IsArray(body.Span) => (StatusCodes.Status400BadRequest, "The body is no JSON array."),
            _ => (StatusCodes.Status204NoContent, ""),
        };
        if (reason.Length > 0)
        {
            await RefuseAsync(context, status, reason);
            return;
        }
        await takeEvents.RunAsync(body, context.RequestAborted);
        context.Response.StatusCode = status;
    }

    private async Task RefuseAsync(HttpContext context, int status, string reason)
    {
        LogRefused(status, reason);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private static bool IsArray(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            var isArray = json.Read() && json.TokenType == JsonTokenType.StartArray;
            while (json.Read()) { }
            return isArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of events was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
