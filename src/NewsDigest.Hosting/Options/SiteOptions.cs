using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using NewsDigest.Briefings;
using NewsDigest.Hosting.Settings;
using NewsDigest.Web.Views;

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

    /// <summary>Colours by day that differ from the house's, as pairs of name and colour.</summary>
    [Setting("accent=#1f4f8f, canvas=#e6eaf0")]
    public string? LightColours { get; set; }

    /// <summary>Colours by night that differ from the house's.</summary>
    [Setting("accent=#9fc1f0")]
    public string? DarkColours { get; set; }

    /// <summary>Address of a picture that stands in mails instead of the name.</summary>
    [Setting("https://news.example/logo.png")]
    public Uri? Logo { get; set; }

    /// <summary>Width of that picture in pixels as it is shown.</summary>
    [Setting("160")]
    [Range(16, 520, ErrorMessage = "must be between 16 and 520")]
    public int LogoWidth { get; set; } = 160;

    /// <summary>A sentence or two of the operator's at the end of every mail and briefing.</summary>
    [Setting("Our News is made by three people in Port Ellery.")]
    [StringLength(500, ErrorMessage = "must have 500 characters or fewer")]
    public string? Footer { get; set; }

    /// <summary>File with texts of the operator's own, by language and name, that stand for ours in mails and pages.</summary>
    [Setting("texts.json")]
    public string? Texts { get; set; }

    /// <summary>
    /// Header in which your own proxy in front of the site names the client, whose last entry counts. Absent: whoever
    /// connects, or whom the Functions host names.
    /// </summary>
    [Setting("X-Forwarded-For")]
    [RegularExpression("[A-Za-z0-9-]{1,100}", ErrorMessage = "must be the name of a header")]
    public string? ClientAddressHeader { get; set; }

    /// <summary>Other sites whose pages may post the form to subscribe, separated by commas, without a path.</summary>
    [Setting("https://post.example,https://www.post.example")]
    public string AllowedOrigins { get; set; } = "";

    /// <summary>Who decides what is held about readers, with their address, for the page on privacy.</summary>
    [Setting("Our News, 1 Quay Street, Port Ellery")]
    public string? PrivacyController { get; set; }

    /// <summary>Whom readers write to about what is held.</summary>
    [Setting("privacy@news.example")]
    public string? PrivacyContact { get; set; }

    /// <summary>A page of the operator's own that stands for ours on privacy.</summary>
    [Setting("https://post.example/privacy")]
    public Uri? PrivacyUrl { get; set; }

    /// <summary>The allowed origins, as browsers write them.</summary>
    public IReadOnlySet<string> Origins =>
        AllowedOrigins
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(origin => origin.TrimEnd('/').ToLowerInvariant())
            .ToFrozenSet();

    /// <summary>Whether mails can be sent from it to the world: people would follow its links.</summary>
    public bool IsPublic => BaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsZone(TimeZone))
            yield return new ValidationResult(
                $"'{TimeZone}' is no time zone of the time-zone database",
                [nameof(TimeZone)]
            );
        if (Logo is not null && Logo.Scheme != Uri.UriSchemeHttps)
            yield return new ValidationResult($"'{Logo}' must begin with https", [nameof(Logo)]);
        foreach (var wrong in SiteColours.FindWrong(LightColours, Palette.Light))
            yield return new ValidationResult(wrong, [nameof(LightColours)]);
        foreach (var wrong in SiteColours.FindWrong(DarkColours, Palette.Dark))
            yield return new ValidationResult(wrong, [nameof(DarkColours)]);
        if (BaseUrl.Scheme != Uri.UriSchemeHttps && !(BaseUrl.Scheme == Uri.UriSchemeHttp && BaseUrl.IsLoopback))
            yield return new ValidationResult(
                $"'{BaseUrl}' must begin with https, except for a site on this machine",
                [nameof(BaseUrl)]
            );
        else if (BaseUrl.Query.Length > 0 || BaseUrl.Fragment.Length > 0 || !BaseUrl.AbsolutePath.EndsWith('/'))
            yield return new ValidationResult($"'{BaseUrl}' must end in a slash", [nameof(BaseUrl)]);
        if (Origins.FirstOrDefault(o => !IsOrigin(o)) is { } stranger)
            yield return new ValidationResult(
                $"'{stranger}' is no origin: it is http or https, a host and a port where it needs one",
                [nameof(AllowedOrigins)]
            );
        if (PrivacyUrl is { } privacy && privacy.Scheme != Uri.UriSchemeHttps && privacy.Scheme != Uri.UriSchemeHttp)
            yield return new ValidationResult("must begin with https", [nameof(PrivacyUrl)]);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.Scheme == Uri.UriSchemeHttp)
        && origin.GetLeftPart(UriPartial.Authority) == text;

    /// <summary>
    /// The system is asked first: our own database is megabytes of code and data, which a start without a plan to make does
    /// not need.
    /// </summary>
    private static bool IsZone(string id) =>
        (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId && zone.Id == id)
        || DueTime.IsZone(id);
}
