using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Subscribers;

/// <summary>A mail beside the briefings that is to be sent.</summary>
/// <param name="Id">Id of the request; sent once, however often its message comes.</param>
/// <param name="Kind">Which mail.</param>
/// <param name="Subscriber">To whom.</param>
/// <param name="TraceParent">W3C trace context of the request, for the trace that goes on when it is sent.</param>
public sealed record ServiceMail(Guid Id, ServiceMailKind Kind, SubscriberId Subscriber, string? TraceParent = null)
{
    /// <summary>
    /// The mail that answers an occasion. Asked for again for the same occasion it has the same id, so that a request that
    /// was killed before its message was in the queue can be repeated, and mails once all the same.
    /// </summary>
    /// <param name="kind">Which mail.</param>
    /// <param name="subscriber">To whom.</param>
    /// <param name="occasion">What it answers, for this subscriber: "confirmed 1772780400000".</param>
    public static ServiceMail Of(ServiceMailKind kind, SubscriberId subscriber, string occasion)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{subscriber} {occasion}"));
        return new ServiceMail(new Guid(hash.AsSpan(0, 16)), kind, subscriber, Activity.Current?.Id);
    }
}
