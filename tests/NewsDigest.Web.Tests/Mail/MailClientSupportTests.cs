using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Mail;

/// <summary>
/// Every style of the mails against what Gmail, Outlook, Apple Mail and Yahoo show, by the data of
/// <see href="https://www.caniemail.com/">Can I email</see>.
/// </summary>
public partial class MailClientSupportTests
{
    private static readonly string[] Clients = ["gmail", "outlook", "apple-mail", "yahoo"];

    /// <summary>Styles of which the data tell under a shorter name.</summary>
    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["border-bottom"] = "border",
        ["border-top"] = "border",
        ["border-color"] = "border",
        ["padding-left"] = "padding",
        ["padding-right"] = "padding",
        ["padding-top"] = "padding",
        ["padding-bottom"] = "padding",
    };

    /// <summary>As old as style sheets, so that nobody tests them, or words of one client's own, which others skip.</summary>
    private static readonly HashSet<string> NotInTheData =
    [
        "color",
        "font-family",
        "font-style",
        "mso-hide",
        "mso-line-height-rule",
        "-webkit-text-size-adjust",
        "supported-color-schemes",
    ];

    /// <summary>What happens where a style is not shown, or only some of its values are.</summary>
    private static readonly Dictionary<string, string> Fallbacks = new()
    {
        ["border"] = "on cells only, three pixels at most",
        ["color-scheme"] =
            "the meta element says the same; without both, clients that invert do so with colours that bear it",
        ["display"] = "only 'none', and 'inline-block' on links whose line is high enough by itself",
        ["font-size"] = "pixels only",
        ["font-weight"] = "'bold' and 'normal' only",
        ["letter-spacing"] = "small positive pixels only",
        ["line-height"] = "pixels; for Word's engine a sheet of its own sets mso-line-height-rule",
        ["margin"] = "positive, on paragraphs and headings",
        ["max-height"] = "the preheader is hidden by mso-hide there",
        ["max-width"] = "for Word's engine a table of fixed width stands around; elsewhere on a table of width 100%",
        ["opacity"] = "the preheader is hidden by display as well",
        ["overflow"] = "the preheader is hidden by display or mso-hide as well",
        ["overflow-wrap"] = "word-wrap says the same; an endless word is all that would widen a mail",
        ["padding"] = "on cells; on links the line is high enough without",
        ["table-layout"] = "Word's engine has a table of fixed width around",
        ["text-decoration"] = "'underline' and 'none' only; a headline that is underlined is one still",
        ["text-transform"] = "'uppercase' only",
        ["white-space"] = "names of facts may break in two lines there",
        ["width"] = "cells and tables have the attribute too",
        ["word-wrap"] = "overflow-wrap says the same; an endless word is all that would widen a mail",
        ["@media"] = "the narrow screen's smaller margins and the dark scheme are left out",
        ["prefers-color-scheme"] = "the mail stays light, or is inverted by the client",
        ["!important"] = "with a space before it, and only within @media",
    };

    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_style_is_shown_or_has_a_fallback(string name)
    {
        var features = LoadFeatures();

        foreach (var style in StylesOf(await RenderAsync(name)))
        {
            if (NotInTheData.Contains(style))
                continue;
            var feature = style switch
            {
                "@media" => "css-at-media",
                "prefers-color-scheme" => "css-at-media-prefers-color-scheme",
                "!important" => "css-important",
                _ => $"css-{style}",
            };
            features.ShouldContainKey(feature, $"'{style}' is new: nobody knows where it is shown");
            if (!IsShownEverywhere(features[feature]))
                Fallbacks.ShouldContainKey(
                    style,
                    "not every client shows it, and nothing is said of what happens there"
                );
        }
    }

    [Fact]
    public async Task Nothing_is_said_of_styles_that_no_mail_has()
    {
        var used = new HashSet<string>();
        foreach (var name in SampleBriefings.All.Keys)
            used.UnionWith(StylesOf(await RenderAsync(name)));

        // The one table of service mails has a style of its own.
        Fallbacks.Keys.Except(["white-space"]).ShouldBeSubsetOf(used);
        NotInTheData.ShouldBeSubsetOf(used);
    }

    private static async Task<string> RenderAsync(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];
        return (
            await new BriefingMailRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None)
        ).Html;
    }

    private static HashSet<string> StylesOf(string html)
    {
        var styles = InlineStyle()
            .Matches(html)
            .SelectMany(style => Declaration().Matches(style.Groups[1].Value))
            .ToList();
        var sheets = string.Concat(Sheet().Matches(html).Select(sheet => sheet.Groups[1].Value));
        styles.AddRange(Block().Matches(sheets).SelectMany(block => Declaration().Matches(block.Groups[1].Value)));
        var names = styles
            .Select(declaration =>
                ShortNames.GetValueOrDefault(declaration.Groups[1].Value, declaration.Groups[1].Value)
            )
            .ToHashSet();
        foreach (var other in new[] { "@media", "prefers-color-scheme", "!important" })
        {
            if (sheets.Contains(other))
                names.Add(other);
        }
        return names;
    }

    /// <summary>Whether the newest version that was tested of each client shows all of it.</summary>
    private static bool IsShownEverywhere(JsonElement feature) =>
        Clients
            .Where(client => feature.GetProperty("stats").TryGetProperty(client, out _))
            .SelectMany(client => feature.GetProperty("stats").GetProperty(client).EnumerateObject())
            .Select(platform => platform.Value.EnumerateObject().Last().Value.GetString())
            .All(support => support is not null && support.StartsWith('y'));

    private static Dictionary<string, JsonElement> LoadFeatures()
    {
        if (NodeTools.FindRoot() is not { } root)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException(NodeTools.HowToInstall);
            Assert.Skip(NodeTools.HowToInstall);
            return [];
        }
        var file = Path.Combine(root, "node_modules", "caniemail", "data", "caniemail.json");
        using var data = JsonDocument.Parse(File.ReadAllText(file));
        return data
            .RootElement.GetProperty("data")
            .EnumerateArray()
            .ToDictionary(feature => feature.GetProperty("slug").GetString()!, feature => feature.Clone());
    }

    [GeneratedRegex("style=\"([^\"]*)\"")]
    private static partial Regex InlineStyle();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Sheet();

    [GeneratedRegex("\\{([^{}]*)\\}")]
    private static partial Regex Block();

    [GeneratedRegex("(?:^|;)\\s*([a-z-]+)\\s*:")]
    private static partial Regex Declaration();
}
