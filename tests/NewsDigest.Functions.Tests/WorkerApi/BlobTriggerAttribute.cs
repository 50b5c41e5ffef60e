namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls for blobs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    public string BlobPath { get; } = blobPath;

    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}
