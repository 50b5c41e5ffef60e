using Azure;
using NewsDigest.Adapters.AzureStorage.Schema;
using NewsDigest.Faults;

namespace NewsDigest.Hosting.Storage;

/// <summary>Says in one line why something failed, for a person who cannot use a stack trace.</summary>
public static class FailureReason
{
    /// <summary>Whether it is a fault of the storage or of the way to it, as is an answer that does not come in time.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="stop">What ends the work: its end by this is no fault.</param>
    public static bool IsOfStorage(Exception error, CancellationToken stop) =>
        error switch
        {
            AggregateException { InnerException: { } inner } => IsOfStorage(inner, stop),
            OperationCanceledException => !error.IsStopBy(stop),
            _ => error is RequestFailedException or StorageSchemaException,
        };

    /// <summary>Whether the storage does not answer or is busy, so that the same may work later.</summary>
    public static bool IsStorageAway(Exception error) =>
        error switch
        {
            AggregateException { InnerException: { } inner } => IsStorageAway(inner),
            RequestFailedException failed => failed.Status is 0 or 401 or 403 or 408 or 429 or >= 500,
            // An answer that did not come in time; who asks looks first whether it was the visitor who left.
            OperationCanceledException => true,
            _ => false,
        };

    /// <summary>The reason, as a sentence.</summary>
    public static string Of(Exception error) =>
        error switch
        {
            // The SDK gathers the failures of its tries.
            AggregateException { InnerException: { } inner } => Of(inner),
            RequestFailedException { Status: 0 } =>
                "The storage does not answer. Check that it runs and that AzureWebJobsStorage names it.",
            RequestFailedException { Status: 401 or 403 } refused =>
                $"The storage refuses us ({refused.ErrorCode ?? "no code"}). Check the key, or the roles of the identity.",
            RequestFailedException failed => $"The storage answered {failed.Status} ({failed.ErrorCode ?? "no code"}).",
            OperationCanceledException => "There was no answer in time. It may work later.",
            _ => FirstLine(error.Message),
        };

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? message : message[..end];
        return line.EndsWith('.') ? line : line + ".";
    }
}
