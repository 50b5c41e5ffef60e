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
        Palette.ContrastOf(text, ground).ShouldBeGreaterThanOrEqualTo(4.5, scheme);

    [Fact]
    public void No_colour_is_pure_black_or_white() =>
        new[] { Palette.Light, Palette.Dark }
            .SelectMany(p => new[] { p.Canvas, p.Sheet, p.Ink, p.Muted, p.Accent, p.Rule })
            .ShouldAllBe(colour => colour != "#000000" && colour != "#ffffff");

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#8f2d1f", "#8f2d1f", 1)]
    public void Contrast_is_that_of_the_guidelines(string text, string ground, double contrast) =>
        Palette.ContrastOf(text, ground).ShouldBe(contrast, 0.01);

    [Fact]
    public void Text_that_is_too_pale_is_found() =>
        (Palette.Light with { Muted = "#999999" })
            .FindPale()
            .Select(pale => (pale.Text, pale.Ground))
            .ShouldBe([("muted", "sheet"), ("muted", "canvas")]);

    [Fact]
    public void The_houses_colours_can_be_read_and_so_can_they_when_a_client_inverts_them()
    {
        foreach (var palette in new[] { Palette.Light, Palette.Dark })
        {
            palette.FindPale().ShouldBeEmpty();
            Inverted(palette).FindPale().ShouldBeEmpty();
        }
    }

    private static Palette Inverted(Palette palette) =>
        new(
            Invert(palette.Canvas),
            Invert(palette.Sheet),
            Invert(palette.Ink),
            Invert(palette.Muted),
            Invert(palette.Accent),
            Invert(palette.Rule)
        );

    /// <summary>Light becomes dark and the hue stays, as clients do it.</summary>
    private static string Invert(string colour)
    {
        var channels = Enumerable
            .Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToList();
        var shift = 255 - channels.Max() - channels.Min();
        return "#"
            + string.Concat(channels.Select(channel => (channel + shift).ToString("x2", CultureInfo.InvariantCulture)));
    }
}
