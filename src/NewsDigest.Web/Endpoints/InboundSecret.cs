using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Web.Endpoints;

/// <summary>The part of an address by which SendGrid's Inbound Parse is known, as it signs nothing.</summary>
/// <param name="Value">The secret.</param>
public sealed record InboundSecret(string Value)
{
    /// <summary>Whether somebody knows it; takes as long whatever they know.</summary>
    public bool Is(string? given) =>
        // Hashes are of one length, so that the comparison tells nothing of the secret's.
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")),
            SHA256.HashData(Encoding.UTF8.GetBytes(Value))
        );

    /// <summary>Never the secret.</summary>
    public override string ToString() => "secret of inbound mail";
}
