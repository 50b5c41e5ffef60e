namespace NewsDigest.Topics;

/// <summary>One piece of evidence for a topic.</summary>
/// <param name="Topic">The topic it speaks for.</param>
/// <param name="Where">Where it was found: "title", "lead", "body", "tag" or "address".</param>
/// <param name="Term">The words found, as the catalogue writes them.</param>
/// <param name="Weight">Its share of the topic's score.</param>
public sealed record TopicEvidence(TopicId Topic, string Where, string Term, double Weight);
