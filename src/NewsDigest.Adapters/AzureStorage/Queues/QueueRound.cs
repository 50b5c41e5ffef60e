namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>What one reading of a queue did.</summary>
/// <param name="IsAnswered">Whether the storage answered; where it did not, nothing was read.</param>
/// <param name="Done">Messages that were seen to.</param>
/// <param name="Failed">Messages that come again, because their handler failed or the storage did.</param>
/// <param name="Postponed">Messages that come again because their time has not come.</param>
/// <param name="GivenUp">Messages that were moved to the poison queue.</param>
public sealed record QueueRound(bool IsAnswered, int Done = 0, int Failed = 0, int Postponed = 0, int GivenUp = 0)
{
    /// <summary>Messages that were read; none: the queue is empty, or all of it rests.</summary>
    public int Read => Done + Failed + Postponed + GivenUp;
}
