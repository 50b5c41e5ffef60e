namespace NewsDigest.Web.Views;

/// <summary>
/// The colours of one scheme as "#rrggbb". Warm paper and ink, one accent; neither pure black nor pure white, since
/// mail clients that invert colours by themselves make glaring ones of these.
/// </summary>
/// <param name="Canvas">Around the sheet.</param>
/// <param name="Sheet">Under the text.</param>
/// <param name="Ink">Text.</param>
/// <param name="Muted">Text of less weight: sources, ages, notes.</param>
/// <param name="Accent">Marks, topics and links in notes.</param>
/// <param name="Rule">Lines; carries no text.</param>
public sealed record Palette(string Canvas, string Sheet, string Ink, string Muted, string Accent, string Rule)
{
    /// <summary>Ink on paper.</summary>
    public static readonly Palette Light = new("#ece7dc", "#fbf9f4", "#24211d", "#635d54", "#8f2d1f", "#d5cec0");

    /// <summary>The same by night.</summary>
    public static readonly Palette Dark = new("#131211", "#1c1a18", "#e9e4da", "#aca496", "#e89b86", "#3d3933");
}
