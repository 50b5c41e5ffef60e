namespace NewsDigest.Briefings.Editions;

/// <summary>
/// Tellings of the editions that were asked for last: the ranges of one instant are handled one after the other and beside
/// each other, and what is made of an edition's stories for one of them serves the others. May be asked by several threads.
/// </summary>
public sealed class RecentTellings
{
    /// <summary>Several instants are mailed at the same time where one takes long; more would only be memory.</summary>
    private const int Max = 3;

    private readonly Lock gate = new();
    private readonly List<EditionTelling> recent = [];

    /// <summary>The telling of an edition. One that was read anew is another edition, as articles may be gone from it.</summary>
    public EditionTelling Of(Edition edition)
    {
        lock (gate)
        {
            var telling = recent.Find(t => ReferenceEquals(t.Edition, edition)) ?? new EditionTelling(edition);
            recent.Remove(telling);
            recent.Insert(0, telling);
            if (recent.Count > Max)
                recent.RemoveAt(Max);
            return telling;
        }
    }
}
