namespace NewsDigest.Topics;

/// <summary>One topic that readers can choose.</summary>
/// <param name="Id">Its name as it stands in addresses.</param>
/// <param name="Name">Its name for people ("politics and government").</param>
/// <param name="Description">What belongs to it, in a sentence.</param>
/// <param name="IptcCodes">IPTC Media Topics that it covers, as "medtop:11000000".</param>
public sealed record Topic(TopicId Id, string Name, string Description, IReadOnlyList<string> IptcCodes)
{
    /// <summary>
    /// The operator's own words and phrases for it, found in all their forms; a word after "=" only as it is written: in
    /// no other form ("=arms") and with its capitals ("=Apple").
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Feeds whose entries belong to it, by the name of their folder or by their publisher's name.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>
    /// How much its stories matter to the operator: twice as many independent sources weigh as much as a weight of 2. 1 is
    /// neither more nor less than others.
    /// </summary>
    public double Weight { get; init; } = 1;

    /// <summary>The wider topic that its articles belong to as well.</summary>
    public TopicId? Parent { get; init; }
}
