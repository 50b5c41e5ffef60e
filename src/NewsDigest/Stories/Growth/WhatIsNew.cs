using System.Globalization;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Text;

namespace NewsDigest.Stories.Growth;

/// <summary>Divides a cluster's untold articles into those that bring its story something new and those that repeat it.</summary>
internal static class WhatIsNew
{
    /// <summary>
    /// New names and numbers that make a development: one alone may be a reporter's aside, but for a number in the headline,
    /// as where a toll rises.
    /// </summary>
    private const int MinFacts = 2;

    /// <summary>Numbers that differ by less than this part of one of them are one number, rounded in different ways.</summary>
    private const double Rounding = 0.1;

    /// <summary>
    /// Share of new terms from which an article tells another turn of the story even without a new name or number: a
    /// rewording shares more with what it rewords.
    /// </summary>
    private const double MinShare = 0.6;

    /// <summary>Terms that an article is mainly about: those of its headline and lead.</summary>
    private const int MainTerms = 40;

    /// <summary>The untold articles in the cluster's order, by whether they bring something new.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="told">Articles that stand in the story; where none does, everything is new.</param>
    /// <param name="remembered">What the story was about so far.</param>
    public static (IReadOnlyList<ArticleId> News, IReadOnlyList<ArticleId> Repeated) Of(
        StoryCluster cluster,
        IReadOnlySet<ArticleId> told,
        IReadOnlyList<WeightedTerm> remembered
    )
    {
        if (told.Count == 0)
            return ([.. cluster.Items.Select(i => i.Article)], []);
        var known = remembered.Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        foreach (var item in cluster.Items.Where(i => told.Contains(i.Article)))
            known.UnionWith(item.Terms.Select(t => t.Term));

        var news = new List<ArticleId>();
        var repeated = new List<ArticleId>();
        foreach (var text in cluster.Groups)
        {
            // A near-duplicate of what was told never is a development; of a new text, its copies go with it.
            var isNew = !text.Any(i => told.Contains(i.Article)) && BringsNews(text[0], known);
            (isNew ? news : repeated).AddRange(text.Select(i => i.Article).Where(a => !told.Contains(a)));
        }
        return (news, repeated);
    }

    private static bool BringsNews(DigestItem text, HashSet<string> known)
    {
        var main = text.Terms.Take(MainTerms).ToList();
        var unknown = main.Where(t => !known.Contains(t.Term)).ToList();
        return unknown.Count(t => IsFact(t.Term)) >= MinFacts
            || (main.Count > 0 && unknown.Sum(t => t.Weight) >= MinShare * main.Sum(t => t.Weight))
            || HasNewNumber(text, known);
    }

    private static bool HasNewNumber(DigestItem text, HashSet<string> known)
    {
        var numbers = Numbers(TermExtractor.Terms(text.Title, text.Language)).ToList();
        return numbers.Count > 0
            && Numbers(known).ToList() is var told
            && numbers.Exists(number => !told.Exists(other => AreNear(number, other)));
    }

    private static IEnumerable<double> Numbers(IEnumerable<string> terms) =>
        terms
            .Where(t => char.IsAsciiDigit(t[0]))
            .Select(t => double.TryParse(t, CultureInfo.InvariantCulture, out var number) ? number : (double?)null)
            .OfType<double>();

    private static bool AreNear(double one, double other) =>
        Math.Abs(one - other) <= Rounding * Math.Max(Math.Abs(one), Math.Abs(other));

    private static bool IsFact(string term) => term[0] == '@' || char.IsDigit(term[0]);
}
