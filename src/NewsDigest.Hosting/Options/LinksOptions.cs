using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Links__*</c>: what the links in mails are signed with.</summary>
public sealed class LinksOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Links";

    /// <summary>
    /// Keys as <c>id:base64</c>, separated by commas, the newest first: it signs, all are accepted. At least 32 random
    /// bytes each. Absent: this machine's own, for the emulator only.
    /// </summary>
    [Setting("2026a:<32 random bytes in Base64>", IsSecret = true)]
    public string? Keys { get; set; }

    /// <summary>The keys, read.</summary>
    public IReadOnlyList<SigningKey> Parsed => [.. Parts.Select(Parse).OfType<SigningKey>()];

    private IEnumerable<string> Parts =>
        (Keys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keys is not null && (!Parts.Any() || Parts.Any(p => Parse(p) is null)))
            yield return new ValidationResult(
                "must be keys as id:base64, separated by commas; ids of letters and digits, keys of 32 bytes or more",
                [nameof(Keys)]
            );
        else if (Parsed.DistinctBy(k => k.Id).Count() != Parsed.Count)
            yield return new ValidationResult("has two keys of the same id", [nameof(Keys)]);
    }

    private static SigningKey? Parse(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !part[..colon].All(char.IsAsciiLetterOrDigit))
            return null;
        return SecretKey.TryRead(part[(colon + 1)..], out var secret) ? new SigningKey(part[..colon], secret) : null;
    }
}
