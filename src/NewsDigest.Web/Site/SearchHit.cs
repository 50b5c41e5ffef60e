namespace NewsDigest.Web.Site;

/// <summary>A story that a search found.</summary>
/// <param name="Headline">Clean headline.</param>
/// <param name="Language">Its language where that is not the page's, else null; for <c>lang</c>.</param>
/// <param name="Link">Path of its page.</param>
/// <param name="Date">The day of the site's edition that told it.</param>
/// <param name="DayLink">Path of that.</param>
public sealed record SearchHit(string Headline, string? Language, string Link, DateOnly Date, string DayLink);
