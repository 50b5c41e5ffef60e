using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles;

/// <summary>Publisher's tags as a list without repetitions.</summary>
internal static class TagList
{
    private const int MaxTags = 50;
    private const int MaxLength = 60;

    /// <summary>The tags in values that are a tag each, or several parted by commas, semicolons or bars.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> values) =>
        values
            .SelectMany(value => value.Split([',', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Select(tag => TextBlocks.OneLine(tag).TrimStart('#').Trim())
            .Where(tag => tag.Length is > 0 and <= MaxLength)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxTags)
            .ToList();
}
