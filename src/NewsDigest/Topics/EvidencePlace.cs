namespace NewsDigest.Topics;

/// <summary>Where in an article a term was found, the most telling place first.</summary>
internal enum EvidencePlace
{
    /// <summary>A section or tag that the publisher gave.</summary>
    Tag,

    /// <summary>The web address or the feed.</summary>
    Address,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The first paragraph.</summary>
    Lead,

    /// <summary>Any later paragraph.</summary>
    Body,
}
