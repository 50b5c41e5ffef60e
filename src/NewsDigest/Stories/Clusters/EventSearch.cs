using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Clusters;

/// <summary>Looks for documents that are like one, time and again, by one thread.</summary>
internal sealed class EventSearch(
    PreparedDocument[] documents,
    TermHolders holders,
    TermSpace space,
    EventWeights settings
)
{
    /// <summary>
    /// Documents looked at for one term, the last: with documents in the order of their time, the nearest in time. A term
    /// that stands everywhere would else cost the square of their number.
    /// </summary>
    private const int MaxPerTerm = 100;

    /// <summary>Documents compared as wholes, those that share the most.</summary>
    private const int MaxCompared = 50;

    private readonly SpreadVector soughtText = new(space.Count);
    private readonly SpreadVector soughtTitle = new(space.Count);
    private readonly float[] shared = new float[documents.Length];
    private readonly int[] touched = new int[documents.Length + 1];
    private readonly List<ulong> ranked = [];

    /// <summary>Terms that the last search looked at, of documents and of their holders: what it has cost.</summary>
    public int Steps { get; private set; }

    /// <summary>As <see cref="EventIndex.Find"/>.</summary>
    public List<(int Document, double Likeness, double Subject)> Find(int document, int before)
    {
        Steps = 0;
        var sought = documents[document];
        soughtText.Set(sought.Text);
        soughtTitle.Set(sought.Title);
        var found = new List<(int, double, double)>();
        Rank(sought.Text, before);
        for (var rank = 1; rank <= Math.Min(MaxCompared, ranked.Count); rank++)
        {
            var candidate = (int)(uint)ranked[^rank];
            ref readonly var other = ref documents[candidate];
            var likeness = Likeness(sought, other);
            if (likeness >= settings.Noise)
                found.Add((candidate, likeness, SharedSubject(sought, other)));
        }
        ranked.Clear();
        soughtText.Clear();
        soughtTitle.Clear();
        return found;
    }

    /// <summary>Ranks the documents by what they share with a text, the one with the most last, of equal ones the last added.</summary>
    private void Rank(TermVector text, int before)
    {
        var count = 0;
        for (var i = 0; i < text.Terms.Length; i++)
        {
            var nearest = holders.Last(text.Terms[i], before, MaxPerTerm);
            foreach (var (document, weight) in nearest)
            {
                // Written always and counted if new: whether it is new cannot be foreseen, and a jump would cost more.
                touched[count] = document;
                count += shared[document] == 0 ? 1 : 0;
                shared[document] += weight * text.Weights[i];
            }
            Steps += nearest.Length;
        }
        foreach (var document in touched.AsSpan(0, count))
        {
            // Positive numbers are ordered like their bits, so that one number ranks by likeness, then by place.
            if (shared[document] >= settings.Noise / 2)
                ranked.Add((ulong)BitConverter.SingleToUInt32Bits(shared[document]) << 32 | (uint)document);
            shared[document] = 0;
        }
        ranked.Sort();
    }

    private double Likeness(in PreparedDocument sought, in PreparedDocument other)
    {
        Steps += other.Text.Terms.Length + other.Title.Terms.Length;
        var text = soughtText.OverlapWith(other.Text, space.Traits);
        if (text.Terms < settings.MinShared)
            return 0;
        var headline =
            sought.Title.Terms.Length == 0 || other.Title.Terms.Length == 0
                ? text.Cosine
                : soughtTitle.OverlapWith(other.Title, space.Traits).Cosine;
        var days =
            sought.Time is { } one && other.Time is { } another
                ? (one - another).Duration().TotalDays
                : settings.UnknownDays;
        var likeness = (text.Cosine + settings.Headline * (headline - text.Cosine)) / (1 + days / settings.HalfDays);
        return likeness < settings.Noise
            ? likeness
            : likeness * settings.Trust(text.Telling, SharedHeadlines(sought, other), sought.Articles);
    }

    /// <summary>How far each text tells what the other's headline says, from 0 to 1; without one, its subject says it.</summary>
    private double SharedHeadlines(in PreparedDocument sought, in PreparedDocument other) =>
        sought.Title.Terms.Length == 0 || other.Title.Terms.Length == 0
            ? SharedSubject(sought, other)
            : ShareHeld(sought, sought.Title, other, other.Title);

    /// <summary>How far two documents are about each other's subject, from 0 to 1.</summary>
    private double SharedSubject(in PreparedDocument sought, in PreparedDocument other) =>
        ShareHeld(sought, sought.Subject, other, other.Subject);

    /// <summary>How much each text holds of what was taken from the other, on average.</summary>
    private double ShareHeld(
        in PreparedDocument sought,
        TermVector ofSought,
        in PreparedDocument other,
        TermVector ofOther
    )
    {
        Steps += ofSought.Terms.Length + ofOther.Terms.Length;
        var otherText = other.Text.Terms;
        return (
                Subject.ShareHeld(ofOther, soughtText.Holds)
                + Subject.ShareHeld(ofSought, term => Array.BinarySearch(otherText, term) >= 0)
            ) / 2;
    }
}
