namespace NewsDigest.Delivery.Status;

/// <summary>Names the counts of a date for people, in the order in which they are told.</summary>
public static class DateCounts
{
    /// <summary>The counts: what was due and accepted always, the others where there is something.</summary>
    public static IEnumerable<(string Name, int Count)> Of(DateStatus date)
    {
        yield return ("due", date.Due);
        yield return ("accepted", date.Accepted);
        (string Name, int Count)[] others =
        [
            ("late", date.Late),
            ("quiet", date.Quiet),
            ("waiting", date.Waiting),
            ("held back", date.HeldBack),
            ("unknown", date.Unknown),
            ("refused", date.Refused),
            ("withdrawn", date.Withdrawn),
            ("covered", date.Covered),
            ("too late", date.TooLate),
        ];
        foreach (var other in others.Where(o => o.Count > 0))
            yield return other;
    }
}
