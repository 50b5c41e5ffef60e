using System.Runtime.InteropServices;
using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Clusters;

/// <summary>
/// Finds, among the documents added to it, those that tell of the same event as another. Near linear: a document is
/// compared with a limited number of those that share its telling terms, however many there are.
/// </summary>
internal sealed class EventIndex
{
    /// <summary>
    /// Documents looked at for one term, the last added: with documents added by their time, the nearest in time. A term
    /// that stands everywhere would else cost the square of their number.
    /// </summary>
    private const int MaxPerTerm = 100;

    /// <summary>Documents compared as wholes, those that share the most.</summary>
    private const int MaxCompared = 50;

    private readonly TermSpace space;
    private readonly EventWeights settings;
    private readonly List<Prepared> documents = [];
    private readonly List<(int Document, float Weight)>?[] postings;
    private readonly SpreadVector soughtText;
    private readonly SpreadVector soughtTitle;
    private readonly List<float> shared = [];
    private readonly List<int> touched = [];
    private readonly List<ulong> ranked = [];

    /// <param name="space">The terms of all documents that are added or looked for.</param>
    /// <param name="settings">What makes documents alike.</param>
    public EventIndex(TermSpace space, EventWeights settings)
    {
        this.space = space;
        this.settings = settings;
        postings = new List<(int, float)>?[space.Count];
        soughtText = new SpreadVector(space.Count);
        soughtTitle = new SpreadVector(space.Count);
    }

    /// <summary>Terms looked at so far, of documents and of their holders: what finding has cost.</summary>
    public long Steps { get; private set; }

    /// <summary>The added documents, numbered from 0 in their order, that are like a document: how much, and how far they are about its subject.</summary>
    public IReadOnlyList<(int Document, double Likeness, double Subject)> Find(EventDocument document) =>
        Find(Prepare(document));

    /// <summary>Adds a document, and tells which earlier ones it is like.</summary>
    public IReadOnlyList<(int Document, double Likeness, double Subject)> Add(EventDocument document)
    {
        var prepared = Prepare(document);
        var found = Find(prepared);
        for (var i = 0; i < prepared.Text.Terms.Length; i++)
        {
            var holders = postings[prepared.Text.Terms[i]] ??= [];
            // What is never looked at again is let go, a stretch at a time.
            if (holders.Count == 2 * MaxPerTerm)
                holders.RemoveRange(0, MaxPerTerm);
            holders.Add((documents.Count, prepared.Text.Weights[i]));
        }
        documents.Add(prepared);
        shared.Add(0);
        return found;
    }

    private Prepared Prepare(EventDocument document)
    {
        var text = space.Vector(document.Language, document.Terms);
        var title = space.Vector(document.Language, document.TitleTerms);
        return new Prepared(
            text,
            Subject.Of(text, title, space.Traits, settings.SubjectTerms),
            title,
            document.Time,
            space.CountOf(document.Language)
        );
    }

    private List<(int Document, double Likeness, double Subject)> Find(Prepared sought)
    {
        soughtText.Set(sought.Text);
        soughtTitle.Set(sought.Title);
        var found = new List<(int, double, double)>();
        foreach (var candidate in Candidates(sought.Text))
        {
            var (likeness, subject) = Likeness(sought, documents[candidate]);
            if (likeness >= settings.Noise)
                found.Add((candidate, likeness, subject));
        }
        soughtText.Clear();
        soughtTitle.Clear();
        return found;
    }

    /// <summary>The documents that share the most with a text, of equal ones the last added first.</summary>
    private List<int> Candidates(TermVector text)
    {
        var sums = CollectionsMarshal.AsSpan(shared);
        for (var i = 0; i < text.Terms.Length; i++)
        {
            var holders = CollectionsMarshal.AsSpan(postings[text.Terms[i]]);
            foreach (var (document, weight) in holders[Math.Max(0, holders.Length - MaxPerTerm)..])
            {
                if (sums[document] == 0)
                    touched.Add(document);
                sums[document] += weight * text.Weights[i];
            }
            Steps += Math.Min(holders.Length, MaxPerTerm);
        }
        ranked.Clear();
        foreach (var document in touched)
        {
            // Positive numbers are ordered like their bits, so that one number ranks by likeness, then by place.
            if (sums[document] >= settings.Noise / 2)
                ranked.Add((ulong)BitConverter.SingleToUInt32Bits(sums[document]) << 32 | (uint)document);
            sums[document] = 0;
        }
        touched.Clear();
        ranked.Sort();
        return [.. Enumerable.Reverse(ranked).Take(MaxCompared).Select(r => (int)(uint)r)];
    }

    private (double Likeness, double Subject) Likeness(Prepared sought, Prepared other)
    {
        Steps += other.Text.Terms.Length + other.Title.Terms.Length + other.Subject.Terms.Length;
        var text = soughtText.OverlapWith(other.Text, space.Traits);
        if (text.Terms < settings.MinShared)
            return (0, 0);
        var headline =
            sought.Title.Terms.Length == 0 || other.Title.Terms.Length == 0
                ? text.Cosine
                : soughtTitle.OverlapWith(other.Title, space.Traits).Cosine;
        var days =
            sought.Time is { } one && other.Time is { } another
                ? (one - another).Duration().TotalDays
                : settings.UnknownDays;
        var likeness = text.Cosine + settings.Headline * (headline - text.Cosine);
        var subject =
            Subject.ShareHeld(other.Subject, soughtText.Holds)
            + Subject.ShareHeld(sought.Subject, term => Array.BinarySearch(other.Text.Terms, term) >= 0);
        return (likeness * settings.Trust(text.Telling, sought.Articles) / (1 + days / settings.HalfDays), subject / 2);
    }

    /// <summary>A document as it is compared, and how many articles its day has in its language.</summary>
    private readonly record struct Prepared(
        TermVector Text,
        TermVector Subject,
        TermVector Title,
        DateTimeOffset? Time,
        int Articles
    );
}
