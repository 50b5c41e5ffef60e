using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>A briefing as it is shown: the one thing that mail, page and text are made of, so that they cannot differ.</summary>
/// <param name="Words">The texts around the news.</param>
/// <param name="SiteName">Clean name of the site.</param>
/// <param name="Subject">One line that says the first story.</param>
/// <param name="Preheader">What a mail client shows behind the subject, 40 to 130 characters.</param>
/// <param name="Instant">Instant of the edition (UTC).</param>
/// <param name="Date">The reader's date with its weekday.</param>
/// <param name="Extent">How long it takes to read, and how many articles and sources it is made of; empty where it is quiet.</param>
/// <param name="Top">The most important stories; may be empty.</param>
/// <param name="Sections">One per topic.</param>
/// <param name="Footer">The end.</param>
public sealed record BriefingView(
    Wording Words,
    string SiteName,
    string Subject,
    string Preheader,
    DateTimeOffset Instant,
    string Date,
    string Extent,
    IReadOnlyList<StoryView> Top,
    IReadOnlyList<SectionView> Sections,
    FooterView Footer
)
{
    /// <summary>Says that it comes later than the reader asked for; null where it does not.</summary>
    public string? Late { get; init; }

    /// <summary>Address of the site's start page; null where there is none.</summary>
    public string? Home { get; init; }

    /// <summary>Whether there is no story in it.</summary>
    public bool IsQuiet => Sections.Count == 0;

    /// <summary>All stories that are shown with or without their summaries.</summary>
    public IEnumerable<StoryView> Shown => Sections.SelectMany(section => section.Stories.Concat(section.Also));
}
