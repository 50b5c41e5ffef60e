using NewsDigest.Hosting.Options;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads the operator's topics from the file that the settings name.</summary>
public static class TopicsFiles
{
    /// <summary>The operator's catalogue, or the IPTC one where no file is named.</summary>
    /// <exception cref="SettingsException">The file is missing or wrong; the message names the line.</exception>
    public static TopicCatalogue Load(TopicsOptions options) =>
        options.File is { } path
            ? NamedFile.Read("Topics__File", path, "topics.json", TopicCatalogue.Parse)
            : TopicCatalogue.Iptc;
}
