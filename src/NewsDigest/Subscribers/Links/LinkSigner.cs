using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Subscribers.Links;

/// <summary>Makes and checks the tokens of links in mails, which stand in place of passwords.</summary>
/// <remarks>
/// A token is <c>key.purpose.subscriber.expiry.signature</c>: HMAC-SHA256 (<see href="https://www.rfc-editor.org/rfc/rfc2104"/>)
/// over all that stands before the signature. It holds no address, and all its characters are safe in a query.
/// </remarks>
public sealed class LinkSigner
{
    /// <summary>The longest token that is looked at.</summary>
    private const int MaxLength = 256;

    private const int SubscriberIdLength = 32;

    private readonly IReadOnlyList<SigningKey> keys;

    /// <summary>A signer.</summary>
    /// <param name="keys">Keys, the newest first: it signs, all are accepted.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public LinkSigner(IReadOnlyList<SigningKey> keys)
    {
        if (keys.Count == 0)
            throw new ArgumentException("Links need at least one signing key.", nameof(keys));
        this.keys = keys;
    }

    /// <summary>The token of a link.</summary>
    public string Sign(SignedLink link)
    {
        var expiry = link.Expires?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "";
        var content = $"{keys[0].Id}.{(int)link.Purpose}.{link.Subscriber}.{expiry}";
        return $"{content}.{Signature(keys[0], content)}";
    }

    /// <summary>Checks a token that came with a request.</summary>
    /// <param name="token">Whatever came.</param>
    /// <param name="purpose">What it is to be used for.</param>
    /// <param name="now">The time (UTC).</param>
    public LinkVerdict Verify(string? token, LinkPurpose purpose, DateTimeOffset now)
    {
        if (token is null || token.Length > MaxLength || Read(token) is not { } link || link.Purpose != purpose)
            return new LinkVerdict.Invalid();
        return link.Expires <= now ? new LinkVerdict.Expired(link) : new LinkVerdict.Valid(link);
    }

    private SignedLink? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 5 || keys.FirstOrDefault(k => k.Id == parts[0]) is not { } key)
            return null;
        var signed = token[..token.LastIndexOf('.')];
        if (
            !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(Signature(key, signed)),
                Encoding.UTF8.GetBytes(parts[4])
            )
        )
            return null;

        // Only we can have written what follows; it is read strictly all the same.
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var purpose))
            return null;
        if (parts[2].Length != SubscriberIdLength)
            return null;
        DateTimeOffset? expires = null;
        if (parts[3].Length > 0)
        {
            if (!long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return null;
            expires = DateTimeOffset.FromUnixTimeSeconds(seconds);
        }
        return new SignedLink((LinkPurpose)purpose, new SubscriberId(parts[2]), expires);
    }

    private static string Signature(SigningKey key, string content) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(content)));
}
