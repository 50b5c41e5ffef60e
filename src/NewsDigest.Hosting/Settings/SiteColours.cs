using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Web.Views;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads an operator's colours, as "accent=#1f4f8f, canvas=#e6eaf0".</summary>
internal static partial class SiteColours
{
    private static readonly Dictionary<string, Func<Palette, string, Palette>> Names = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["canvas"] = (palette, colour) => palette with { Canvas = colour },
        ["sheet"] = (palette, colour) => palette with { Sheet = colour },
        ["ink"] = (palette, colour) => palette with { Ink = colour },
        ["muted"] = (palette, colour) => palette with { Muted = colour },
        ["accent"] = (palette, colour) => palette with { Accent = colour },
        ["rule"] = (palette, colour) => palette with { Rule = colour },
    };

    /// <summary>A palette with the operator's colours in place of its own; what is wrong is left out.</summary>
    public static Palette Apply(string? setting, Palette palette)
    {
        foreach (var (name, colour) in Pairs(setting))
        {
            if (Names.TryGetValue(name, out var change) && Colour().IsMatch(colour))
                palette = change(palette, colour.ToLowerInvariant());
        }
        return palette;
    }

    /// <summary>What is wrong with a setting, and what to do about it.</summary>
    public static IEnumerable<string> FindWrong(string? setting, Palette palette)
    {
        foreach (var (name, colour) in Pairs(setting))
        {
            if (!Names.ContainsKey(name))
                yield return $"'{name}' is no colour of a palette; these are: {string.Join(", ", Names.Keys)}";
            else if (!Colour().IsMatch(colour))
                yield return $"'{colour}' of '{name}' must be a colour as #1f4f8f";
        }
        foreach (var (text, ground, contrast) in Apply(setting, palette).FindPale())
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"'{text}' on '{ground}' has a contrast of {contrast:F1}:1 and needs {Palette.LeastContrast}:1 to be read: choose a darker or lighter one"
            );
    }

    private static IEnumerable<(string Name, string Colour)> Pairs(string? setting) =>
        (setting ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(pair => (pair[0], pair.Length > 1 ? pair[1] : ""));

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
