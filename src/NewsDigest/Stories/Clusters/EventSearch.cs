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
            var (likeness, subject) = Compare(sought, other);
            if (likeness >= settings.Noise)
                found.Add((candidate, likeness, subject));
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

    /// <summary>How much two documents are alike, and how far they are about each other's subject; 0 for what is noise.</summary>
    private (double Likeness, double Subject) Compare(in PreparedDocument sought, in PreparedDocument other)
    {
        Steps += other.Text.Terms.Length + other.Title.Terms.Length;
        var text = soughtText.OverlapWith(other.Text, space.Traits);
        var areTitled = sought.Title.Terms.Length > 0 && other.Title.Terms.Length > 0;
        var headline = areTitled ? soughtTitle.OverlapWith(other.Title, space.Traits).Cosine : text.Cosine;
        var days =
            sought.Time is { } one && other.Time is { } another
                ? (one - another).Duration().TotalDays
                : settings.UnknownDays;
        var likeness = (text.Cosine + settings.Headline * (headline - text.Cosine)) / (1 + days / settings.HalfDays);
        if (likeness < settings.Noise)
            return (0, 0);
        var subject = ShareHeld(sought, sought.Subject, other, other.Subject);
        // Without a headline, the subject says what it would.
        var headlines = areTitled ? ShareHeld(sought, sought.Title, other, other.Title) : subject;
        return (likeness * settings.Trust(text.Telling, headlines, subject, sought.Articles), subject);
    }

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
