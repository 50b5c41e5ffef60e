namespace NewsDigest.Web.Site;

/// <summary>A page of a few words: what happened, and what to do next.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Paragraphs">What it means and what to do next.</param>
public sealed record PageMessage(string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>What a reader chose: what it is called, and what it is.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>The message whose texts begin with a name: "SentTitle", "SentText" and, where it has one, "SentNext".</summary>
    public static PageMessage Named(SiteView site, string name)
    {
        var texts = site.Texts;
        var title = texts.Format(name + "Title", site.Name);
        var text = texts.Format(name + "Text", site.Name);
        return new PageMessage(title, texts.Find(name + "Next") is { } next ? [text, next] : [text]);
    }
}
