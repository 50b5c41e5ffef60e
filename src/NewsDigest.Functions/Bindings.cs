namespace NewsDigest.Functions;

/// <summary>Names that bindings share; the host reads them from the attributes, so they are constants.</summary>
internal static class Bindings
{
    /// <summary>Setting, or section of settings, of the storage account.</summary>
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>Container of documents as they arrived.</summary>
    public const string Articles = "articles";

    /// <summary>Queue of ranges of readers.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>Queue of service mails.</summary>
    public const string Mail = "mail";

    /// <summary>Queue of batches of events.</summary>
    public const string Events = "events";
}
