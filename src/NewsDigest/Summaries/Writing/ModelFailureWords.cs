namespace NewsDigest.Summaries.Writing;

/// <summary>Says to the operator why a model gave no summary, and what to do about it.</summary>
public static class ModelFailureWords
{
    /// <summary>One sentence or two.</summary>
    public static string Of(ModelFailure failure) =>
        failure switch
        {
            ModelFailure.NoMoney =>
                "The budget is used up. More may be spent with OpenAI__DailyLimitUsd and OpenAI__MonthlyLimitUsd.",
            ModelFailure.TooManyCalls =>
                "The story had its calls of the day. More may be made with OpenAI__CallsPerStory.",
            ModelFailure.TooLate =>
                "The edition had to be ready. More time is given by Briefings__Lead, more calls at once by OpenAI__ConcurrentCalls.",
            ModelFailure.Paused => "The model was left alone for a while, as it had not answered before.",
            ModelFailure.Timeout => "The model did not answer in time. It may be slow: see OpenAI__Timeout.",
            ModelFailure.Unauthorized =>
                "The key or the identity was refused (401, 403). Check OpenAI__ApiKey, or give the identity the role Cognitive Services OpenAI User.",
            ModelFailure.NotFound =>
                "There is no such deployment or model (404). Check OpenAI__Deployment and OpenAI__Endpoint.",
            ModelFailure.Throttled =>
                "Too many requests, or the quota is used up (429). Raise the deployment's quota, or lower OpenAI__ConcurrentCalls.",
            ModelFailure.Filtered => "The provider's content filter stopped the articles or the answer.",
            ModelFailure.Refused => "The model refused to write about the articles.",
            ModelFailure.Rejected =>
                "The request was not accepted (400). Check that the model knows structured output (response_format json_schema).",
            ModelFailure.Unavailable =>
                "The service failed or could not be reached. Check OpenAI__Endpoint, and the provider's status.",
            ModelFailure.BadAnswer =>
                "The answer was empty, cut off, too long, no JSON or of another form. A larger model may do better.",
            ModelFailure.Unsupported =>
                "No sentence of the answer was supported by the articles. A larger model may do better.",
            _ => failure.ToString(),
        };
}
