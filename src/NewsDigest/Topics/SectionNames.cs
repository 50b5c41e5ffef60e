using NewsDigest.Articles;

namespace NewsDigest.Topics;

/// <summary>Knows the topics that a publisher's sections, a web address or a feed stand for.</summary>
internal sealed class SectionNames
{
    private readonly Dictionary<string, int> sections = [];
    private readonly Dictionary<string, int> feeds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sections and feeds of a catalogue; topics are numbered by their position in it.</summary>
    public SectionNames(TopicCatalogue catalogue)
    {
        var byIptc = new Dictionary<TopicId, int>();
        foreach (var (number, topic) in catalogue.Topics.Index())
        {
            foreach (var code in topic.IptcCodes)
                byIptc.TryAdd(IptcTopics.WithCode(code)!.Id, number);
            foreach (var feed in topic.Feeds)
                feeds[feed] = number;
        }
        foreach (var (name, topic) in Vocabulary.SectionTopics())
        {
            if (byIptc.TryGetValue(topic, out var number))
                sections[name] = number;
        }
        foreach (var (number, topic) in catalogue.Topics.Index())
            sections[Normalise(topic.Name)] = number;
    }

    /// <summary>The topic of a section's name as publishers write it ("Sports", "BUSINESS / Markets"); null where unknown.</summary>
    public int? TopicOf(string section)
    {
        if (sections.TryGetValue(Normalise(section), out var topic))
            return topic;
        foreach (var part in section.Split(['/', '>', '|', ':', '&']))
        {
            if (sections.TryGetValue(Normalise(part), out topic))
                return topic;
        }
        return null;
    }

    /// <summary>The sections among the parts of an article's web address, and the topic of its feed.</summary>
    public IEnumerable<(string Name, int Topic)> InAddress(Article article)
    {
        if (feeds.Count > 0)
        {
            var names = article.Origin.Path.Split('/').SkipLast(1).Append(article.Source ?? "").Distinct();
            foreach (var name in names)
            {
                if (feeds.TryGetValue(name, out var topic))
                    yield return (name, topic);
            }
        }
        if (article.Url is not { } url)
            yield break;
        // The last part names the article, not a section.
        var parts = url
            .AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .SkipLast(1)
            .Prepend(url.Host.Split('.')[0]);
        foreach (var part in parts.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (sections.TryGetValue(Normalise(part), out var topic))
                yield return (part, topic);
        }
    }

    private static string Normalise(string name) => TopicId.Of(name).Value.Replace('-', ' ');
}
