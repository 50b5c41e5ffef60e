using System.Text.Json;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>
/// Reads the batches of SendGrid's
/// <see href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event">event webhook</see>: a JSON array
/// with an object for each event.
/// </summary>
public sealed class SendGridEventReader : IMailEventReader
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <summary>Reasons by which SendGrid drops a mail to an address that it would drop every other mail to.</summary>
    private static readonly HashSet<string> LastingReasons = new(StringComparer.OrdinalIgnoreCase)
    {
        "Bounced Address",
        "Invalid",
        "Spam Reporting Address",
        "Unsubscribed Address",
    };

    /// <inheritdoc/>
    public MailEventReading Read(ReadOnlyMemory<byte> batch)
    {
        try
        {
            using var json = JsonDocument.Parse(batch, Shallow);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return new MailEventReading([], 1);
            var events = json.RootElement.EnumerateArray().Select(Event).ToList();
            return new MailEventReading([.. events.OfType<MailEvent>()], events.Count(e => e is null));
        }
        catch (JsonException)
        {
            return new MailEventReading([], 1);
        }
    }

    private static MailEvent? Event(JsonElement json)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || Text(json, "sg_event_id") is not { } id
            || Outcome(Text(json, "event")) is not { } outcome
        )
            return null;
        return new MailEvent(id, outcome)
        {
            Delivery = DeliveryId.Parse(Text(json, SendGridPayload.ReferenceArgument)),
            MessageId = MessageId(Text(json, "sg_message_id")),
            Reason = Reason(json),
            ToSuppress =
                IsLasting(json) && EmailAddress.TryParse(Text(json, "email"), out var address) ? address : null,
        };
    }

    /// <summary>Null where it proves nothing about a mail.</summary>
    private static MailEventOutcome? Outcome(string? name) =>
        name switch
        {
            "processed" or "deferred" or "delivered" or "open" or "click" => MailEventOutcome.Taken,
            // Whoever complains or leaves has it.
            "spamreport" or "unsubscribe" or "group_unsubscribe" => MailEventOutcome.Taken,
            "bounce" or "blocked" or "dropped" => MailEventOutcome.Failed,
            _ => null,
        };

    /// <summary>
    /// Whether the address must not be mailed again. Not where its server only would not have this mail or this sender:
    /// 'blocked', and policies (5.7.x, <see href="https://www.rfc-editor.org/rfc/rfc3463#section-3.8">RFC 3463</see>).
    /// </summary>
    private static bool IsLasting(JsonElement json) =>
        Text(json, "event") switch
        {
            "spamreport" or "unsubscribe" or "group_unsubscribe" => true,
            "dropped" => LastingReasons.Contains(Text(json, "reason")?.Trim() ?? ""),
            "bounce" => Text(json, "type") is null or "bounce"
                && Text(json, "status") is var status
                && (status is null || (status.StartsWith('5') && !status.StartsWith("5.7.", StringComparison.Ordinal))),
            _ => false,
        };

    private static string? Reason(JsonElement json)
    {
        var name = Text(json, "event") switch
        {
            "bounce" when Text(json, "type") == "blocked" => "blocked",
            "bounce" => "bounced",
            "blocked" => "blocked",
            "dropped" => "dropped by SendGrid",
            "spamreport" => "reported as spam",
            "unsubscribe" or "group_unsubscribe" => "unsubscribed at SendGrid",
            _ => null,
        };
        if (name is null)
            return null;
        var said = RemoteText.Clean(Text(json, "reason"));
        return said.Length > 0 ? $"{name}: {said}" : name;
    }

    /// <summary>The id that SendGrid answered when it took the mail: what stands before the first point.</summary>
    private static string? MessageId(string? text) => text?.Split('.')[0] is { Length: > 0 and < 200 } id ? id : null;

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        // An escape that is half a surrogate pair is JSON, but no text.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
