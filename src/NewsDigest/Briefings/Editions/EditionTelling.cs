using System.Collections.Concurrent;
using NewsDigest.Text;
using NewsDigest.Topics;

namespace NewsDigest.Briefings.Editions;

/// <summary>
/// The stories of one edition as readers get them. Readers differ in what they know and how much they read, but all who
/// know the same of a story get the same telling, which is made once. May be asked by several threads.
/// </summary>
public sealed class EditionTelling
{
    /// <summary>Most readers of a slot have the same period; the rest are served without a list of their own.</summary>
    private const int MaxPeriods = 64;

    private readonly Dictionary<TopicId, int> numbers = [];
    private readonly List<TopicId> topics = [];
    private readonly int[][] topicsOfStories;
    private readonly ConcurrentDictionary<(int Story, int Known, int Skipped, int MaxSentences), Told> tellings = new();
    private readonly ConcurrentDictionary<(BriefingPeriod Period, int MaxSentences), Told?[]> byPeriod = new();
    private readonly ConcurrentDictionary<string, int> publishers = new(StringComparer.OrdinalIgnoreCase);
    private int lastPublisher;

    /// <summary>The telling of an edition.</summary>
    public EditionTelling(Edition edition)
    {
        Edition = edition;
        topicsOfStories = [.. edition.Stories.Select(s => s.OtherTopics.Prepend(s.Topic).Select(NumberOf).ToArray())];
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The topics of its stories; their places here are their numbers.</summary>
    internal IReadOnlyList<TopicId> Topics => topics;

    /// <summary>Number of a topic; null where no story is about it.</summary>
    internal int? FindTopic(TopicId topic) => numbers.TryGetValue(topic, out var number) ? number : null;

    /// <summary>Numbers of a story's topics, the main one first.</summary>
    internal ReadOnlySpan<int> TopicsOf(int place) => topicsOfStories[place];

    /// <summary>Tells stories of a period: the story at a place of the edition by that place.</summary>
    internal Func<int, Told> Teller(BriefingPeriod period, int maxSentences)
    {
        if (!byPeriod.TryGetValue((period, maxSentences), out var known))
        {
            if (byPeriod.Count >= MaxPeriods)
                return place => Tell(place, period, maxSentences);
            known = byPeriod.GetOrAdd((period, maxSentences), new Told?[Edition.Stories.Count]);
        }
        return place => known[place] ??= Tell(place, period, maxSentences);
    }

    private Told Tell(int place, BriefingPeriod period, int maxSentences)
    {
        // Developments stand in the order of time, so that two counts say all that a telling takes from the period.
        var developments = Edition.Stories[place].Developments;
        var known = CountUntil(developments, period.KnownUntil);
        var skipped = CountUntil(developments, period.After);
        return tellings.GetOrAdd(
            (place, known, skipped, maxSentences),
            _ => TellNew(BriefingStoryMaker.Make(Edition.Stories[place], period, maxSentences))
        );
    }

    private Told TellNew(BriefingStory? story) =>
        story is null
            ? new Told(null, 0, [])
            : new Told(story, CountWords(story), [.. story.Sources.Select(PublisherOf).Distinct()]);

    private int PublisherOf(BriefingSource source) =>
        publishers.GetOrAdd(source.Name, _ => Interlocked.Increment(ref lastPublisher));

    private int NumberOf(TopicId topic)
    {
        if (numbers.TryGetValue(topic, out var number))
            return number;
        topics.Add(topic);
        return numbers[topic] = topics.Count - 1;
    }

    private static int CountUntil(IReadOnlyList<EditionDevelopment> developments, DateTimeOffset instant)
    {
        var count = 0;
        while (count < developments.Count && developments[count].Instant <= instant)
            count++;
        return count;
    }

    private static int CountWords(BriefingStory story) =>
        Tokenizer.Tokenize(story.Headline).Count
        + story.Sentences.Sum(s => Tokenizer.Tokenize(s.Text).Count)
        + (story.Background is { } background ? Tokenizer.Tokenize(background.Text).Count : 0);

    /// <summary>A telling.</summary>
    /// <param name="Story">The story; null where there is nothing to tell of it.</param>
    /// <param name="Words">Words of its headline and summary.</param>
    /// <param name="Publishers">Numbers of the publishers behind it.</param>
    internal sealed record Told(BriefingStory? Story, int Words, int[] Publishers);
}
