using System.Globalization;

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

    /// <summary>The least contrast of text that people with weak eyes can read (WCAG 2.2, 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    /// <summary>Texts that stand out too little from what they stand on: what on what, and how much; none where all can be read.</summary>
    public IEnumerable<(string Text, string Ground, double Contrast)> FindPale()
    {
        foreach (var (text, colour) in new[] { ("ink", Ink), ("muted", Muted), ("accent", Accent) })
        {
            foreach (var (ground, under) in new[] { ("sheet", Sheet), ("canvas", Canvas) })
            {
                if (ContrastOf(colour, under) is < LeastContrast and var contrast)
                    yield return (text, ground, contrast);
            }
        }
    }

    /// <summary>
    /// How much two colours stand out from each other, from 1 to 21
    /// (<see href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</see>).
    /// </summary>
    public static double ContrastOf(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
