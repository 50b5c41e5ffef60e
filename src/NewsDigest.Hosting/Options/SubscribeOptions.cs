using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Subscribe__*</c>: who may sign up, and how often.</summary>
public sealed class SubscribeOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Subscribe";

    /// <summary>Sign-ups that one network (/24, of IPv6 /48) may send in a clock hour.</summary>
    [Setting("30")]
    [Range(1, 100_000, ErrorMessage = "must lie between 1 and 100000")]
    public int PerNetworkPerHour { get; set; } = 30;

    /// <summary>
    /// Domains whose addresses are refused, with all below them, separated by commas; such as those of throw-away mailboxes.
    /// </summary>
    [Setting("throwaway.example,tenminutes.example")]
    public string BlockedDomains { get; set; } = "";

    /// <summary>A file with more of them, one a line; what stands behind # is a comment.</summary>
    [Setting("blocked-domains.txt")]
    public string? BlockedDomainsFile { get; set; }

    /// <summary>Whether mailboxes of machines and technical duties may sign up, as postmaster and noreply.</summary>
    [Setting("false")]
    public bool RoleAddresses { get; set; }

    /// <summary>The domains of the setting, in ASCII form.</summary>
    /// <exception cref="ArgumentException">One is none.</exception>
    public IEnumerable<string> Domains =>
        BlockedDomains
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(AsciiOf);

    /// <summary>A domain as addresses have it.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string AsciiOf(string domain) =>
        new IdnMapping { UseStd3AsciiRules = true }
            .GetAscii(domain)
            .ToLowerInvariant();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var fault = false;
        try
        {
            _ = Domains.ToList();
        }
        catch (ArgumentException)
        {
            fault = true;
        }
        if (fault)
            yield return new ValidationResult("must be domains, separated by commas", [nameof(BlockedDomains)]);
    }
}
