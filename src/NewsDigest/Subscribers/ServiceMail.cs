using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsDigest.Telemetry;

namespace NewsDigest.Subscribers;

/// <summary>A mail beside the briefings that is to be sent.</summary>
/// <param name="Id">Id of the request; sent once, however often its message comes.</param>
/// <param name="Kind">Which mail.</param>
/// <param name="Subscriber">To whom.</param>
/// <param name="TraceParent">W3C trace context of the request, for the trace that goes on when it is sent.</param>
public sealed record ServiceMail(Guid Id, ServiceMailKind Kind, SubscriberId Subscriber, string? TraceParent = null)
{
    private const int Version7 = 0x70;
    private const int Variant = 0x80;

    /// <summary>When it was asked for (UTC), which its id tells.</summary>
    public DateTimeOffset Asked
    {
        get
        {
            Span<byte> id = stackalloc byte[16];
            Id.TryWriteBytes(id, bigEndian: true, out _);
            return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(id) >>> 16);
        }
    }

    /// <summary>
    /// The mail that answers an occasion. Asked for again for the same occasion it has the same id, so that a request that
    /// was killed before its message was in the queue can be repeated, and mails once all the same.
    /// </summary>
    /// <param name="kind">Which mail.</param>
    /// <param name="subscriber">To whom.</param>
    /// <param name="occasion">What it answers, in a word: mails for the same occasion and moment are one.</param>
    /// <param name="at">When that was (UTC, whole milliseconds); stands in the id, by which old records are found.</param>
    public static ServiceMail Of(ServiceMailKind kind, SubscriberId subscriber, string occasion, DateTimeOffset at) =>
        new(IdOf(subscriber, occasion, at.ToUnixTimeMilliseconds()), kind, subscriber, DigestTrace.Current);

    /// <summary>
    /// An id of version 7 (<see href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562</see>) with a
    /// hash where others have chance.
    /// </summary>
    private static Guid IdOf(SubscriberId subscriber, string occasion, long milliseconds)
    {
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, milliseconds << 16);
        SHA256
            .HashData(Encoding.UTF8.GetBytes($"{subscriber} {occasion} {milliseconds}"))
            .AsSpan(0, 10)
            .CopyTo(id[6..]);
        id[6] = (byte)((id[6] & 0x0F) | Version7);
        id[8] = (byte)((id[8] & 0x3F) | Variant);
        return new Guid(id, bigEndian: true);
    }
}
