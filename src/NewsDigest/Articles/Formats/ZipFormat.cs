using System.IO.Compression;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>ZIP archives of documents: each file is a part named as in the archive. An archive inside another is not opened.</summary>
/// <param name="limits">How many files are read, and how large they may become.</param>
/// <param name="read">Reads one of the files.</param>
public sealed class ZipFormat(ReadLimits limits, Func<DocumentContent, IReadOnlyList<ReadOutcome>> read)
    : IDocumentFormat
{
    private const string Locked =
        "is locked with a password. Unpack it with the password and drop in the files that it holds.";

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => ZipEntries.Begins(content.Bytes);

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.Depth > 0)
            return
            [
                content.Reject(
                    RejectionReason.Unsupported,
                    "An archive inside another document is not opened. Unpack it and drop in the files that it holds."
                ),
            ];
        if (content.RejectAbove(limits.MaxZipBytes, "a ZIP archive") is { } tooLarge)
            return [tooLarge];
        try
        {
            using var archive = ZipEntries.Open(content.Document.Content);
            var files = archive.Entries.Where(IsFile).ToList();
            return files.Count switch
            {
                0 => [content.Reject(RejectionReason.Empty, "There is no file in this ZIP archive. Pack it again.")],
                var count when count > limits.MaxZipFiles =>
                [
                    content.Reject(
                        RejectionReason.TooLarge,
                        $"{count} files in one ZIP archive: the limit is {limits.MaxZipFiles}. Split it into smaller ones."
                    ),
                ],
                _ => ReadFiles(content, files),
            };
        }
        catch (Exception error) when (IsDamage(error))
        {
            return
            [
                content.Reject(
                    RejectionReason.Malformed,
                    "This ZIP archive is damaged or was not copied whole. Copy it again, or pack it again."
                ),
            ];
        }
    }

    private List<ReadOutcome> ReadFiles(DocumentContent content, List<ZipArchiveEntry> files)
    {
        var outcomes = new List<ReadOutcome>();
        var names = new HashSet<string>();
        var left = limits.MaxUnpackedBytes;
        foreach (var file in files)
        {
            var name = NameOf(file, names);
            if (file.IsEncrypted)
            {
                outcomes.Add(content.Reject(RejectionReason.Unsupported, $"\"{name}\" {Locked}", name));
                continue;
            }
            try
            {
                if (ZipEntries.Unpack(file, Math.Min(left, limits.MaxBytes), limits.MaxUnpackingRatio) is not { } bytes)
                {
                    outcomes.Add(content.Reject(RejectionReason.TooLarge, TooMuch(name), name));
                    // What did not fit before has cost time already: the rest of a bomb is not tried.
                    break;
                }
                left -= bytes.Length;
                outcomes.AddRange(read(content.Inner(name, bytes)));
            }
            catch (Exception error) when (IsDamage(error))
            {
                outcomes.Add(
                    content.Reject(
                        RejectionReason.Malformed,
                        $"\"{name}\" is damaged, or packed in a way that is not read. Pack it again as an ordinary ZIP archive.",
                        name
                    )
                );
            }
        }
        return outcomes;
    }

    private string TooMuch(string name) =>
        $"\"{name}\" unpacks to more than {limits.MaxUnpackingRatio} times its size, or the archive to more than "
        + $"{ByteSize.Of(limits.MaxUnpackedBytes)}: it and what follows it are not read. Split the archive, or drop in the files themselves.";

    private static string NameOf(ZipArchiveEntry file, HashSet<string> names)
    {
        var name = TextBlocks.OneLine(CleanCharacters.In(file.FullName));
        if (name.Length == 0)
            name = "file";
        if (names.Add(name))
            return name;
        var number = 2;
        while (!names.Add($"{name} #{number}"))
            number++;
        return $"{name} #{number}";
    }

    /// <summary>Folders, and what file systems add unasked, are no documents.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/')
        && !entry.FullName.EndsWith('\\')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && entry.Name is not (".DS_Store" or "Thumbs.db" or "desktop.ini");

    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}
