using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Site__*</c>: what readers know the installation by.</summary>
public sealed class SiteOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Site";

    /// <summary>Name that stands over briefings and pages.</summary>
    [Setting("The Morning Tide")]
    public string Name { get; set; } = "News Digest";
}
