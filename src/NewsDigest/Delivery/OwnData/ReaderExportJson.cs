using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.OwnData;

/// <summary>
/// Writes all that is held about one reader as JSON, the machine-readable form that they have a right to
/// (<see href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR, Art. 15 and 20</see>). Dates are as in ISO 8601, times in UTC.
/// </summary>
public static class ReaderExportJson
{
    /// <summary>It is read by people and programs, never as markup: letters of any language stay readable.</summary>
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(ReaderExport export)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("exported", export.At.UtcDateTime);
            WriteSubscriber(json, export.Subscriber);
            WriteOptional(json, "newestEditionReceived", export.LastReceived);
            json.WriteStartArray("deliveries");
            foreach (var entry in export.Deliveries)
                WriteDelivery(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void WriteSubscriber(Utf8JsonWriter json, Subscriber subscriber)
    {
        var choices = subscriber.Choices;
        json.WriteString("id", subscriber.Id.Value);
        json.WriteString("address", subscriber.Address.Value);
        json.WriteString("state", Word(subscriber.State));
        json.WriteStartObject("choices");
        WriteList(json, "topics", choices.Topics.Select(topic => topic.Value));
        json.WriteString("length", Word(choices.Length));
        json.WriteString("language", choices.Language);
        WriteList(json, "storyLanguages", choices.StoryLanguages);
        json.WriteBoolean("toldWhenQuiet", choices.IsToldWhenQuiet);
        json.WriteString("time", subscriber.Slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("zone", subscriber.Slot.Zone);
        WriteList(json, "days", subscriber.Days.ToString().Split(", ").Select(day => day.ToLowerInvariant()));
        WriteOptional(json, "pausedUntil", subscriber.PausedUntil);
        json.WriteEndObject();
        json.WriteStartObject("consent");
        json.WriteString("shown", subscriber.Consent.Shown);
        json.WriteString("at", subscriber.Consent.At.UtcDateTime);
        if (subscriber.Consent.Network is { } network)
            json.WriteString("network", network);
        json.WriteEndObject();
        json.WriteString("signedUp", subscriber.SignedUp.UtcDateTime);
        WriteOptional(json, "confirmed", subscriber.Confirmed);
        WriteOptional(json, "left", subscriber.Left);
        if (subscriber.AddressChange is not { } change)
            return;
        json.WriteStartObject("addressChange");
        json.WriteString("to", change.To.Value);
        if (change.From is { } from)
            json.WriteString("from", from.Value);
        json.WriteEndObject();
    }

    private static void WriteDelivery(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("date", entry.Id.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("state", Word(entry.State));
        json.WriteString("edition", entry.Edition.UtcDateTime);
        json.WriteString("changed", entry.Changed.UtcDateTime);
        if (entry.Reason is { } reason)
            json.WriteString("reason", reason);
        if (entry.MessageId is { } message)
            json.WriteString("messageId", message);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } value)
            json.WriteString(name, value.UtcDateTime);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } value)
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
