using NewsDigest.Articles;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A rejection; its reason by name.</summary>
internal sealed record StoredRejection(int Form, string Path, string? Part, string Reason, string Explanation)
    : IStoredForm
{
    public const int NewestForm = 1;

    public static StoredRejection From(Rejection rejection) =>
        new(
            NewestForm,
            rejection.Origin.Path,
            rejection.Origin.Part,
            rejection.Reason.ToString(),
            rejection.Explanation
        );
}
