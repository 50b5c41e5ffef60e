namespace NewsDigest.Intake.Items;

/// <summary>How an item learns of the other places of its text.</summary>
public static class ArticleCopies
{
    /// <summary>Places kept of an item besides its own: a text that is everywhere needs no longer list.</summary>
    public const int MaxCopies = 100;

    /// <summary>Whether a copy is in a place that the item neither is in nor knows, and has room for.</summary>
    public static bool LacksCopy(this DigestItem item, DigestItem copy) =>
        item.Origin != copy.Origin
        && item.Copies.Count < MaxCopies
        && item.Copies.All(known => known.Origin != copy.Origin);

    /// <summary>The item with one more place.</summary>
    public static DigestItem WithCopy(this DigestItem item, DigestItem copy) =>
        item with
        {
            Copies = [.. item.Copies, new ArticleCopy(copy.Origin, copy.Title, copy.Source, copy.Url)],
        };
}
