using System.Globalization;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;

namespace NewsDigest.Cli.Output;

/// <summary>Says why the stories of a briefing stand in their order: each one's score and its parts.</summary>
public static class ExplainedRanking
{
    /// <summary>
    /// Writes a line for each story of the briefing, in the order of the edition. One that gave way to another of its theme has
    /// that one's headline under it.
    /// </summary>
    public static void Write(TextWriter output, Briefing briefing, Edition edition)
    {
        var headlines = edition.Stories.ToDictionary(story => story.Id, story => story.Developments[^1].Headline);
        var shown = new HashSet<StoryId>();
        foreach (var story in briefing.Sections.SelectMany(section => section.Stories.Concat(section.Also)))
        {
            headlines[story.Id] = story.Headline;
            shown.Add(story.Id);
        }
        output.WriteLine();
        output.WriteLine("Why in this order");
        foreach (var story in edition.Stories.Where(story => shown.Contains(story.Id)))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {story.Score.Total, 5:0.0}  {Visible(headlines[story.Id])} [{story.Topic}] = {Sum(story.Score)}"
                )
            );
            if (story.Score.Like is { } like && headlines.TryGetValue(like, out var headline))
                output.WriteLine($"         like: {Visible(headline)}");
        }
    }

    private static string Sum(StoryScore score) =>
        string.Concat(
                score.Parts.Select(part =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $" {(part.Value < 0 ? '-' : '+')} {part.Key} {Math.Abs(part.Value):0.0}"
                    )
                )
            )
            .TrimStart('+', ' ');

    /// <summary>Text from outside gives the terminal no commands.</summary>
    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
