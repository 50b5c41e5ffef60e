namespace NewsDigest.Topics;

/// <summary>The topics of this installation.</summary>
public sealed class TopicCatalogue
{
    /// <summary>The top level of the IPTC Media Topics (CC BY 4.0, IPTC), which serves where the operator defines no topics.</summary>
    /// <remarks>See <see href="https://iptc.org/standards/media-topics/"/>.</remarks>
    public static TopicCatalogue Iptc { get; } = new([], "iptc-1");

    private TopicCatalogue(IReadOnlyList<Topic> topics, string version)
    {
        Topics = topics;
        Version = version;
    }

    /// <summary>The topics in the catalogue's order.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Changes whenever a verdict could change.</summary>
    public string Version { get; }

    /// <summary>The topic with this name, id or IPTC code, in any case; null where there is none.</summary>
    public Topic? Find(string nameOrIdOrCode) =>
        Topics.FirstOrDefault(t => t.Name.Equals(nameOrIdOrCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name for people of any topic id, "uncategorised" and removed topics included.</summary>
    public string NameOf(TopicId id) => Topics.FirstOrDefault(t => t.Id == id)?.Name ?? id.Value.Replace('-', ' ');
}
