namespace NewsDigest.Web.Views;

/// <summary>A story's page as it is shown.</summary>
/// <param name="Headline">Clean headline of its newest development.</param>
/// <param name="Language">Its language where that is not the page's, else null; for <c>lang</c>.</param>
/// <param name="Direction">"rtl" where it runs so, else null; for <c>dir</c>.</param>
/// <param name="Developments">The newest first.</param>
public sealed record StoryPageView(
    string Headline,
    string? Language,
    string? Direction,
    IReadOnlyList<DevelopmentView> Developments
)
{
    /// <summary>Whether older developments were left out.</summary>
    public bool IsCut { get; init; }
}
