using NewsDigest.Hosting.Options;
using NewsDigest.Web.Texts;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads the operator's texts from the file that the settings name.</summary>
public static class TextsFiles
{
    /// <summary>Our texts with the operator's own, or ours alone where no file is named.</summary>
    /// <exception cref="SettingsException">The file is missing or wrong; the message names the line.</exception>
    public static SiteTexts Load(SiteOptions options)
    {
        if (string.IsNullOrEmpty(options.Texts))
            return SiteTexts.Ours;
        if (!File.Exists(options.Texts))
            throw new SettingsException([
                $"Site__Texts: there is no file '{options.Texts}'. Example: Site__Texts=texts.json",
            ]);
        try
        {
            return SiteTexts.Parse(File.ReadAllText(options.Texts));
        }
        catch (TextsFileException error)
        {
            throw new SettingsException([$"Site__Texts: {options.Texts}, {error.Message}"]);
        }
    }
}
