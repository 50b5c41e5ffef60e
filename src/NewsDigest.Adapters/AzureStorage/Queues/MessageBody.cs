using System.Text;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>What lies in a queue: a message's text as Base64 of UTF-8, which is what the Functions host expects.</summary>
internal static class MessageBody
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a body, or null where it is no Base64 of UTF-8.</summary>
    public static string? Decode(string body)
    {
        var bytes = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, bytes, out var length))
            return null;
        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
