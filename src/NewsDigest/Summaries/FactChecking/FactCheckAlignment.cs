namespace NewsDigest.Summaries.FactChecking;

/// <summary>Where each word of a checked sentence stands in its sources.</summary>
/// <param name="Positions">For each token of the sentence its place among the source tokens; -1 where it has none.</param>
/// <param name="Cost">How far the sentence is from being copied; 0 for a verbatim copy.</param>
internal sealed record FactCheckAlignment(int[] Positions, double Cost)
{
    private const double LightCost = 0.3;
    private const double ContentCost = 2.5;
    private const double GapCost = 0.1;
    private const double MaxGapCost = 0.8;
    private const double BackCost = 1.5;
    private const double NeighbourCost = 1.2;
    private const double JumpCost = 1.6;

    /// <summary>
    /// The cheapest way to write the sentence by copying from the sources, by dynamic programming over the place copied
    /// last (Viterbi). Leaving out words is cheap, going back or to another sentence is dear, a word of its own dearest.
    /// </summary>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="source">The tokens of all sources, one after the other.</param>
    /// <param name="sentenceOf">For each source token the number of its sentence.</param>
    public static FactCheckAlignment Align(FactCheckToken[] sentence, FactCheckToken[] source, int[] sentenceOf)
    {
        var n = sentence.Length;
        var m = source.Length;
        var places = PlacesByKey(source);
        // State m: nothing copied yet.
        var costs = new double[m + 1];
        Array.Fill(costs, double.PositiveInfinity);
        costs[m] = 0;
        var previous = new int[n, m + 1];
        var copied = new bool[n, m + 1];
        var starts = SentenceStarts(sentenceOf);
        for (var i = 0; i < n; i++)
        {
            var unmatched = sentence[i].Matters || sentence[i].Kind == FactCheckKind.Negation ? ContentCost : LightCost;
            var next = new double[m + 1];
            for (var j = 0; j <= m; j++)
            {
                next[j] = costs[j] + unmatched;
                previous[i, j] = j;
            }
            if (places.TryGetValue(sentence[i].Key, out var found))
            {
                var cheapest = Cheapest(costs);
                foreach (var q in found)
                    Copy(q, cheapest, next, i);
            }
            costs = next;
        }
        return Backtrack();

        void Copy(int q, int cheapest, double[] next, int i)
        {
            var best = costs[m];
            var from = m;
            if (cheapest < m && costs[cheapest] + JumpCost < best)
                (best, from) = (costs[cheapest] + JumpCost, cheapest);
            var first = starts[Math.Max(0, sentenceOf[q] - 1)];
            var last = sentenceOf[q] + 2 < starts.Length ? starts[sentenceOf[q] + 2] : m;
            for (var p = first; p < last; p++)
            {
                if (p == q || costs[p] >= best)
                    continue;
                var cost = costs[p] + Step(p, q);
                if (cost < best)
                    (best, from) = (cost, p);
            }
            if (best >= next[q])
                return;
            next[q] = best;
            previous[i, q] = from;
            copied[i, q] = true;
        }

        double Step(int p, int q) =>
            sentenceOf[p] != sentenceOf[q] ? NeighbourCost
            : q > p ? Math.Min(MaxGapCost, GapCost * (q - p - 1))
            : BackCost;

        FactCheckAlignment Backtrack()
        {
            var state = Cheapest(costs);
            var total = costs[state];
            var positions = new int[n];
            for (var i = n - 1; i >= 0; i--)
            {
                positions[i] = copied[i, state] ? state : -1;
                state = previous[i, state];
            }
            return new FactCheckAlignment(positions, total);
        }
    }

    private static int Cheapest(double[] costs)
    {
        var best = costs.Length - 1;
        for (var j = 0; j < costs.Length; j++)
            if (costs[j] < costs[best])
                best = j;
        return best;
    }

    private static Dictionary<string, List<int>> PlacesByKey(FactCheckToken[] source)
    {
        var places = new Dictionary<string, List<int>>(source.Length);
        for (var j = 0; j < source.Length; j++)
        {
            if (!places.TryGetValue(source[j].Key, out var list))
                places[source[j].Key] = list = [];
            list.Add(j);
        }
        return places;
    }

    private static int[] SentenceStarts(int[] sentenceOf)
    {
        var starts = new List<int>();
        for (var j = 0; j < sentenceOf.Length; j++)
            if (j == 0 || sentenceOf[j] != sentenceOf[j - 1])
                starts.Add(j);
        return [.. starts];
    }
}
