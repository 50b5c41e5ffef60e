using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>
/// Setting <c>AzureWebJobsStorage</c>: the one storage account of host and app, by connection string, or by the addresses
/// of its services and an identity. Absent: the emulator on this machine.
/// </summary>
/// <remarks>Names by <see href="https://learn.microsoft.com/azure/azure-functions/functions-reference#connections"/>.</remarks>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "AzureWebJobsStorage";

    /// <summary>The connection string that means the emulator.</summary>
    public const string Emulator = "UseDevelopmentStorage=true";

    /// <summary>Connection string; <see cref="Emulator"/> for the emulator.</summary>
    [Setting(Emulator, Name = "", IsSecret = true)]
    public string? ConnectionString { get; set; }

    /// <summary>Address of the blob service.</summary>
    [Setting("https://ournews.blob.core.windows.net/", Name = "blobServiceUri")]
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Address of the queue service.</summary>
    [Setting("https://ournews.queue.core.windows.net/", Name = "queueServiceUri")]
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Address of the table service.</summary>
    [Setting("https://ournews.table.core.windows.net/", Name = "tableServiceUri")]
    public Uri? TableServiceUri { get; set; }

    /// <summary>Kind of identity; only managed identities need it.</summary>
    [Setting("managedidentity", Name = "credential")]
    [RegularExpression("(?i)managedidentity", ErrorMessage = "must be managedidentity, or absent")]
    public string? Credential { get; set; }

    /// <summary>Client id of a user-assigned identity.</summary>
    [Setting("00000000-0000-0000-0000-000000000000", Name = "clientId")]
    public string? ClientId { get; set; }

    /// <summary>Whether the storage is the emulator on this machine; one that is reached by name is somebody else's to start.</summary>
    public bool IsEmulator =>
        BlobServiceUri is null
        && (
            ConnectionString is null
            || (
                ConnectionString.Contains(Emulator, StringComparison.OrdinalIgnoreCase)
                && !ConnectionString.Contains("DevelopmentStorageProxyUri", StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is not null)
            yield break;
        (Uri? Uri, string Name)[] services =
        [
            (BlobServiceUri, nameof(BlobServiceUri)),
            (QueueServiceUri, nameof(QueueServiceUri)),
            (TableServiceUri, nameof(TableServiceUri)),
        ];
        if (services.All(s => s.Uri is null))
            yield break;
        foreach (var (_, name) in services.Where(s => s.Uri is null))
            yield return new ValidationResult("is missing: an identity needs the addresses of all three", [name]);
    }
}
