using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Briefings__*</c>: how briefings are prepared.</summary>
public sealed class BriefingsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Briefings";

    /// <summary>How long before it is due an edition is made.</summary>
    [Setting("00:10:00")]
    [Range(
        typeof(TimeSpan),
        "00:00:00",
        "02:00:00",
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = "must lie between 00:00:00 and 02:00:00"
    )]
    public TimeSpan Lead { get; set; } = TimeSpan.FromMinutes(10);
}
