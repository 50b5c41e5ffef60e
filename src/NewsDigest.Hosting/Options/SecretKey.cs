namespace NewsDigest.Hosting.Options;

/// <summary>Reads a key of random bytes from a setting.</summary>
internal static class SecretKey
{
    /// <summary>The fewest bytes of a key: as many as HMAC-SHA256 makes (RFC 2104, section 3).</summary>
    public const int MinBytes = 32;

    public static bool TryRead(string base64, out byte[] secret)
    {
        secret = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, secret, out var length) || length < MinBytes)
            return false;
        secret = secret[..length];
        return true;
    }
}
