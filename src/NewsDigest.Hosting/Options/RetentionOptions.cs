using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Retention__*</c>: how long things are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retention";

    /// <summary>Days that documents, articles, stories and the records of deliveries are kept.</summary>
    [Setting("30")]
    [Range(14, 3650, ErrorMessage = "must lie between 14 and 3650 days")]
    public int Days { get; set; } = 30;

    /// <summary>Days that editions are kept, which are the site's archive.</summary>
    [Setting("365")]
    [Range(14, 36500, ErrorMessage = "must lie between 14 and 36500 days")]
    public int EditionDays { get; set; } = 365;

    /// <summary>Days that is kept what somebody chose and agreed to who has left, as proof that they had asked.</summary>
    [Setting("365")]
    [Range(1, 3650, ErrorMessage = "must lie between 1 and 3650 days")]
    public int LeftDays { get; set; } = 365;
}
