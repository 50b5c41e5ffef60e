using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Web.Site;

/// <summary>Names embedded content by its hash, as a content security policy does (<see href="https://www.w3.org/TR/CSP3/#grammardef-hash-source"/>).</summary>
internal static class ContentHash
{
    /// <summary>The source expression of what stands between a start and an end tag.</summary>
    public static string Of(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
