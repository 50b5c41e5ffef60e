namespace NewsDigest.Summaries.Writing;

/// <summary>Why a model gave no summary.</summary>
public enum ModelFailure
{
    /// <summary>The budget of the day or the month is used up.</summary>
    NoMoney,

    /// <summary>There were as many calls about the story today as there may be.</summary>
    TooManyCalls,

    /// <summary>The time in which the edition had to be made was over.</summary>
    TooLate,

    /// <summary>The model is left alone for a while, as it did not answer before.</summary>
    Paused,

    /// <summary>No answer within the time of one call.</summary>
    Timeout,

    /// <summary>The key or the identity was not accepted (401, 403).</summary>
    Unauthorized,

    /// <summary>There is no such deployment or model (404).</summary>
    NotFound,

    /// <summary>Too many requests or the quota is used up (429).</summary>
    Throttled,

    /// <summary>The provider's content filter stopped the request or the answer.</summary>
    Filtered,

    /// <summary>The model refused.</summary>
    Refused,

    /// <summary>The request was not accepted (other 4xx).</summary>
    Rejected,

    /// <summary>The service failed or could not be reached (5xx, network).</summary>
    Unavailable,

    /// <summary>The answer was empty, cut off, too long, no JSON or of another schema.</summary>
    BadAnswer,

    /// <summary>No sentence of the answer is supported by the articles.</summary>
    Unsupported,
}
