using System.Globalization;
using NewsDigest.Briefings;

namespace NewsDigest.Delivery.Queues;

/// <summary>
/// The message by which a range of readers waits in a queue. Old and new releases run side by side during an update:
/// what the form says may be added to, but not changed within a version.
/// </summary>
public static class DeliveryMessage
{
    /// <summary>The message of a range: one JSON object.</summary>
    public static string Write(DeliveryRange range) =>
        MessageForm.Write(json =>
        {
            json.WriteString("zone", range.Slot.Zone);
            json.WriteString("time", range.Slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteString("date", range.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString(
                "edition",
                range.Edition.UtcDateTime.ToString(MessageFields.InstantForm, CultureInfo.InvariantCulture)
            );
            json.WriteString("firstRow", range.FirstRow);
            json.WriteString("lastRow", range.LastRow);
            if (range.TraceParent is { } trace)
                json.WriteString("traceParent", trace);
            if (range.IsResumed)
                json.WriteBoolean("isResumed", true);
        });

    /// <summary>Reads a message; never throws, whatever it holds.</summary>
    public static MessageReading<DeliveryRange> Read(string text) =>
        MessageForm.Read(
            text,
            fields =>
            {
                var range = new DeliveryRange(
                    new Slot(fields.Text("zone"), fields.Time("time")),
                    fields.Date("date"),
                    fields.Instant("edition"),
                    fields.Key("firstRow"),
                    fields.Key("lastRow"),
                    fields.OptionalText("traceParent"),
                    fields.OptionalFlag("isResumed")
                );
                if (string.CompareOrdinal(range.FirstRow, range.LastRow) > 0)
                    fields.Note("Its field 'lastRow' comes before its 'firstRow'.");
                return range;
            }
        );
}
