using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Ramp__*</c>: how many briefings are mailed an hour while a sender is new, and to which domains.</summary>
public sealed class RampOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Ramp";

    /// <summary>Briefings of a clock hour on the first day; absent: any number.</summary>
    [Setting("50")]
    [Range(1, 10_000_000, ErrorMessage = "must lie between 1 and 10000000")]
    public int? PerHour { get; set; }

    /// <summary>By what that grows each day; 2: it doubles.</summary>
    [Setting("2")]
    [Range(1.0, 10.0, ErrorMessage = "must lie between 1 and 10")]
    public double Growth { get; set; } = 2;

    /// <summary>Up to how many an hour it grows; absent: without end.</summary>
    [Setting("20000")]
    [Range(1, 10_000_000, ErrorMessage = "must lie between 1 and 10000000")]
    public int? UpToPerHour { get; set; }

    /// <summary>Briefings of a clock hour to addresses of a domain, for those that are named.</summary>
    [Setting("gmail.com=2000,outlook.com=1000")]
    public string Domains { get; set; } = "";

    /// <summary>The domains, in ASCII form, and how many an hour.</summary>
    /// <exception cref="FormatException">One is none, or stands there twice, or its number is none.</exception>
    public IReadOnlyDictionary<string, int> ParsedDomains
    {
        get
        {
            var domains = new Dictionary<string, int>();
            foreach (
                var entry in Domains.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                if (
                    entry.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } domain, var number]
                    || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                    || count < 1
                    || !domains.TryAdd(AsciiOf(domain), count)
                )
                    throw new FormatException();
            }
            return domains;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var fault = false;
        try
        {
            _ = ParsedDomains;
        }
        catch (FormatException)
        {
            fault = true;
        }
        if (fault)
            yield return new ValidationResult(
                "must be domains, each once, with mails an hour, separated by commas",
                [nameof(Domains)]
            );
        if (UpToPerHour < PerHour)
            yield return new ValidationResult("must not be less than Ramp__PerHour", [nameof(UpToPerHour)]);
    }

    private static string AsciiOf(string domain)
    {
        try
        {
            return SubscribeOptions.AsciiOf(domain);
        }
        catch (ArgumentException error)
        {
            throw new FormatException(error.Message, error);
        }
    }
}
