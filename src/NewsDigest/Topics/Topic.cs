namespace NewsDigest.Topics;

/// <summary>One topic that readers can choose.</summary>
/// <param name="Id">Its name as it stands in addresses.</param>
/// <param name="Name">Its name for people ("politics and government").</param>
/// <param name="Description">What belongs to it, in a sentence.</param>
/// <param name="IptcCodes">IPTC Media Topics that it covers, as "medtop:11000000".</param>
public sealed record Topic(TopicId Id, string Name, string Description, IReadOnlyList<string> IptcCodes);
