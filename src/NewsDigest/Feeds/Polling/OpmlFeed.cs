namespace NewsDigest.Feeds.Polling;

/// <summary>A feed in a list of feeds.</summary>
/// <param name="Url">Its address (http or https).</param>
/// <param name="Title">Its name.</param>
/// <param name="Site">Address of its site.</param>
/// <param name="Folders">The folders it lies in, from the outermost.</param>
public sealed record OpmlFeed(Uri Url, string? Title, string? Site, IReadOnlyList<string> Folders)
{
    /// <summary>Whether pages are fetched where entries are short; our own attribute <c>fullText</c>.</summary>
    public bool FullText { get; init; }
}
