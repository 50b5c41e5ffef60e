using NewsDigest.Hosting.Options;
using NewsDigest.Web.Texts;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads the operator's texts from the file that the settings name.</summary>
public static class TextsFiles
{
    /// <summary>Our texts with the operator's own, or ours alone where no file is named.</summary>
    /// <exception cref="SettingsException">The file is missing or wrong; the message names the line.</exception>
    public static SiteTexts Load(SiteOptions options) =>
        string.IsNullOrEmpty(options.Texts)
            ? SiteTexts.Ours
            : NamedFile.Read("Site__Texts", options.Texts, "texts.json", SiteTexts.Parse);
}
