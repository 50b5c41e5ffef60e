using System.Globalization;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Cli.Output;

/// <summary>Says why the stories of a briefing stand in their order: each one's score and its parts.</summary>
public static class ExplainedRanking
{
    /// <summary>Writes a line for each story of the briefing, in the order of the edition.</summary>
    public static void Write(TextWriter output, Briefing briefing, Edition edition)
    {
        var headlines = briefing
            .Sections.SelectMany(section => section.Stories.Concat(section.Also))
            .ToDictionary(story => story.Id, story => story.Headline);
        output.WriteLine();
        output.WriteLine("Why in this order");
        foreach (var story in edition.Stories)
        {
            if (!headlines.TryGetValue(story.Id, out var headline))
                continue;
            var parts = story.Score.Parts.Select(part =>
                string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value:0.0}")
            );
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {story.Score.Total, 5:0.0}  {Visible(headline)} [{story.Topic}] = {string.Join(" + ", parts)}"
                )
            );
        }
    }

    /// <summary>Text from outside gives the terminal no commands.</summary>
    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
