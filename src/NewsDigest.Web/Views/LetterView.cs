using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>A service mail as it is shown, from which its HTML and its text are made.</summary>
/// <param name="Words">The texts around the news, with dates and numbers as the language writes them.</param>
/// <param name="SiteName">Clean name of the site.</param>
/// <param name="Subject">One line.</param>
/// <param name="Heading">What it is about.</param>
/// <param name="Lead">What happened.</param>
/// <param name="Facts">What the reader chose: what it is called, and what it is.</param>
/// <param name="ActionText">What the button says.</param>
/// <param name="ActionLink">Where it leads.</param>
/// <param name="Notes">What else there is to know, a paragraph each.</param>
/// <param name="Footer">The end.</param>
public sealed record LetterView(
    Wording Words,
    string SiteName,
    string Subject,
    string Heading,
    string Lead,
    IReadOnlyList<(string Name, string Value)> Facts,
    string ActionText,
    string ActionLink,
    IReadOnlyList<string> Notes,
    FooterView Footer
);
