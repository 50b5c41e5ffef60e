using NewsDigest.OperatorFiles;

namespace NewsDigest.Topics;

/// <summary>The topics of this installation.</summary>
public sealed class TopicCatalogue
{
    private readonly Dictionary<TopicId, Topic> byId;

    /// <summary>The top level of the IPTC Media Topics (CC BY 4.0, IPTC), which serves where the operator defines no topics.</summary>
    /// <remarks>See <see href="https://iptc.org/standards/media-topics/"/>.</remarks>
    public static TopicCatalogue Iptc { get; } = new(IptcTopics.All, "iptc-" + Vocabulary.Version);

    internal TopicCatalogue(IReadOnlyList<Topic> topics, string version)
    {
        Topics = topics;
        Version = version;
        byId = topics.ToDictionary(t => t.Id);
    }

    /// <summary>The topics in the catalogue's order.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Changes whenever a verdict could change.</summary>
    public string Version { get; }

    /// <summary>The catalogue that an operator's topics.json describes.</summary>
    /// <param name="json">The whole file: an array of topics, each with a name and words, IPTC codes or feeds.</param>
    /// <exception cref="OperatorFileException">The file cannot be used; the message names the line and what to do.</exception>
    public static TopicCatalogue Parse(string json) => TopicsFile.Read(json);

    /// <summary>
    /// The topic with this name, id or IPTC code, in any case, or the only one with this word or part in its name
    /// ("sport", "economy", "war and peace"); null where there is none.
    /// </summary>
    public Topic? Find(string nameOrIdOrCode)
    {
        var wanted = nameOrIdOrCode.Trim();
        var id = TopicId.Of(wanted);
        if (id.Value.Length == 0)
            return null;
        return byId.GetValueOrDefault(id)
            ?? Topics.FirstOrDefault(t => t.IptcCodes.Count == 1 && IsCode(t.IptcCodes[0], wanted))
            ?? OnlyOneNamed(id)
            ?? (Spellings.TryGetValue(id.Value, out var usual) ? OnlyOneNamed(new(usual)) : null);
    }

    /// <summary>The name for people of any topic id, "uncategorised" and removed topics included.</summary>
    public string NameOf(TopicId id) => byId.GetValueOrDefault(id)?.Name ?? id.Value.Replace('-', ' ');

    /// <summary>How much the stories of a topic matter to the operator; 1 where nothing is said.</summary>
    public double WeightOf(TopicId id) => byId.GetValueOrDefault(id)?.Weight ?? 1;

    private static readonly Dictionary<string, string> Spellings = new()
    {
        ["sports"] = "sport",
        ["labor"] = "labour",
        ["tech"] = "technology",
        ["financial"] = "finance",
        ["political"] = "politics",
        ["disasters"] = "disaster",
        ["accidents"] = "accident",
        ["military"] = "war",
    };

    private static bool IsCode(string code, string wanted) =>
        code.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || (wanted.Length == 8 && code.EndsWith(wanted, StringComparison.Ordinal));

    private Topic? OnlyOneNamed(TopicId part)
    {
        var found = Topics.Where(t => $"-{t.Id.Value}-".Contains($"-{part.Value}-", StringComparison.Ordinal)).Take(2);
        return found.ToList() is [var only] ? only : null;
    }
}
