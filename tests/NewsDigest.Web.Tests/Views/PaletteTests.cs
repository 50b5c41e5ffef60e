using System.Globalization;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Views;

/// <summary>Contrast as <see href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</see> computes it.</summary>
public class PaletteTests
{
    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var (scheme, palette) in new[] { ("light", Palette.Light), ("dark", Palette.Dark) })
        {
            foreach (var text in new[] { palette.Ink, palette.Muted, palette.Accent })
            {
                pairs.Add(scheme, text, palette.Sheet);
                pairs.Add(scheme, text, palette.Canvas);
            }
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground(string scheme, string text, string ground) =>
        Contrast(text, ground).ShouldBeGreaterThanOrEqualTo(4.5, scheme);

    [Fact]
    public void No_colour_is_pure_black_or_white() =>
        new[] { Palette.Light, Palette.Dark }
            .SelectMany(p => new[] { p.Canvas, p.Sheet, p.Ink, p.Muted, p.Accent, p.Rule })
            .ShouldAllBe(colour => colour != "#000000" && colour != "#ffffff");

    private static double Contrast(string first, string second)
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
