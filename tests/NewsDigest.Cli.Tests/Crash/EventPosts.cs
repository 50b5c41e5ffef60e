using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// Posts signed events of the mails that the sender's double took: late, out of order, some of them again, and again until a
/// process says that it has them.
/// </summary>
/// <param name="random">Chance.</param>
/// <param name="time">The clock.</param>
/// <param name="lost">The part of the mails of which no event ever comes, 0 to 1.</param>
public sealed class EventPosts(Random random, TimeProvider time, double lost) : IDisposable
{
    /// <summary>How late an event may be; well within the time after which a mail may be sent again.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(3);

    private const int MostInBatch = 150;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Lock gate = new();
    private readonly List<Waiting> waiting = [];
    private long ids;

    /// <summary>The public key, as a setting.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>Mails of which no event ever comes.</summary>
    public int Lost { get; private set; }

    /// <summary>Events that processes have taken, with those that came again.</summary>
    public int Posted { get; private set; }

    /// <summary>Batches that no process took at the first try.</summary>
    public int Failed { get; private set; }

    /// <summary>A mail was taken: events of it are to come.</summary>
    public void Taken(SentRequest.Mail mail, string messageId)
    {
        lock (gate)
        {
            if (random.NextDouble() < lost)
            {
                Lost++;
                return;
            }
            var now = time.GetUtcNow();
            foreach (var kind in new[] { "processed", "delivered" })
            {
                var one = new Waiting(kind, $"event-{ids++}", messageId, mail, now + random.NextDouble() * Latest);
                waiting.Add(one);
                if (random.Next(8) == 0)
                    waiting.Add(one with { Due = now + random.NextDouble() * Latest });
            }
        }
    }

    /// <summary>Posts events that are due by an instant; true where none is left.</summary>
    public async Task<bool> PostAsync(Uri process, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (Take(until) is { Count: > 0 } batch)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(batch.Select(AsJson));
            var times = random.Next(5) == 0 ? 2 : 1;
            for (var i = 0; i < times; i++)
            {
                if (await PostAsync(process, body, cancellationToken))
                    Posted += batch.Count;
                else
                {
                    Failed++;
                    lock (gate)
                        waiting.AddRange(batch);
                    return false;
                }
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        key.Dispose();
        http.Dispose();
    }

    private List<Waiting> Take(DateTimeOffset until)
    {
        lock (gate)
        {
            var due = waiting.Where(w => w.Due <= until).ToArray();
            random.Shuffle(due);
            var batch = due.Take(MostInBatch).ToList();
            batch.ForEach(w => waiting.Remove(w));
            return batch;
        }
    }

    private async Task<bool> PostAsync(Uri process, byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(process, "/hooks/sendgrid/events"))
        {
            Content = new ByteArrayContent(body),
            Headers =
            {
                { "X-Twilio-Email-Event-Webhook-Timestamp", timestamp },
                { "X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature) },
            },
        };
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Dictionary<string, string> AsJson(Waiting one) =>
        new()
        {
            ["event"] = one.Kind,
            ["sg_event_id"] = one.Id,
            ["sg_message_id"] = $"{one.MessageId}.filter-1",
            ["email"] = one.Mail.To,
            ["delivery"] = one.Mail.Delivery.ToString(),
        };

    private sealed record Waiting(string Kind, string Id, string MessageId, SentRequest.Mail Mail, DateTimeOffset Due);
}
