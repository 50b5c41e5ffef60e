namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>What is thought of a form by its stamp.</summary>
internal enum FormStampVerdict
{
    /// <summary>It was fetched here, and filled in as people do.</summary>
    Right,

    /// <summary>It was fetched here and sent at once. Sent once more it is right.</summary>
    TooQuick,

    /// <summary>It was not fetched here, or too long ago.</summary>
    Stale,
}
