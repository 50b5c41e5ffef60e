namespace NewsDigest.Feeds.Polling;

/// <summary>What an import of feeds did.</summary>
/// <param name="Listed">Feeds in the list; none where it is no list.</param>
/// <param name="Added">Feeds among them that were not there yet.</param>
public sealed record ImportReport(int Listed, int Added);
