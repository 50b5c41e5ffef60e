namespace NewsDigest.Web.Views;

/// <summary>How a sentence of ours is like the source's sentence that supports it.</summary>
public enum SupportLikeness
{
    /// <summary>It is the same.</summary>
    Verbatim,

    /// <summary>
    /// It was taken from there, and is not quite the same or can no longer be compared: a dateline or a word that ties it to
    /// the sentence before it may have been left out.
    /// </summary>
    Extract,

    /// <summary>It says in other words what stands there.</summary>
    Rests,
}
