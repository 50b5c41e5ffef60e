namespace NewsDigest.Feeds.Markup;

/// <summary>The vocabularies that feeds are written in.</summary>
internal enum FeedNamespace
{
    /// <summary>The format's own: no namespace, the root's, or one of the feed formats'.</summary>
    Core,

    /// <summary>Atom inside another format.</summary>
    Atom,

    /// <summary>RDF.</summary>
    Rdf,

    /// <summary>Dublin Core elements.</summary>
    DublinCore,

    /// <summary>Dublin Core terms.</summary>
    DublinCoreTerms,

    /// <summary>The content module of RSS 1.0.</summary>
    Content,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>iTunes podcasts.</summary>
    Itunes,

    /// <summary>XHTML.</summary>
    Xhtml,

    /// <summary>FeedBurner.</summary>
    FeedBurner,

    /// <summary>The syndication module of RSS 1.0.</summary>
    Syndication,

    /// <summary>Any other.</summary>
    Unknown,
}
