using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Suppression__*</c>: how addresses are found again without being held.</summary>
public sealed class SuppressionOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Suppression";

    /// <summary>
    /// Key of address hashes, at least 32 random bytes in Base64. Never change it: suppressions would be forgotten. Absent:
    /// this machine's own, for the emulator only.
    /// </summary>
    [Setting("<32 random bytes in Base64>", IsSecret = true)]
    public string? Key { get; set; }

    /// <summary>The key, read; null where it is absent.</summary>
    public AddressKey? Parsed =>
        Key is not null && SecretKey.TryRead(Key, out var secret) ? new AddressKey(secret) : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key is not null && Parsed is null)
            yield return new ValidationResult("must be 32 bytes or more in Base64", [nameof(Key)]);
    }
}
