using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Admin__*</c>: who may see the state of the system.</summary>
public sealed class AdminOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Admin";

    /// <summary>The operator's key for <c>/status</c>, given as the password of HTTP Basic; absent: the page is not there.</summary>
    [Setting("<a long random text>", IsSecret = true)]
    [MinLength(16, ErrorMessage = "must have 16 characters or more")]
    public string? Key { get; set; }
}
