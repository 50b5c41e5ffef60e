using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Benchmarks.Webhooks;

/// <summary>Makes and signs batches as SendGrid does, of deliveries that the ledger does not hold.</summary>
/// <param name="eventsEach">Events of a batch.</param>
public sealed class EventBatches(int eventsEach) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int number;

    /// <summary>The public key as the setting holds it.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>Size of the last batch.</summary>
    public int BytesEach { get; private set; }

    /// <summary>The request of another batch.</summary>
    public HttpRequestMessage Next()
    {
        var body = Encoding.UTF8.GetBytes(
            "[" + string.Join(',', Enumerable.Range(0, eventsEach).Select(_ => Event(number++))) + "]"
        );
        BytesEach = body.Length;
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return new HttpRequestMessage(HttpMethod.Post, "/hooks/sendgrid/events")
        {
            Content = new ByteArrayContent(body),
            Headers =
            {
                { "X-Twilio-Email-Event-Webhook-Timestamp", timestamp },
                { "X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature) },
            },
        };
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static string Event(int number) =>
        $$"""
            {"email":"reader{{number}}@reader.example","timestamp":1773126000,"smtp-id":"<{{number:x20}}@news.example>","event":"delivered","category":["briefing"],"sg_event_id":"{{number:x24}}","sg_message_id":"{{number:x20}}.filter0001.16648.5515E0B88.0","response":"250 OK: queued as {{number:x12}}","delivery":"2026-03-10-{{number:x32}}"}
            """;
}
