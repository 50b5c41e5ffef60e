using System.Text.Json.Nodes;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories.Ranking;

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

    /// <summary>
    /// The same with each story's score, its parts and the id of the story that it is like, null where none costs it
    /// anything; the edition knows them.
    /// </summary>
    public static IEnumerable<object> Lines(Briefing briefing, Edition edition)
    {
        var scores = edition.Stories.ToDictionary(story => story.Id, story => story.Score);
        return briefing.Sections.Select(section => new
        {
            Topic = section.Topic.Value,
            Stories = section
                .Stories.Concat(section.Also)
                .Select(story => Scored(JsonLines.Node(Story(story)), scores[story.Id])),
        });
    }

    private static JsonNode Scored(JsonNode story, StoryScore score)
    {
        story["score"] = JsonLines.Node(
            new
            {
                score.Total,
                score.Parts,
                Like = score.Like?.Value,
            }
        );
        return story;
    }

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
