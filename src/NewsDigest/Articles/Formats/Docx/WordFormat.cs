using System.IO.Compression;
using System.Xml;

namespace NewsDigest.Articles.Formats.Docx;

/// <summary>
/// Word documents (DOCX, ECMA-376): paragraphs as a reader sees them, title, author and dates of their properties. Read from
/// their XML as a stream, so that a document costs what its text costs.
/// </summary>
public sealed class WordFormat(ReadLimits limits) : IDocumentFormat
{
    private const string MainPart = "word/document.xml";
    private const string Relations = "_rels/.rels";
    private const int SmallPart = 1024 * 1024;

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content)
    {
        if (!ZipEntries.Begins(content.Bytes) || content.Bytes.IndexOf("word/"u8) < 0)
            return false;
        // The first name tells packages from archives that hold one; a cut package has no more than that.
        if (!IsPackage(ZipEntries.FirstName(content.Bytes)))
            return false;
        try
        {
            using var archive = ZipEntries.Open(content.Document.Content);
            return MainEntry(archive) is not null;
        }
        catch (Exception error) when (IsDamage(error))
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxWordBytes, "a Word document") is { } tooLarge)
            return [tooLarge];
        try
        {
            using var archive = ZipEntries.Open(content.Document.Content);
            if (MainEntry(archive) is not { } main || Unpack(main) is not { } text)
                return
                [
                    content.Reject(
                        RejectionReason.TooLarge,
                        $"The text of this Word document unpacks to more than {ByteSize.Of(limits.MaxUnpackedBytes)}, or to more "
                            + $"than {limits.MaxUnpackingRatio} times its size. Save its text as .txt and drop that in."
                    ),
                ];
            var (title, blocks) = WordText.Read(text);
            var properties = WordProperties.Read(
                Part(archive, "/core-properties", "docProps/core.xml") is { } core ? Unpack(core) : null
            );
            properties.Title = title ?? properties.Title;
            return
            [
                ArticleMaker.Make(
                    content,
                    new ArticleDraft
                    {
                        Blocks = blocks,
                        Fields = properties.ToFields(),
                        Made = properties.Made,
                    }
                ),
            ];
        }
        catch (Exception error) when (IsDamage(error))
        {
            return
            [
                content.Reject(
                    RejectionReason.Malformed,
                    "This Word document is damaged, was not copied whole, or is locked with a password. Open it in a word "
                        + "processor, save it again without a password, and drop that in."
                ),
            ];
        }
    }

    /// <summary>Whether a package of Office begins with a file of this name.</summary>
    internal static bool IsPackage(string firstName) =>
        firstName is "[Content_Types].xml"
        || firstName.StartsWith("_rels/", StringComparison.Ordinal)
        || firstName.StartsWith("docProps/", StringComparison.Ordinal)
        || firstName.StartsWith("word/", StringComparison.Ordinal)
        || firstName.StartsWith("xl/", StringComparison.Ordinal)
        || firstName.StartsWith("ppt/", StringComparison.Ordinal);

    private byte[]? Unpack(ZipArchiveEntry entry) =>
        ZipEntries.Unpack(entry, limits.MaxUnpackedBytes, limits.MaxUnpackingRatio);

    private static ZipArchiveEntry? MainEntry(ZipArchive archive) =>
        Part(archive, "/officeDocument", MainPart) is { } main
        && main.FullName.StartsWith("word/", StringComparison.Ordinal)
            ? main
            : archive.GetEntry(MainPart);

    /// <summary>The part that the package names for a purpose; writers differ in what they call it.</summary>
    private static ZipArchiveEntry? Part(ZipArchive archive, string purpose, string usual)
    {
        if (
            archive.GetEntry(Relations) is { } relations
            && ZipEntries.Unpack(relations, SmallPart, SmallPart) is { } xml
        )
        {
            using var reader = PackageXml.Read(xml);
            while (reader.Read())
                if (
                    reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                    && reader.GetAttribute("Type")?.EndsWith(purpose, StringComparison.Ordinal) == true
                    && reader.GetAttribute("Target") is { } target
                    && archive.GetEntry(target.TrimStart('/')) is { } part
                )
                    return part;
        }
        return archive.GetEntry(usual);
    }

    private static bool IsDamage(Exception error) =>
        error
            is InvalidDataException
                or IOException
                or XmlException
                or NotSupportedException
                or ArgumentException
                or OverflowException;
}
