using Azure;

namespace NewsDigest.Cli.Serving;

/// <summary>Says in one line why a step failed.</summary>
public static class FailureReason
{
    /// <summary>The reason, as a sentence.</summary>
    public static string Of(Exception error) =>
        error switch
        {
            RequestFailedException { Status: 0 } or AggregateException { InnerException: RequestFailedException } =>
                "The storage does not answer. Check that it runs and that AzureWebJobsStorage names it.",
            RequestFailedException { Status: 401 or 403 } refused =>
                $"The storage refuses us ({refused.ErrorCode ?? "no code"}). Check the key or the roles of the identity.",
            RequestFailedException failed => $"The storage answered {failed.Status} ({failed.ErrorCode ?? "no code"}).",
            _ => FirstLine(error.Message),
        };

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? message : message[..end];
        return line.EndsWith('.') ? line : line + ".";
    }
}
