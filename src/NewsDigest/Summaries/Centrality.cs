using System.Runtime.InteropServices;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// How central sentences are: the degree of each in the graph of LexRank (Erkan and Radev, 2004), which is where a sentence's
/// rank in that graph mostly comes from. Words count as they are written: that 'meet', 'meets' and 'meeting' have one stem
/// says less about what a text keeps coming back to.
/// </summary>
internal static class Centrality
{
    /// <summary>For each sentence the sum of its similarities to all others (cosines of word counts, stop words left out).</summary>
    /// <param name="sentences">Sentences of one or more texts; null for one that does not count.</param>
    public static double[] Of(IReadOnlyList<Sentence?> sentences)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byCharacters = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = new List<double>();
        var counts = new List<(int Word, int Count)>[sentences.Count];
        var lengths = new double[sentences.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = [];
            if (sentences[i] is not { } sentence)
                continue;
            foreach (var token in sentence.Tokens)
            {
                var word = token.In(sentence.Content);
                if (!StopWords.IsWritten(word, sentence.Language))
                    Count(counts[i], Number(word));
            }
            lengths[i] = Math.Sqrt(counts[i].Sum(c => (double)c.Count * c.Count));
            while (all.Count < numbers.Count)
                all.Add(0);
            foreach (var (word, count) in counts[i])
                all[word] += count / lengths[i];
        }

        // The sum of a vector's products with all vectors is its product with their sum; the one with itself is 1.
        var degrees = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            foreach (var (word, count) in counts[i])
                degrees[i] += all[word] * count / lengths[i];
            if (counts[i].Count > 0)
                degrees[i] -= 1;
        }
        return degrees;

        int Number(ReadOnlySpan<char> word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(byCharacters, word, out var isKnown);
            if (!isKnown)
                number = numbers.Count - 1;
            return number;
        }
    }

    /// <summary>Counts a word of a sentence, which has so few that looking through them is the quickest.</summary>
    private static void Count(List<(int Word, int Count)> counts, int word)
    {
        foreach (ref var known in CollectionsMarshal.AsSpan(counts))
        {
            if (known.Word == word)
            {
                known.Count++;
                return;
            }
        }
        counts.Add((word, 1));
    }
}
