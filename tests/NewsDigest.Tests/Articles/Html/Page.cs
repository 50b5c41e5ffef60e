using NewsDigest.Articles.Html;

namespace NewsDigest.Tests.Articles.Html;

/// <summary>A small page to which tests add what they are about.</summary>
internal static class Page
{
    public static readonly IReadOnlyList<string> Paragraphs =
    [
        "The harbour council approved a new ferry terminal on Monday, after a debate of seven hours in the old fish hall.",
        "Opponents said that they would ask the regional court to stop the building, which is to cost forty million orins.",
        "“Nobody leaves here a loser,” said Mayor Ines Tolland, who had waited nine years for the vote.",
    ];

    public static string Body => string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    /// <summary>The page with an element behind the article's second paragraph.</summary>
    public static string With(string element) =>
        $"<html><body><h1>Council approves ferry terminal</h1><div><p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p>{element}<p>{Paragraphs[2]}</p></div></body></html>";

    /// <summary>The blocks of a page's article.</summary>
    public static IReadOnlyList<string> Text(string page, string? declared = null)
    {
        var (text, article) = MainText.Mark(HtmlTree.Parse(page));
        return MainText.Blocks(text, article, declared);
    }
}
