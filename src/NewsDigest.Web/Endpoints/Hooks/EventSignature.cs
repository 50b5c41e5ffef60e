using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>
/// Checks SendGrid's
/// <see href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features">signature</see>:
/// ECDSA with SHA-256 over the timestamp and the body as it came.
/// </summary>
internal static class EventSignature
{
    /// <summary>Header with the signature: DER in Base64.</summary>
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    /// <summary>Header with the timestamp: seconds since 1970.</summary>
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>SendGrid repeats a request for 24 hours; what is older was kept by somebody.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(25);

    /// <summary>How far a clock may be ahead of ours.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    /// <summary>More than a signature of P-256 has in Base64.</summary>
    private const int MaxSignatureChars = 200;

    /// <summary>More digits have no seconds of this millennium.</summary>
    private const int MaxTimestampChars = 12;

    /// <summary>What is thought of a request.</summary>
    public static EventSignatureVerdict Verify(
        IHeaderDictionary headers,
        ReadOnlySpan<byte> body,
        EventWebhookKey key,
        DateTimeOffset now
    )
    {
        if (
            headers[SignatureHeader] is not [{ Length: > 0 and <= MaxSignatureChars } signature]
            || headers[TimestampHeader] is not [{ Length: > 0 and <= MaxTimestampChars } timestamp]
        )
            return EventSignatureVerdict.Missing;
        if (
            !IsSigned(signature, timestamp, body, key)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        )
            return EventSignatureVerdict.Wrong;
        return seconds < (now - MaxAge).ToUnixTimeSeconds() || seconds > (now + MaxAhead).ToUnixTimeSeconds()
            ? EventSignatureVerdict.OutOfTime
            : EventSignatureVerdict.Valid;
    }

    private static bool IsSigned(string signature, string timestamp, ReadOnlySpan<byte> body, EventWebhookKey key)
    {
        var der = new byte[MaxSignatureChars];
        if (!Convert.TryFromBase64String(signature, der, out var length))
            return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(body);
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.PublicKey.Span, out _);
        return ecdsa.VerifyHash(hash.GetHashAndReset(), der.AsSpan(0, length), DSASignatureFormat.Rfc3279DerSequence);
    }
}
