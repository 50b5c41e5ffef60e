using System.Security.Cryptography;
using System.Text;
using NewsDigest.OperatorFiles;

namespace NewsDigest.Topics;

/// <summary>Reads an operator's topics.json: an array of objects, or an object whose "topics" is one.</summary>
internal static class TopicsFile
{
    private const double LeastWeight = 0.1;

    private const double MostWeight = 10;

    private const string Example =
        """{"name": "chess club", "description": "…", "words": ["chess"], "feeds": [], "iptc": ["medtop:15000000"]}""";

    /// <summary>The catalogue that the file describes.</summary>
    /// <exception cref="OperatorFileException">The file cannot be used.</exception>
    public static TopicCatalogue Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var drafts = new TopicsFileReader(bytes).Read();
        if (drafts.Count == 0)
            throw new OperatorFileException(1, $"no topics. Add at least one, such as {Example}.");
        var topics = new List<Topic>();
        var lines = new Dictionary<TopicId, int>();
        foreach (var draft in drafts)
        {
            var topic = Check(draft);
            if (lines.TryGetValue(topic.Id, out var first))
                throw new OperatorFileException(
                    draft.Line,
                    $"the topic \"{topic.Name}\" is there already on line {first}. Rename one of the two or join them."
                );
            lines[topic.Id] = draft.Line;
            topics.Add(topic);
        }
        CheckFeeds(drafts);
        CheckParents(topics, drafts);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
        return new(topics, $"{hash}-{Vocabulary.Version}");
    }

    private static Topic Check(TopicDraft draft)
    {
        if (draft.Name is not { Value: var name, Line: var line })
            throw new OperatorFileException(draft.Line, $"a topic has no \"name\". Give it one, such as {Example}.");
        var id = TopicId.Of(name);
        if (id.Value.Length == 0 || id == TopicId.Uncategorised)
            throw new OperatorFileException(
                line,
                $"\"{name}\" cannot name a topic. Choose a name with letters in it, other than \"uncategorised\"."
            );
        foreach (var word in draft.Words.Concat(draft.Feeds))
        {
            if (!word.Value.Any(char.IsLetterOrDigit))
                throw new OperatorFileException(
                    word.Line,
                    $"the topic \"{name}\" lists the empty word \"{word.Value}\". Remove it."
                );
        }
        if (draft.Weight is { } weight && weight.Value is not (>= LeastWeight and <= MostWeight))
            throw new OperatorFileException(
                weight.Line,
                FormattableString.Invariant(
                    $"the topic \"{name}\" has the weight {weight.Value}. Use {LeastWeight} to {MostWeight}; 1 is neither more nor less than others."
                )
            );
        var codes = draft.Codes.Select(c => Code(c, name)).Distinct().ToList();
        if (draft.Words.Count + draft.Feeds.Count + codes.Count == 0)
            throw new OperatorFileException(
                draft.Line,
                $"nothing can be found for the topic \"{name}\". Add \"words\", \"feeds\" or \"iptc\" codes to it, such as {Example}."
            );
        return new Topic(id, name, draft.Description ?? "", codes)
        {
            Words = [.. draft.Words.Select(w => w.Value)],
            Feeds = [.. draft.Feeds.Select(f => f.Value)],
            Weight = draft.Weight?.Value ?? 1,
            Parent = draft.Parent is { } parent ? TopicId.Of(parent.Value) : null,
        };
    }

    private static string Code(TopicDraft.Text code, string topic)
    {
        if (IptcTopics.WithCode(code.Value) is { } known)
            return known.IptcCodes[0];
        var all = string.Join(", ", IptcTopics.All.Select(t => $"{t.IptcCodes[0]} {t.Name}"));
        throw new OperatorFileException(
            code.Line,
            $"the topic \"{topic}\" has the unknown IPTC code \"{code.Value}\". Use one of: {all}."
        );
    }

    /// <summary>An entry of a feed belongs to one topic, so that a feed under two would go to either by chance.</summary>
    private static void CheckFeeds(List<TopicDraft> drafts)
    {
        var named = new Dictionary<string, (string Topic, int Line)>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        foreach (var feed in draft.Feeds)
        {
            if (!named.TryAdd(feed.Value, (draft.Name!.Value, feed.Line)))
                throw new OperatorFileException(
                    feed.Line,
                    $"the feed \"{feed.Value}\" of the topic \"{draft.Name!.Value}\" is there already on line {named[feed.Value].Line}, under \"{named[feed.Value].Topic}\". Remove it from one of the two."
                );
        }
    }

    private static void CheckParents(List<Topic> topics, List<TopicDraft> drafts)
    {
        var parents = topics.ToDictionary(t => t.Id, t => t.Parent);
        foreach (var (topic, draft) in topics.Zip(drafts))
        {
            if (topic.Parent is not { } parent)
                continue;
            if (!parents.ContainsKey(parent))
                throw new OperatorFileException(
                    draft.Parent!.Line,
                    $"the topic \"{topic.Name}\" has the unknown parent \"{draft.Parent.Value}\". Use the name of another topic of this file."
                );
            var seen = new HashSet<TopicId> { topic.Id };
            for (TopicId? above = parent; above is { } next; above = parents.GetValueOrDefault(next))
            {
                if (!seen.Add(next))
                    throw new OperatorFileException(
                        draft.Parent!.Line,
                        $"the topic \"{topic.Name}\" is its own parent by way of \"{draft.Parent.Value}\". Remove one \"parent\" of that circle."
                    );
            }
        }
    }
}
