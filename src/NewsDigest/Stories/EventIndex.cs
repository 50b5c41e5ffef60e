namespace NewsDigest.Stories;

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
    private readonly List<(TermVector Text, TermVector Title, DateTimeOffset? Time)> documents = [];
    private readonly List<(int Document, float Weight)>?[] postings;
    private readonly List<float> shared = [];
    private readonly List<int> touched = [];

    /// <param name="space">The terms of all documents that are added or looked for.</param>
    /// <param name="settings">What makes documents alike.</param>
    public EventIndex(TermSpace space, EventWeights settings)
    {
        this.space = space;
        this.settings = settings;
        postings = new List<(int, float)>?[space.Count];
    }

    /// <summary>The added documents, numbered from 0 in their order, that are like a document: how much, and by how many names.</summary>
    public IReadOnlyList<(int Document, double Likeness, int Names)> Find(EventDocument document) =>
        Find(Prepare(document));

    /// <summary>Adds a document, and tells which earlier ones it is like.</summary>
    public IReadOnlyList<(int Document, double Likeness, int Names)> Add(EventDocument document)
    {
        var prepared = Prepare(document);
        var found = Find(prepared);
        for (var i = 0; i < prepared.Text.Terms.Length; i++)
            (postings[prepared.Text.Terms[i]] ??= []).Add((documents.Count, prepared.Text.Weights[i]));
        documents.Add(prepared);
        shared.Add(0);
        return found;
    }

    private (TermVector Text, TermVector Title, DateTimeOffset? Time) Prepare(EventDocument document) =>
        (
            space.Vector(document.Language, document.Terms),
            space.Vector(document.Language, document.TitleTerms),
            document.Time
        );

    private List<(int Document, double Likeness, int Names)> Find(
        (TermVector Text, TermVector Title, DateTimeOffset? Time) sought
    )
    {
        for (var i = 0; i < sought.Text.Terms.Length; i++)
        {
            if (postings[sought.Text.Terms[i]] is not { } holders)
                continue;
            for (var p = holders.Count - 1; p >= Math.Max(0, holders.Count - MaxPerTerm); p--)
            {
                var (document, weight) = holders[p];
                if (shared[document] == 0)
                    touched.Add(document);
                shared[document] += weight * sought.Text.Weights[i];
            }
        }
        var candidates = touched
            .Where(d => shared[d] >= settings.Noise / 2)
            .OrderByDescending(d => shared[d])
            .ThenByDescending(d => d)
            .Take(MaxCompared)
            .ToList();
        foreach (var document in touched)
            shared[document] = 0;
        touched.Clear();

        var found = new List<(int, double, int)>();
        foreach (var candidate in candidates)
        {
            var (likeness, names) = Likeness(sought, documents[candidate]);
            if (likeness >= settings.Noise)
                found.Add((candidate, likeness, names));
        }
        return found;
    }

    private (double Likeness, int Names) Likeness(
        (TermVector Text, TermVector Title, DateTimeOffset? Time) first,
        (TermVector Text, TermVector Title, DateTimeOffset? Time) second
    )
    {
        var text = first.Text.OverlapWith(second.Text, space.Names);
        if (text.Terms < settings.MinShared)
            return (0, 0);
        var headline =
            first.Title.Terms.Length == 0 || second.Title.Terms.Length == 0
                ? text.Cosine
                : first.Title.OverlapWith(second.Title, space.Names).Cosine;
        var days =
            first.Time is { } one && second.Time is { } other
                ? (one - other).Duration().TotalDays
                : settings.UnknownDays;
        var likeness = text.Cosine + settings.Headline * (headline - text.Cosine);
        return (likeness / (1 + days / settings.HalfDays), text.Names);
    }
}
