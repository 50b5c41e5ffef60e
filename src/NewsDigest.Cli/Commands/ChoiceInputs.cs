using System.CommandLine;
using NewsDigest.Briefings;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Commands;

/// <summary>The options by which a command is told what a reader chose.</summary>
public static class ChoiceInputs
{
    /// <summary><c>--topics</c>.</summary>
    public static Option<string?> Topics() =>
        new("--topics") { Description = "Topics in your order. Example: sport,politics", HelpName = "A,B" };

    /// <summary><c>--length</c>.</summary>
    public static Option<string> Length()
    {
        var length = new Option<string>("--length")
        {
            Description = "short (5 minutes), normal (10) or long (20).",
            HelpName = "L",
            DefaultValueFactory = _ => "normal",
        };
        length.CompletionSources.Add([.. Enum.GetNames<BriefingLength>().Select(name => name.ToLowerInvariant())]);
        return length;
    }

    /// <summary>Reads a length.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static BriefingLength ReadLength(string text) =>
        Enum.GetNames<BriefingLength>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<BriefingLength>(text, ignoreCase: true)
            : throw new UsageException($"--length {text}: that is no length. It is short, normal or long.");

    /// <summary>Reads topics, by id or name, in their order; none where nothing is given.</summary>
    /// <exception cref="UsageException">One is not in the catalogue; the message lists those that are.</exception>
    public static IReadOnlyList<TopicId> ReadTopics(string? names, TopicCatalogue catalogue)
    {
        var chosen = new List<TopicId>();
        var separators = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        // A topic's name may itself hold commas: the whole text is tried as one name first.
        if (names is not null && catalogue.Find(names) is { } single)
            return [single.Id];
        foreach (var name in names?.Split(',', separators) ?? [])
        {
            var topic = catalogue.Find(name);
            if (topic is null && !name.Equals(TopicId.Uncategorised.Value, StringComparison.OrdinalIgnoreCase))
            {
                var known = string.Concat(catalogue.Topics.Select(t => $"{Environment.NewLine}  {t.Id}  ({t.Name})"));
                throw new UsageException($"--topics: '{name}' is no topic here. The topics are:{known}");
            }
            chosen.Add(topic?.Id ?? TopicId.Uncategorised);
        }
        return [.. chosen.Distinct()];
    }
}
