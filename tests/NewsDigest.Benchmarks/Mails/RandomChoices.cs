using NewsDigest.Briefings;
using NewsDigest.Topics;

namespace NewsDigest.Benchmarks.Mails;

/// <summary>What readers choose, by a seed.</summary>
public static class RandomChoices
{
    /// <summary>Different choices: topics in any number and order, length, language of the texts around the news.</summary>
    /// <param name="count">How many.</param>
    /// <param name="topics">Topics that there is news of.</param>
    /// <param name="seed">Seed of chance.</param>
    public static IReadOnlyList<ReaderChoices> Make(int count, IReadOnlyList<TopicId> topics, int seed)
    {
        var chance = new Random(seed);
        var lengths = Enum.GetValues<BriefingLength>();
        var seen = new HashSet<string>();
        var choices = new List<ReaderChoices>(count);
        while (choices.Count < count)
        {
            var order = topics.ToArray();
            chance.Shuffle(order);
            var choice = new ReaderChoices(
                order[..chance.Next(1, order.Length + 1)],
                lengths[chance.Next(lengths.Length)],
                chance.Next(4) == 0 ? "de" : "en",
                []
            );
            if (seen.Add($"{string.Join(' ', choice.Topics)} {choice.Length} {choice.Language}"))
                choices.Add(choice);
        }
        return choices;
    }
}
