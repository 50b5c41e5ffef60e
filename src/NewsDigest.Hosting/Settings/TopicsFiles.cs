using NewsDigest.Hosting.Options;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads the operator's topics from the file that the settings name.</summary>
public static class TopicsFiles
{
    /// <summary>The operator's catalogue, or the IPTC one where no file is named.</summary>
    /// <exception cref="SettingsException">The file is missing or wrong; the message names the line.</exception>
    public static TopicCatalogue Load(TopicsOptions options)
    {
        if (options.File is not { } path)
            return TopicCatalogue.Iptc;
        if (!File.Exists(path))
            throw new SettingsException([
                $"Topics__File: there is no file '{path}'. Example: Topics__File=topics.json",
            ]);
        try
        {
            return TopicCatalogue.Parse(File.ReadAllText(path));
        }
        catch (TopicsFileException error)
        {
            throw new SettingsException([$"Topics__File: {path}: {error.Message}"]);
        }
    }
}
