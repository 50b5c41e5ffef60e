using System.Globalization;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>What the double of SendGrid took.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Mails">Mails in them.</param>
/// <param name="Readers">Different readers among those.</param>
/// <param name="Bytes">Bytes of the requests' bodies.</param>
public sealed record SendGridSeen(long Requests, long Mails, long Readers, long Bytes)
{
    /// <summary>Reads what the double answers.</summary>
    public static SendGridSeen Parse(string text)
    {
        var numbers = text.Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return new SendGridSeen(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
