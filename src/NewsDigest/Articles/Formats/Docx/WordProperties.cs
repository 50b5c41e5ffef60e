using System.Globalization;
using System.Xml;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Docx;

/// <summary>The core properties of a Word document: what its author, or only its template, says about it.</summary>
internal sealed class WordProperties
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>When it was made, else last changed.</summary>
    public DateTimeOffset? Made => Created ?? Modified;

    private string? Creator { get; set; }

    private string? Keywords { get; set; }

    private string? Language { get; set; }

    private DateTimeOffset? Created { get; set; }

    private DateTimeOffset? Modified { get; set; }

    /// <summary>The properties in the package's part for them; none for a missing part.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static WordProperties Read(byte[]? xml)
    {
        var properties = new WordProperties();
        if (xml is null)
            return properties;
        using var reader = PackageXml.Read(xml);
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            var name = reader.LocalName;
            if (name is not ("title" or "creator" or "keywords" or "language" or "created" or "modified"))
            {
                reader.Skip();
                continue;
            }
            var value = TextBlocks.OneLine(CleanCharacters.In(reader.ReadElementContentAsString()));
            switch (name)
            {
                case "title":
                    properties.Title = FileTitle.Meant(value);
                    break;
                case "creator":
                    properties.Creator = value;
                    break;
                case "keywords":
                    properties.Keywords = value;
                    break;
                case "language":
                    properties.Language = value;
                    break;
                case "created":
                    properties.Created = Time(value);
                    break;
                case "modified":
                    properties.Modified = Time(value);
                    break;
            }
        }
        return properties;
    }

    /// <summary>The properties as declared fields.</summary>
    public ArticleFields ToFields()
    {
        var fields = new ArticleFields();
        fields.Add(ArticleField.Title, Title);
        // Programs sign with their own name, or with the account's.
        if (Creator is not null && Creator.Contains(' ', StringComparison.Ordinal))
            fields.Add(ArticleField.Byline, Creator);
        fields.Add(ArticleField.Tags, Keywords);
        fields.Add(ArticleField.Language, Language);
        return fields;
    }

    private static DateTimeOffset? Time(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year > 1990
            ? time
            : null;
}
