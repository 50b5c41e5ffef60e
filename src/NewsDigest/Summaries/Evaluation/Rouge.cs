using System.Text.RegularExpressions;

namespace NewsDigest.Summaries.Evaluation;

/// <summary>
/// How much of a reference a summary says, as F1 between 0 and 1 (Lin 2004,
/// <see href="https://aclanthology.org/W04-1013/">ROUGE: A Package for Automatic Evaluation of Summaries</see>). Words count
/// in lower case and as they are, without stemming, so that the figures of all languages are made alike.
/// </summary>
public static partial class Rouge
{
    /// <summary>ROUGE-N: shared sequences of n words, each as often as both have it.</summary>
    /// <param name="reference">What a person wrote.</param>
    /// <param name="summary">What is measured.</param>
    /// <param name="n">Words in a sequence, from 1.</param>
    public static double OfSequences(string reference, string summary, int n)
    {
        var (expected, given) = (Sequences(reference, n), Sequences(summary, n));
        var shared = expected.Sum(e => Math.Min(e.Value, given.GetValueOrDefault(e.Key)));
        return F1(shared, expected.Values.Sum(), given.Values.Sum());
    }

    /// <summary>
    /// ROUGE-L over sentences: for each sentence of the reference, its words that stand in the same order in a sentence of the
    /// summary; each word counts as often as both have it.
    /// </summary>
    /// <param name="reference">The sentences that a person wrote.</param>
    /// <param name="summary">The sentences that are measured.</param>
    public static double OfOrder(IReadOnlyList<string> reference, IReadOnlyList<string> summary)
    {
        var (expected, given) = (reference.Select(Words).ToArray(), summary.Select(Words).ToArray());
        var left = given.SelectMany(w => w).CountBy(w => w).ToDictionary();
        var shared = 0;
        foreach (var sentence in expected)
        {
            var found = new SortedSet<int>(given.SelectMany(other => CommonPlaces(sentence, other)));
            foreach (var place in found)
            {
                if (left.GetValueOrDefault(sentence[place]) == 0)
                    continue;
                left[sentence[place]]--;
                shared++;
            }
        }
        return F1(shared, expected.Sum(e => e.Length), given.Sum(g => g.Length));
    }

    private static Dictionary<string, int> Sequences(string text, int n)
    {
        var words = Words(text);
        return Enumerable
            .Range(0, Math.Max(0, words.Length - n + 1))
            .Select(i => string.Join(' ', words.AsSpan(i, n)!))
            .CountBy(s => s)
            .ToDictionary();
    }

    /// <summary>Words as the measure has them, not as language does: what stands between anything but letters and digits.</summary>
    private static string[] Words(string text) =>
        [.. WordPattern().Matches(text).Select(m => m.Value.ToLowerInvariant())];

    /// <summary>Places in the first of a longest sequence that both have in the same order.</summary>
    private static List<int> CommonPlaces(string[] first, string[] second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        for (var j = 1; j <= second.Length; j++)
            lengths[i, j] =
                first[i - 1] == second[j - 1]
                    ? lengths[i - 1, j - 1] + 1
                    : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        var places = new List<int>();
        var (row, column) = (first.Length, second.Length);
        while (row > 0 && column > 0)
        {
            if (first[row - 1] == second[column - 1])
            {
                places.Add(row - 1);
                (row, column) = (row - 1, column - 1);
            }
            else if (lengths[row, column - 1] > lengths[row - 1, column])
                column--;
            else
                row--;
        }
        return places;
    }

    private static double F1(int shared, int expected, int given) =>
        shared == 0 ? 0 : 2.0 * shared / (expected + given);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
