using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Stories.Terms;

/// <summary>
/// What many articles have in common whatever they are about: the everyday words of news. A batch of three articles
/// cannot show that "goal" stands in every match report; this does.
/// </summary>
/// <remarks>
/// Own estimates in round figures, in <c>Everyday/en.txt</c> and beside it: a batch of a few hundred articles in any language
/// corrects them by what it counts itself.
/// </remarks>
internal static class EverydayTerms
{
    /// <summary>Counts up to nine: "two people", "1-0".</summary>
    private const double SmallNumberShare = 0.15;

    /// <summary>Numbers of two digits, and the years of a lifetime.</summary>
    private const double CommonNumberShare = 0.02;

    /// <summary>Shares by term, by language; read when its first article comes.</summary>
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, double>> Shares = new();

    /// <summary>The share of all articles in which a term stands; null where it is not an everyday one.</summary>
    public static double? Share(string term, string language) =>
        char.IsAsciiDigit(term[0]) ? NumberShare(term)
        : Shares.GetOrAdd(language, Read).TryGetValue(term, out var share) ? share
        : null;

    private static double? NumberShare(string number) =>
        number.Length switch
        {
            1 => SmallNumberShare,
            2 => CommonNumberShare,
            4
                when number.StartsWith("19", StringComparison.Ordinal)
                    || number.StartsWith("20", StringComparison.Ordinal) => CommonNumberShare,
            _ => null,
        };

    /// <summary>
    /// The words of a language, none where it has no list. A line is a share, a colon and words in any form, names with '@' and
    /// '_' for a space; a word's first share counts.
    /// </summary>
    private static FrozenDictionary<string, double> Read(string language)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        using var stream = typeof(EverydayTerms).Assembly.GetManifestResourceStream($"Everyday/{language}.txt");
        using var lines = stream is null ? TextReader.Null : new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var share = double.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                shares.TryAdd(word[0] == '@' ? word.Replace('_', ' ') : Stemmer.Stem(word, language), share);
        }
        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
