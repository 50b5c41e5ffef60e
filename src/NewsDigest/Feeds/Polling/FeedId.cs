using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Feeds.Polling;

/// <summary>
/// Identity of a subscribed feed: the host of the address it was subscribed by and 12 hexadecimal digits of a hash of
/// that address ("post.example-1f0c…"). It stays when the address changes, and is a safe part of a path or a key.
/// </summary>
public readonly record struct FeedId(string Value)
{
    /// <summary>The identity of a feed subscribed by an address.</summary>
    public static FeedId Of(Uri address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri));
        return new FeedId($"{address.IdnHost.ToLowerInvariant()}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
