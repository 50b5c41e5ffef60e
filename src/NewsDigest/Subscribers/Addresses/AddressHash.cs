using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Subscribers.Addresses;

/// <summary>Keyed hash (HMAC-SHA256) of a normalised address: finds an address again without holding it. 64 hexadecimal digits.</summary>
public readonly record struct AddressHash(string Value)
{
    /// <summary>The hash of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="key">The installation's key for this purpose, which is never rotated.</param>
    public static AddressHash Of(EmailAddress address, ReadOnlySpan<byte> key) =>
        new(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address.Normalized))));
}
