using NewsDigest.Briefings;
using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Web.Tests;

/// <summary>Builds fictional briefings.</summary>
internal sealed class BriefingBuilder
{
    public static readonly DateTimeOffset Instant = new(2026, 3, 6, 5, 30, 0, TimeSpan.Zero);

    private readonly List<BriefingSection> sections = [];
    private readonly List<string> models = [];
    private int storyCount;

    public string Language { get; init; } = "en";

    public bool WithTop { get; init; }

    public static BriefingSource Source(
        int mark,
        string name,
        string? url = "https://news.example/a",
        int hoursAgo = 3,
        string title = "What the source calls it"
    ) =>
        new(
            mark,
            name,
            title,
            url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute),
            Instant.AddHours(-hoursAgo),
            $"{name}.txt"
        );

    /// <summary>A briefing of one topic.</summary>
    public static Briefing Told(string topic, Func<BriefingBuilder, BriefingStory[]> stories)
    {
        var builder = new BriefingBuilder();
        return builder.Section(topic, stories(builder)).Build();
    }

    public BriefingStory Story(
        string headline,
        string[] sentences,
        BriefingSource[]? sources = null,
        string? background = null,
        string language = "en",
        string? model = null,
        int? articles = null
    )
    {
        sources ??= [Source(1, "The Coast Post", $"https://coast.example/{++storyCount}")];
        if (model is not null && !models.Contains(model))
            models.Add(model);
        return new BriefingStory(
            new StoryId($"{++storyCount:x32}"),
            headline,
            sources[0].Url,
            background is not null,
            [
                .. sentences.Select(
                    (text, index) => new BriefingSentence(text, [sources[Math.Min(index, sources.Length - 1)].Mark])
                ),
            ],
            background is null ? null : new BriefingSentence(background, [sources[^1].Mark]),
            sources,
            articles ?? sources.Length,
            sources.Max(source => source.Published),
            language,
            model
        );
    }

    public BriefingBuilder Section(string name, BriefingStory[] stories, BriefingStory[]? also = null, int further = 0)
    {
        var topic = new TopicId(
            string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))
        );
        sections.Add(new BriefingSection(topic, name, stories, also ?? []) { Further = further });
        return this;
    }

    public Briefing Build()
    {
        var shown = sections.SelectMany(section => section.Stories.Concat(section.Also)).ToList();
        return new Briefing(
            Instant,
            DateOnly.FromDateTime(Instant.UtcDateTime),
            Language,
            [.. sections],
            TimeSpan.FromMinutes(6),
            shown.Sum(story => story.ArticleCount),
            shown.SelectMany(story => story.Sources).Select(source => source.Name).Distinct().Count(),
            [.. models]
        )
        {
            Top = WithTop ? [.. sections.SelectMany(section => section.Stories).Take(3)] : [],
        };
    }
}
