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

    /// <summary>Readers handled together, and most mails of one call of SendGrid, which a crash leaves in doubt.</summary>
    [Setting("100")]
    [Range(1, 1000, ErrorMessage = "must lie between 1 and 1000")]
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long after a call of the sender that had no answer the mail is sent again, although it may have been sent: the
    /// reader may get two. Only after events of later mails have come; absent: never.
    /// </summary>
    [Setting("06:00:00")]
    [Range(
        typeof(TimeSpan),
        "00:10:00",
        "11:00:00",
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = "must lie between 00:10:00 and 11:00:00"
    )]
    public TimeSpan? ResendUnknownAfter { get; set; }
}
