using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Topics__*</c>: the operator's own topics.</summary>
public sealed class TopicsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Topics";

    /// <summary>File with the operator's topics; absent: the top level of the IPTC Media Topics.</summary>
    [Setting("topics.json")]
    public string? File { get; set; }
}
