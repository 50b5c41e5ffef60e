using NewsDigest.Delivery.Queues;

namespace NewsDigest.Delivery.Events;

/// <summary>The message by which a batch of events waits in a queue. Its form grows as that of <see cref="DeliveryMessage"/>.</summary>
public static class EventMessage
{
    /// <summary>The message of a batch: one JSON object, which names it and does not hold it.</summary>
    public static string Write(EventBatch batch) =>
        MessageForm.Write(json =>
        {
            json.WriteString("batch", batch.Id);
            if (batch.TraceParent is { } trace)
                json.WriteString("traceParent", trace);
        });

    /// <summary>Reads a message; never throws, whatever it holds.</summary>
    public static MessageReading<EventBatch> Read(string text) =>
        MessageForm.Read(text, fields => new EventBatch(fields.Key("batch"), fields.OptionalText("traceParent")));
}
