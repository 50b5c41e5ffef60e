namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>What is thought of the signature of a request.</summary>
internal enum EventSignatureVerdict
{
    /// <summary>The sender signed it, and lately.</summary>
    Valid,

    /// <summary>It has none.</summary>
    Missing,

    /// <summary>It is of another key, another time or another body.</summary>
    Wrong,

    /// <summary>The sender signed it, but too long ago: somebody repeats what they kept.</summary>
    OutOfTime,
}
