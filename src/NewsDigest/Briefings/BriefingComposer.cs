using NewsDigest.Briefings.Editions;
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
    ) => Compose(new EditionTelling(edition), choices, period, date, catalogue);

    /// <summary>The briefing of one of many readers of an edition.</summary>
    /// <param name="telling">The edition of the instant as all its readers get it.</param>
    /// <param name="choices">What the reader chose.</param>
    /// <param name="period">What is new to the reader.</param>
    /// <param name="date">The reader's local date.</param>
    /// <param name="catalogue">Names and order of the topics.</param>
    public static Briefing Compose(
        EditionTelling telling,
        ReaderChoices choices,
        BriefingPeriod period,
        DateOnly date,
        TopicCatalogue catalogue
    )
    {
        var edition = telling.Edition;
        var limits = LengthLimits.Of(choices.Length);
        var ranks = Ranks(telling, choices);
        var tell = telling.Teller(period, limits.SentencesPerStory);
        var sections = new OpenSection?[telling.Topics.Count];
        var ordered = new List<OpenSection>();
        var top = new List<BriefingStory>(TopStories);
        var shown = new Tally();
        var words = 0;
        var full = 0;
        for (var place = 0; place < edition.Stories.Count; place++)
        {
            if (SectionOf(place, telling, ranks, choices) is not { } topic)
                continue;
            var told = tell(place);
            if (told.Story is not { } story)
                continue;
            if (sections[topic] is not { } section)
            {
                sections[topic] = section = new OpenSection(telling.Topics[topic], ranks[topic]);
                ordered.Add(section);
            }

            if (section.Stories.Count < limits.StoriesPerTopic && words < limits.Words && story.Sentences.Count > 0)
            {
                section.Stories.Add(story);
                words += told.Words;
                // Stories stand in the order of their importance.
                if (full++ < TopStories)
                    top.Add(story);
            }
            else if (section.Also.Count < limits.AlsoPerTopic)
                section.Also.Add(story);
            else
            {
                section.Further++;
                continue;
            }
            shown.Add(told);
        }

        ordered.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        return new Briefing(
            edition.Instant,
            date,
            choices.Language,
            ordered.ConvertAll(s => s.Close(catalogue.NameOf(s.Topic))),
            TimeSpan.FromMinutes(Math.Max(1, Math.Round((double)words / LengthLimits.WordsPerMinute))),
            shown.Articles,
            shown.Publishers.Count,
            [.. shown.Models]
        )
        {
            Top = full < 2 * TopStories ? [] : top,
            FailingFeeds = edition.FailingFeeds,
        };
    }

    /// <summary>
    /// Where the sections of topics stand, by the topics' numbers; negative for topics that were not chosen. Chosen topics
    /// stand in the reader's order; without a choice, topics stand in the order of their first stories.
    /// </summary>
    private static int[] Ranks(EditionTelling telling, ReaderChoices choices)
    {
        var ranks = new int[telling.Topics.Count];
        if (choices.Topics.Count == 0)
        {
            for (var number = 0; number < ranks.Length; number++)
                ranks[number] = telling.Topics[number] == TopicId.Uncategorised ? ranks.Length : number;
            return ranks;
        }
        Array.Fill(ranks, -1);
        for (var i = 0; i < choices.Topics.Count; i++)
        {
            if (telling.FindTopic(choices.Topics[i]) is { } number)
                ranks[number] = i;
        }
        return ranks;
    }

    /// <summary>The section a story stands in: its main topic, else the first other topic that the reader chose.</summary>
    private static int? SectionOf(int place, EditionTelling telling, int[] ranks, ReaderChoices choices)
    {
        if (
            choices.StoryLanguages.Count > 0
            && !choices.StoryLanguages.Contains(telling.Edition.Stories[place].Language)
        )
            return null;
        foreach (var topic in telling.TopicsOf(place))
        {
            if (ranks[topic] >= 0)
                return topic;
        }
        return null;
    }

    /// <summary>What stands behind the stories that are shown.</summary>
    private sealed class Tally
    {
        public int Articles { get; private set; }

        public HashSet<int> Publishers { get; } = [];

        public SortedSet<string> Models { get; } = new(StringComparer.Ordinal);

        public void Add(EditionTelling.Told told)
        {
            Articles += told.Story!.ArticleCount;
            foreach (var publisher in told.Publishers)
                Publishers.Add(publisher);
            if (told.Story.Model is { } model)
                Models.Add(model);
        }
    }

    /// <summary>A section while it is being filled.</summary>
    private sealed class OpenSection(TopicId topic, int rank)
    {
        public TopicId Topic { get; } = topic;

        public int Rank { get; } = rank;

        public List<BriefingStory> Stories { get; } = [];

        public List<BriefingStory> Also { get; } = [];

        public int Further { get; set; }

        public BriefingSection Close(string name) => new(Topic, name, Stories, Also) { Further = Further };
    }
}
