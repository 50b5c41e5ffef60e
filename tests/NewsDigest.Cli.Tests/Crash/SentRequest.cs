using System.Text.Json;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>What the sender's double reads in a request.</summary>
/// <param name="Mails">Its mails, in their order.</param>
public sealed record SentRequest(IReadOnlyList<SentRequest.Mail> Mails)
{
    /// <summary>One mail.</summary>
    /// <param name="To">To whom.</param>
    /// <param name="Delivery">Which delivery it is.</param>
    public sealed record Mail(string To, DeliveryId Delivery);

    /// <summary>Reads the body of a request.</summary>
    public static SentRequest Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return new SentRequest([.. json.RootElement.GetProperty("personalizations").EnumerateArray().Select(One)]);
    }

    private static Mail One(JsonElement json) =>
        new(
            json.GetProperty("to")[0].GetProperty("email").GetString()!,
            DeliveryId.Parse(json.GetProperty("custom_args").GetProperty("delivery").GetString())!.Value
        );
}
