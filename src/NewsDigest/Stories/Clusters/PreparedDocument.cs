using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Clusters;

/// <summary>A document as it is compared with others.</summary>
/// <param name="Text">Its terms.</param>
/// <param name="Subject">What it is about before anything else.</param>
/// <param name="Title">Terms of its headline.</param>
/// <param name="Time">When it was published (UTC), null where that is not known.</param>
/// <param name="Articles">How many articles its day has in its language.</param>
internal readonly record struct PreparedDocument(
    TermVector Text,
    TermVector Subject,
    TermVector Title,
    DateTimeOffset? Time,
    int Articles
);
