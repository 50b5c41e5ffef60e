namespace NewsDigest.Web.Views;

/// <summary>A source as it is shown.</summary>
/// <param name="Mark">Its number within the story.</param>
/// <param name="Name">Clean name of the publisher.</param>
/// <param name="Title">Clean headline of its article.</param>
/// <param name="Link">Address of its article; null where it has none of the web.</param>
/// <param name="Direction">"rtl" where its name runs so, so that it does not turn what stands beside it; else null.</param>
public sealed record SourceView(int Mark, string Name, string Title, string? Link, string? Direction);
