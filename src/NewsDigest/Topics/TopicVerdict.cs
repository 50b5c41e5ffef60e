namespace NewsDigest.Topics;

/// <summary>What the classifier says of one article.</summary>
/// <param name="Main">The one main topic; <see cref="TopicId.Uncategorised"/> where the evidence does not carry a guess.</param>
/// <param name="Confidence">How sure, from 0 to 1.</param>
/// <param name="Others">Further topics that the article also belongs to, strongest first.</param>
/// <param name="Evidence">What spoke for which topic, strongest first; empty unless asked for.</param>
public sealed record TopicVerdict(
    TopicId Main,
    double Confidence,
    IReadOnlyList<TopicId> Others,
    IReadOnlyList<TopicEvidence> Evidence
);
