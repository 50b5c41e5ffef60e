using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Delivery__*</c>: how briefings are sent.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Delivery";

    /// <summary>How long an attempt may hold a reader; a call of the sender is shorter.</summary>
    [Setting("00:05:00")]
    [Range(
        typeof(TimeSpan),
        "00:00:10",
        "01:00:00",
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = "must lie between 00:00:10 and 01:00:00"
    )]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);
}
