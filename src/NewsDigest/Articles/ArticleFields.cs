using System.Collections.Frozen;

namespace NewsDigest.Articles;

/// <summary>
/// Declared fields of an article under the many names they go by: schema.org's NewsArticle, feeds, news services, front
/// matter and labelled lines. Several values of a field are kept in their order.
/// </summary>
public sealed class ArticleFields
{
    private static readonly FrozenDictionary<string, ArticleField> Names = new Dictionary<string, ArticleField>
    {
        ["id"] = ArticleField.Id,
        ["guid"] = ArticleField.Id,
        ["uuid"] = ArticleField.Id,
        ["identifier"] = ArticleField.Id,
        ["title"] = ArticleField.Title,
        ["headline"] = ArticleField.Title,
        ["name"] = ArticleField.Title,
        ["text"] = ArticleField.Text,
        ["body"] = ArticleField.Text,
        ["content"] = ArticleField.Text,
        ["contenttext"] = ArticleField.Text,
        ["contenthtml"] = ArticleField.Text,
        ["articlebody"] = ArticleField.Text,
        ["articletext"] = ArticleField.Text,
        ["bodytext"] = ArticleField.Text,
        ["fulltext"] = ArticleField.Text,
        ["maintext"] = ArticleField.Text,
        ["article"] = ArticleField.Text,
        ["summary"] = ArticleField.Summary,
        ["description"] = ArticleField.Summary,
        ["abstract"] = ArticleField.Summary,
        ["excerpt"] = ArticleField.Summary,
        ["lead"] = ArticleField.Summary,
        ["snippet"] = ArticleField.Summary,
        ["published"] = ArticleField.Published,
        ["publishedat"] = ArticleField.Published,
        ["publisheddate"] = ArticleField.Published,
        ["publishdate"] = ArticleField.Published,
        ["publicationdate"] = ArticleField.Published,
        ["publishtime"] = ArticleField.Published,
        ["datepublished"] = ArticleField.Published,
        ["firstpublished"] = ArticleField.Published,
        ["pubdate"] = ArticleField.Published,
        ["posted"] = ArticleField.Published,
        ["date"] = ArticleField.Published,
        ["datetime"] = ArticleField.Published,
        ["timestamp"] = ArticleField.Published,
        ["created"] = ArticleField.Published,
        ["createdat"] = ArticleField.Published,
        ["datecreated"] = ArticleField.Published,
        ["updated"] = ArticleField.Updated,
        ["updatedat"] = ArticleField.Updated,
        ["lastupdated"] = ArticleField.Updated,
        ["modified"] = ArticleField.Updated,
        ["datemodified"] = ArticleField.Updated,
        ["source"] = ArticleField.Source,
        ["publisher"] = ArticleField.Source,
        ["publication"] = ArticleField.Source,
        ["outlet"] = ArticleField.Source,
        ["site"] = ArticleField.Source,
        ["sitename"] = ArticleField.Source,
        ["provider"] = ArticleField.Source,
        ["newspaper"] = ArticleField.Source,
        ["agency"] = ArticleField.Source,
        ["author"] = ArticleField.Byline,
        ["authors"] = ArticleField.Byline,
        ["byline"] = ArticleField.Byline,
        ["by"] = ArticleField.Byline,
        ["creator"] = ArticleField.Byline,
        ["url"] = ArticleField.Url,
        ["link"] = ArticleField.Url,
        ["canonical"] = ArticleField.Url,
        ["canonicalurl"] = ArticleField.Url,
        ["weburl"] = ArticleField.Url,
        ["permalink"] = ArticleField.Url,
        ["externalurl"] = ArticleField.Url,
        ["mainentityofpage"] = ArticleField.Url,
        ["address"] = ArticleField.Url,
        ["lang"] = ArticleField.Language,
        ["language"] = ArticleField.Language,
        ["inlanguage"] = ArticleField.Language,
        ["tags"] = ArticleField.Tags,
        ["tag"] = ArticleField.Tags,
        ["keywords"] = ArticleField.Tags,
        ["section"] = ArticleField.Tags,
        ["sections"] = ArticleField.Tags,
        ["articlesection"] = ArticleField.Tags,
        ["category"] = ArticleField.Tags,
        ["categories"] = ArticleField.Tags,
        ["topics"] = ArticleField.Tags,
        ["filedunder"] = ArticleField.Tags,
        ["image"] = ArticleField.Image,
        ["images"] = ArticleField.Image,
        ["imageurl"] = ArticleField.Image,
        ["urltoimage"] = ArticleField.Image,
        ["leadimage"] = ArticleField.Image,
        ["thumbnail"] = ArticleField.Image,
        ["thumbnailurl"] = ArticleField.Image,
        ["imagealt"] = ArticleField.ImageText,
        ["imagetext"] = ArticleField.ImageText,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly List<(ArticleField Field, string Value)> values = [];

    /// <summary>The field that a name stands for, whatever its case, hyphens, underscores or blanks; null for an unknown name.</summary>
    public static ArticleField? Named(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[24];
        var length = 0;
        foreach (var c in name)
        {
            if (c is '_' or '-' or ' ')
                continue;
            if (length == letters.Length)
                return null;
            letters[length++] = c;
        }
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out var field)
            ? field
            : null;
    }

    /// <summary>Adds a value; white space alone is no value.</summary>
    public void Add(ArticleField field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            values.Add((field, value.Trim()));
    }

    /// <summary>The field's first value, or null.</summary>
    public string? First(ArticleField field)
    {
        foreach (var (candidate, value) in values)
            if (candidate == field)
                return value;
        return null;
    }

    /// <summary>All values of a field.</summary>
    public IEnumerable<string> All(ArticleField field) =>
        from value in values
        where value.Field == field
        select value.Value;
}
