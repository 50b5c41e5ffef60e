using System.Collections.Concurrent;
using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Clusters;

/// <summary>
/// Finds, among numbered documents, those that tell of the same event as another. Near linear: a document is compared with
/// a limited number of those that share its telling terms, however many there are. May be asked by several threads.
/// </summary>
internal sealed class EventIndex
{
    private readonly ConcurrentBag<EventSearch> idle = [];
    private readonly PreparedDocument[] documents;
    private readonly TermHolders holders;
    private readonly TermSpace space;
    private readonly EventWeights settings;
    private long steps;

    /// <param name="documents">Everything that is found or looked for, numbered from 0.</param>
    /// <param name="settings">What makes documents alike.</param>
    public EventIndex(IReadOnlyList<EventDocument> documents, EventWeights settings)
    {
        this.settings = settings;
        space = new TermSpace(documents, settings);
        holders = new TermHolders(space.Texts, space.Count);
        this.documents = new PreparedDocument[documents.Count];
        Parallel.For(0, documents.Count, i => this.documents[i] = Prepare(i, documents[i]));
    }

    /// <summary>Terms looked at so far, of documents and of their holders: what finding has cost.</summary>
    public long Steps => Volatile.Read(ref steps);

    /// <summary>
    /// The documents that are like a document, of those with smaller numbers than <paramref name="before"/>: how much, and
    /// how far they are about its subject.
    /// </summary>
    public IReadOnlyList<(int Document, double Likeness, double Subject)> Find(int document, int before)
    {
        // A search holds a place for every term and every document, so one is lent to each caller.
        if (!idle.TryTake(out var search))
            search = new EventSearch(documents, holders, space, settings);
        var found = search.Find(document, before);
        Interlocked.Add(ref steps, search.Steps);
        idle.Add(search);
        return found;
    }

    private PreparedDocument Prepare(int number, EventDocument document) =>
        new(
            space.Texts[number],
            Subject.Of(space.Texts[number], space.Titles[number], space.Traits, settings.SubjectTerms),
            space.Titles[number],
            document.Time,
            space.CountOf(document.Language)
        );
}
