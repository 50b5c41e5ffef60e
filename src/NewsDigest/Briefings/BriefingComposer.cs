using NewsDigest.Text;
using NewsDigest.Topics;

namespace NewsDigest.Briefings;

/// <summary>Takes one reader's briefing from an edition.</summary>
public static class BriefingComposer
{
    /// <summary>Stories in 'if you read only three'; a briefing with fewer than twice as many needs no such list.</summary>
    private const int TopStories = 3;

    /// <summary>The briefing of a reader.</summary>
    /// <param name="edition">The edition of the instant.</param>
    /// <param name="choices">What the reader chose.</param>
    /// <param name="period">What is new to the reader.</param>
    /// <param name="date">The reader's local date.</param>
    /// <param name="catalogue">Names and order of the topics.</param>
    public static Briefing Compose(
        Edition edition,
        ReaderChoices choices,
        BriefingPeriod period,
        DateOnly date,
        TopicCatalogue catalogue
    )
    {
        var limits = LengthLimits.Of(choices.Length);
        var sections = new Dictionary<TopicId, OpenSection>();
        var words = 0;
        foreach (var story in edition.Stories)
        {
            if (SectionOf(story, choices) is not { } topic)
                continue;
            if (BriefingStoryMaker.Make(story, period, limits.SentencesPerStory) is not { } told)
                continue;
            if (!sections.TryGetValue(topic, out var section))
                sections[topic] = section = new OpenSection(topic);

            if (section.Stories.Count < limits.StoriesPerTopic && words < limits.Words && told.Sentences.Count > 0)
            {
                section.Stories.Add(told);
                words += Words(told);
            }
            else if (section.Also.Count < limits.AlsoPerTopic)
                section.Also.Add(told);
            else
                section.Further++;
        }

        var ordered = InReadersOrder(sections.Values, choices).ToList();
        var shown = ordered.SelectMany(s => s.Stories.Concat(s.Also)).ToList();
        return new Briefing(
            edition.Instant,
            date,
            choices.Language,
            [.. ordered.Select(s => s.Close(catalogue.NameOf(s.Topic)))],
            TimeSpan.FromMinutes(Math.Max(1, Math.Round((double)words / LengthLimits.WordsPerMinute))),
            shown.Sum(s => s.ArticleCount),
            shown.SelectMany(s => s.Sources).Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            [.. shown.Select(s => s.Model).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
        )
        {
            Top = Top(edition, sections.Values),
            FailingFeeds = edition.FailingFeeds,
        };
    }

    /// <summary>The section a story stands in: its main topic, else the first other topic that the reader chose.</summary>
    private static TopicId? SectionOf(EditionStory story, ReaderChoices choices)
    {
        if (choices.StoryLanguages.Count > 0 && !choices.StoryLanguages.Contains(story.Language))
            return null;
        if (choices.Topics.Count == 0 || choices.Topics.Contains(story.Topic))
            return story.Topic;
        foreach (var other in story.OtherTopics)
        {
            if (choices.Topics.Contains(other))
                return other;
        }
        return null;
    }

    /// <summary>Chosen topics in the reader's order; without a choice, topics in the order of their first stories.</summary>
    private static IEnumerable<OpenSection> InReadersOrder(IEnumerable<OpenSection> sections, ReaderChoices choices)
    {
        if (choices.Topics.Count == 0)
            return sections.OrderBy(s => s.Topic == TopicId.Uncategorised);
        var order = choices.Topics.Index().ToDictionary(t => t.Item, t => t.Index);
        return sections.OrderBy(s => order[s.Topic]);
    }

    private static List<BriefingStory> Top(Edition edition, IReadOnlyCollection<OpenSection> sections)
    {
        var full = sections.SelectMany(s => s.Stories).ToDictionary(s => s.Id);
        if (full.Count < 2 * TopStories)
            return [];
        return [.. edition.Stories.Select(s => full.GetValueOrDefault(s.Id)).OfType<BriefingStory>().Take(TopStories)];
    }

    private static int Words(BriefingStory story) =>
        Tokenizer.Tokenize(story.Headline).Count
        + story.Sentences.Sum(s => Tokenizer.Tokenize(s.Text).Count)
        + (story.Background is { } background ? Tokenizer.Tokenize(background.Text).Count : 0);

    /// <summary>A section while it is being filled.</summary>
    private sealed class OpenSection(TopicId topic)
    {
        public TopicId Topic { get; } = topic;

        public List<BriefingStory> Stories { get; } = [];

        public List<BriefingStory> Also { get; } = [];

        public int Further { get; set; }

        public BriefingSection Close(string name) => new(Topic, name, Stories, Also) { Further = Further };
    }
}
