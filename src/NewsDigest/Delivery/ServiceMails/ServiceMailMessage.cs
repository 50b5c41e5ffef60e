using NewsDigest.Delivery.Queues;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>The message by which a mail beside the briefings waits in a queue. Its form grows as that of <see cref="DeliveryMessage"/>.</summary>
public static class ServiceMailMessage
{
    /// <summary>The message of a mail: one JSON object, without the address.</summary>
    public static string Write(ServiceMail mail) =>
        MessageForm.Write(json =>
        {
            json.WriteString("id", mail.Id);
            json.WriteString("kind", mail.Kind.ToString());
            json.WriteString("subscriber", mail.Subscriber.Value);
            if (mail.TraceParent is { } trace)
                json.WriteString("traceParent", trace);
        });

    /// <summary>Reads a message; never throws, whatever it holds.</summary>
    public static MessageReading<ServiceMail> Read(string text) =>
        MessageForm.Read(
            text,
            fields => new ServiceMail(
                fields.Guid("id"),
                fields.Named<ServiceMailKind>("kind"),
                new SubscriberId(fields.Key("subscriber")),
                fields.OptionalText("traceParent")
            )
        );
}
