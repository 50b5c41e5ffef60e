namespace NewsDigest.Web.Site;

/// <summary>What a form lets choose from.</summary>
/// <param name="Topics">Topics in the order in which they stand there.</param>
/// <param name="Times">Local times as "07:00".</param>
/// <param name="Zones">Ids of time zones by region.</param>
public sealed record ChoicesOffer(
    IReadOnlyList<OfferedTopic> Topics,
    IReadOnlyList<string> Times,
    IReadOnlyList<(string Region, IReadOnlyList<string> Zones)> Zones
);
