using System.Security.Cryptography;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Hosting.Composition;

/// <summary>Ids from the operating system's random numbers.</summary>
internal sealed class RandomIds : IRandomIds
{
    private const int Digits = 32;

    /// <inheritdoc/>
    public string Next() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);
}
