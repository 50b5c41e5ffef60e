using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Web.Endpoints;

/// <summary>Compares what a visitor gives with a secret.</summary>
internal static class SecretComparison
{
    /// <summary>Whether both are the same; takes as long whatever is given.</summary>
    public static bool AreSame(string given, string secret) =>
        // Hashes are of one length, so that the comparison tells nothing of the secret's.
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(secret))
        );
}
