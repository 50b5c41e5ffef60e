namespace NewsDigest.Articles.Html;

/// <summary>A kind of element that stands around an article on its page and is no part of its text.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reason">Why it is no part of the article.</param>
/// <param name="Words">
/// Words of class names and ids that name it ("share-bar" and "shareBar" have the word "share"); with "*" behind it, words
/// that begin so.
/// </param>
/// <param name="Elements">Elements of HTML that are it.</param>
/// <param name="MostShare">
/// The share of the page's paragraphs that such elements hold at most: above, the name means something else on this page.
/// </param>
/// <param name="MostLength">Characters above which an element of that name is something else.</param>
/// <param name="NeedsLinks">Whether it is so only with a link in it.</param>
internal sealed record PageRule(
    string Name,
    string Reason,
    string Words = "",
    string Elements = "",
    double MostShare = 0.7,
    bool NeedsLinks = false,
    int MostLength = int.MaxValue
);
