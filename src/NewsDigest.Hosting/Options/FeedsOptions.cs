using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Feeds__*</c>: how feeds are polled.</summary>
public sealed class FeedsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feeds";

    /// <summary>A list of feeds (OPML) whose feeds are added at start; afterwards they live in the storage.</summary>
    [Setting("feeds.opml")]
    public string? Opml { get; set; }

    /// <summary>
    /// Hosts of feeds that may have addresses outside the public internet, separated by commas; every other such
    /// address is refused.
    /// </summary>
    [Setting("intranet.example,localhost")]
    public string AllowedHosts { get; set; } = "";
}
