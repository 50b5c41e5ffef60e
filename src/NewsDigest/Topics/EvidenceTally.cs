namespace NewsDigest.Topics;

/// <summary>Gathers what an article's words say for each topic.</summary>
/// <param name="topicCount">How many topics compete.</param>
internal sealed class EvidenceTally(int topicCount)
{
    // How much an occurrence counts; repetitions add to it and count ever less.
    private const double InTitle = 3;
    private const double InLead = 1.5;
    private const double InBody = 1;
    private const double InTag = 2;

    private readonly Dictionary<IndexedTerm, (double Amount, EvidencePlace Best)> terms = [];
    private readonly List<(string Name, int Topic, double Weight, EvidencePlace Place)> direct = [];

    /// <summary>Counts one occurrence of a term.</summary>
    public void Count(IndexedTerm term, EvidencePlace place)
    {
        var amount = place switch
        {
            EvidencePlace.Title => InTitle,
            EvidencePlace.Lead => InLead,
            EvidencePlace.Body => InBody,
            _ => InTag,
        };
        terms[term] = terms.TryGetValue(term, out var known)
            ? (known.Amount + amount, place < known.Best ? place : known.Best)
            : (amount, place);
    }

    /// <summary>Counts a name that stands for a topic by itself, such as that of a section.</summary>
    public void Count(string name, int topic, double weight, EvidencePlace place) =>
        direct.Add((name, topic, weight, place));

    /// <summary>The sum of the evidence for each topic.</summary>
    public double[] Sums()
    {
        var sums = new double[topicCount];
        foreach (var (_, topic, weight, _) in direct)
            sums[topic] += weight;
        foreach (var (term, (amount, _)) in terms)
        {
            foreach (var (topic, weight) in term.Topics)
                sums[topic] += weight * Repeated(amount);
        }
        return sums;
    }

    /// <summary>Each piece of evidence for each topic, in no order.</summary>
    public List<(int Topic, double Weight, string Term, EvidencePlace Place)> Pieces()
    {
        var pieces = direct.Select(d => (d.Topic, d.Weight, d.Name, d.Place)).ToList();
        foreach (var (term, (amount, place)) in terms)
        {
            foreach (var (topic, weight) in term.Topics)
                pieces.Add((topic, weight * Repeated(amount), term.Text, place));
        }
        return pieces;
    }

    private static double Repeated(double amount) => Math.Log2(1 + amount);
}
