using NewsDigest.Briefings;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests;

/// <summary>More than a mail can hold.</summary>
internal static class LongBriefing
{
    public static Briefing Build()
    {
        var builder = new BriefingBuilder { WithTop = true };
        foreach (var topic in Enumerable.Range(1, 14))
        {
            builder.Section(
                $"Topic {topic}",
                [.. Enumerable.Range(1, 8).Select(n => LongStory(builder, topic, n))],
                [
                    .. Enumerable
                        .Range(1, 8)
                        .Select(n =>
                            builder.Story($"Short line {n} of topic {topic} with a headline of usual length", [])
                        ),
                ],
                further: topic
            );
        }
        return builder.Build();
    }

    private static BriefingStory LongStory(BriefingBuilder builder, int topic, int number) =>
        builder.Story(
            $"Story {number} of topic {topic} carries a headline that is neither short nor very long",
            [
                "The first sentence says what happened, where it happened and who was there to see it on that day.",
                "The second sentence adds a figure of 1,200 and the name of the person who gave it to the paper.",
                "The third sentence closes with what is expected to follow in the course of the next two weeks.",
            ],
            [
                Source(
                    1,
                    "The Coast Post",
                    $"https://coast.example/{topic}/{number}/a-long-path-that-tells-the-headline-once-more"
                ),
                Source(
                    2,
                    "Bay Wire",
                    $"https://baywire.example/{topic}/{number}/a-long-path-that-tells-the-headline-once-more"
                ),
            ]
        );
}
