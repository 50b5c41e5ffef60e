using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NewsDigest.Web.Endpoints.Hooks;

namespace NewsDigest.Web.Tests.Endpoints.Hooks;

/// <summary>Signs batches of events as SendGrid does.</summary>
internal sealed class SignedEvents : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public EventWebhookKey PublicKey => new(key.ExportSubjectPublicKeyInfo());

    public void Dispose() => key.Dispose();

    public byte[] Sign(string timestamp, ReadOnlySpan<byte> body) =>
        key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );

    /// <summary>The request of a batch.</summary>
    public HttpRequestMessage Request(byte[] body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Request(body, timestamp, Convert.ToBase64String(Sign(timestamp, body)));
    }

    public static HttpRequestMessage Request(byte[] body, string? timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/sendgrid/events")
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Email-Event-Webhook-Signature", signature);
        return request;
    }

    public static async Task<HttpStatusCode> StatusOf(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        using (var answer = await client.SendAsync(request, TestContext.Current.CancellationToken))
            return answer.StatusCode;
    }
}
