using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>How an operator's site looks.</summary>
/// <param name="Name">Name at the head of mails and pages.</param>
/// <param name="Home">Its start page, to which the name on pages leads; null where there is no site.</param>
public sealed record SiteLook(string Name = "News Digest", Uri? Home = null)
{
    /// <summary>Colours by day.</summary>
    public Palette Light { get; init; } = Palette.Light;

    /// <summary>Colours by night.</summary>
    public Palette Dark { get; init; } = Palette.Dark;

    /// <summary>A picture instead of the name at the head of mails; null for none, so that a mail fetches nothing.</summary>
    public SiteLogo? Logo { get; init; }

    /// <summary>The texts around the news.</summary>
    public SiteTexts Texts { get; init; } = SiteTexts.Ours;

    /// <summary>What the operator says at the end of every mail; null for nothing.</summary>
    public string? Footer { get; init; }
}
