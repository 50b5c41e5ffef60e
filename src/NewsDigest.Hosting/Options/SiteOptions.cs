using System.ComponentModel.DataAnnotations;
using NewsDigest.Briefings;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Site__*</c>: what readers know the installation by.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Site";

    /// <summary>Name that stands over briefings and pages.</summary>
    [Setting("The Morning Tide")]
    [StringLength(100, ErrorMessage = "must have 100 characters or fewer")]
    public string Name { get; set; } = "News Digest";

    /// <summary>Public address of the site, to which the links in mails lead.</summary>
    [Setting("https://news.example/")]
    public Uri BaseUrl { get; set; } = new("http://localhost:8080/");

    /// <summary>Time zone of the site's own edition, which is each day's archive; also what the form offers first.</summary>
    [Setting("Europe/Lisbon")]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Local time of the site's own edition.</summary>
    [Setting("06:00")]
    public TimeOnly BriefingTime { get; set; } = new(6, 0);

    /// <summary>Whether archive, feeds and search are open to readers only, by the signed links in their mails.</summary>
    [Setting("false")]
    public bool PrivateArchive { get; set; }

    /// <summary>Whether mails can be sent from it to the world: people would follow its links.</summary>
    public bool IsPublic => BaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!DueTime.IsZone(TimeZone))
            yield return new ValidationResult(
                $"'{TimeZone}' is no time zone of the time-zone database",
                [nameof(TimeZone)]
            );
        if (BaseUrl.Scheme != Uri.UriSchemeHttps && !(BaseUrl.Scheme == Uri.UriSchemeHttp && BaseUrl.IsLoopback))
            yield return new ValidationResult(
                $"'{BaseUrl}' must begin with https, except for a site on this machine",
                [nameof(BaseUrl)]
            );
        else if (BaseUrl.Query.Length > 0 || BaseUrl.Fragment.Length > 0 || !BaseUrl.AbsolutePath.EndsWith('/'))
            yield return new ValidationResult($"'{BaseUrl}' must end in a slash", [nameof(BaseUrl)]);
    }
}
