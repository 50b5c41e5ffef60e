using NewsDigest.Briefings;

namespace NewsDigest.Cli.Output;

/// <summary>The JSON form of a briefing: one line a topic, as other programs rely on.</summary>
public static class BriefingJson
{
    /// <summary>The lines' objects, in the order of the sections.</summary>
    public static IEnumerable<object> Lines(Briefing briefing) =>
        briefing.Sections.Select(section => new
        {
            Topic = section.Topic.Value,
            Stories = section.Stories.Concat(section.Also).Select(Story),
        });

    private static object Story(BriefingStory story)
    {
        var labels = story.Sources.ToDictionary(s => s.Mark, s => s.Label);
        return new
        {
            Id = story.Id.Value,
            story.Headline,
            Update = story.IsUpdate,
            Summary = story.Sentences.Select(s => new { s.Text, Sources = s.Marks.Select(m => labels[m]) }),
            Articles = story.Sources.Select(s => s.Label),
        };
    }
}
