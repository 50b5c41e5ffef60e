namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>What is stored as JSON, with the number of its form.</summary>
internal interface IStoredForm
{
    /// <summary>The form it was written in, from 1.</summary>
    int Form { get; }
}
