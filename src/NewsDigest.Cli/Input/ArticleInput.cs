using NewsDigest.Articles;
using NewsDigest.Cli.Output;

namespace NewsDigest.Cli.Input;

/// <summary>Reads the documents of a command line into articles.</summary>
public sealed class ArticleInput(DocumentReader reader, ReadLimits limits, DigestConsole console)
{
    /// <summary>No document that is read is larger, whatever its format.</summary>
    private readonly long maxBytes = Math.Max(limits.MaxTextBytes, limits.MaxJsonLinesBytes);

    /// <summary>The outcomes of all documents, in the order of the documents.</summary>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public IReadOnlyList<ReadOutcome> Read(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = DocumentFiles.Find(paths);
        // One time for all: what has no date is as new as the next, whichever was read first.
        var arrived = console.Time.GetUtcNow();
        using var progress = new ProgressLine(console, "Reading", files.Count);
        return
        [
            .. files
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .SelectMany(file =>
                {
                    var outcomes = Read(file, arrived);
                    progress.Advance();
                    return outcomes;
                }),
        ];
    }

    private IReadOnlyList<ReadOutcome> Read(string file, DateTimeOffset arrived)
    {
        try
        {
            var content = file == DocumentFiles.StandardInput ? ReadLimited(console.Input) : ReadLimited(file);
            return reader.Read(new Document(file, content, arrived));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return
            [
                new ReadOutcome.Rejected(
                    new Rejection(
                        new DocumentPart(file),
                        RejectionReason.Unreadable,
                        $"could not be opened: {error.Message}"
                    )
                ),
            ];
        }
    }

    private byte[] ReadLimited(string file)
    {
        using var stream = File.OpenRead(file);
        return ReadLimited(stream);
    }

    /// <summary>One byte more than the limit is enough for the reader to see that a document is too large.</summary>
    private byte[] ReadLimited(Stream stream)
    {
        var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, maxBytes + 1) : 0);
        var buffer = new byte[80 * 1024];
        int read;
        while (
            content.Length <= maxBytes
            && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, maxBytes + 1 - content.Length))) > 0
        )
            content.Write(buffer, 0, read);
        return content.Capacity == content.Length ? content.GetBuffer() : content.ToArray();
    }
}
