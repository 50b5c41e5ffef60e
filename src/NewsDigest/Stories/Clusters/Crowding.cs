namespace NewsDigest.Stories.Clusters;

/// <summary>
/// Tells events from kinds: reports of one kind, written to a formula, are all a little like each other, while those of
/// one event are more like each other than like the rest, or about one subject, however many they are.
/// </summary>
internal static class Crowding
{
    /// <summary>
    /// The links less what their ends share with many others: the likeness to the neighbour of rank
    /// <see cref="EventWeights.CrowdRank"/>, by <see cref="EventWeights.Crowding"/>, the less the more the two are about
    /// one subject. Links that nothing is left of are left out.
    /// </summary>
    /// <param name="links">Links between the things numbered from 0 to <paramref name="count"/> - 1.</param>
    /// <param name="count">How many things there are.</param>
    /// <param name="settings">Rank and shares.</param>
    public static IReadOnlyList<Link> Relieve(IReadOnlyList<Link> links, int count, EventWeights settings)
    {
        var likenesses = new List<double>[count];
        for (var i = 0; i < count; i++)
            likenesses[i] = [];
        foreach (var (first, second, likeness, _) in links)
        {
            likenesses[first].Add(likeness);
            likenesses[second].Add(likeness);
        }
        var crowding = new double[count];
        for (var i = 0; i < count; i++)
        {
            likenesses[i].Sort();
            if (likenesses[i].Count >= settings.CrowdRank)
                crowding[i] = settings.Crowding * likenesses[i][^settings.CrowdRank];
        }
        return
        [
            .. links
                .Select(l =>
                    l with
                    {
                        Likeness =
                            l.Likeness
                            - (crowding[l.First] + crowding[l.Second]) / 2 * settings.OtherSubject(l.Subject),
                    }
                )
                .Where(l => l.Likeness > 0),
        ];
    }
}
