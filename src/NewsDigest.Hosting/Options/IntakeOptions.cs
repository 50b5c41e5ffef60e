using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Intake__*</c>: limits for what arrives.</summary>
public sealed class IntakeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Intake";

    /// <summary>The most bytes of a document that are read; a larger one is rejected.</summary>
    [Setting("26214400")]
    [Range(1024L, 1024L * 1024 * 1024, ErrorMessage = "must lie between 1024 and 1073741824 bytes")]
    public long MaxBytes { get; set; } = 25 * 1024 * 1024;
}
