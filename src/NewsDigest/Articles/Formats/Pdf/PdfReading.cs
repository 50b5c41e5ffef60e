using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>
/// Runs the PDF parser where it can do no harm: with limits on what it unpacks, on a stack of its own size, and no longer
/// than its time.
/// </summary>
internal sealed record PdfReading(PdfText? Text, PdfFailure Failure = PdfFailure.Damaged, int Pages = 0)
{
    private const int StackBytes = 32 * 1024 * 1024;
    private const int DeepestNesting = 64;

    /// <summary>A page with fewer letters may be a picture with a stamp.</summary>
    private const int FewestLetters = 20;

    /// <summary>Reads a PDF. Never throws for what the bytes hold.</summary>
    public static PdfReading Run(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        PdfReading? reading = null;
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var thread = new Thread(() => reading = Try(content, limits, token), StackBytes) { IsBackground = true };
        thread.Start();
        if (thread.Join(limits.MaxPdfTime))
            return reading!;
        // It ends at its next page or stream.
        stop.Cancel();
        return new PdfReading(null, PdfFailure.TooMuch);
    }

    private static PdfReading Try(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken stop)
    {
        var filters = new PdfFilters(limits.MaxUnpackedBytes, stop);
        try
        {
            return Read(content, limits, filters, stop);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PdfReading(null, PdfFailure.Encrypted);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The parser tells damage by exceptions of every kind.
            return new PdfReading(
                null,
                filters.IsExhausted || filters.HasRefusedPage ? PdfFailure.TooMuch : PdfFailure.Damaged
            );
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PdfReading Read(
        ReadOnlyMemory<byte> content,
        ReadLimits limits,
        PdfFilters filters,
        CancellationToken stop
    )
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestNesting,
            FilterProvider = filters,
            UseActualText = true,
        };
        filters.TakeUnpacked(content.Span);
        using var document = PdfDocument.Open(content, options);
        if (document.NumberOfPages > limits.MaxPdfPages)
            return new PdfReading(null, PdfFailure.TooManyPages, document.NumberOfPages);

        var pages = new List<PdfPageLines>();
        var failed = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            stop.ThrowIfCancellationRequested();
            filters.BeginPage();
            try
            {
                pages.Add(PdfPageLines.Of(document.GetPage(number), stop));
            }
            catch (Exception error) when (error is not OutOfMemoryException && !filters.IsExhausted)
            {
                // One damaged page does not take the others' text.
                failed++;
            }
        }
        if (pages.Sum(page => page.Letters) < FewestLetters)
            return new PdfReading(
                null,
                filters.HasRefusedPage ? PdfFailure.TooMuch
                    : failed > 0 ? PdfFailure.Damaged
                    : PdfFailure.NoText
            );
        var information = document.Information;
        return new PdfReading(
            PdfArticle.Of(
                pages,
                information.Title,
                information.Author,
                information.Keywords,
                information.GetCreatedDateTimeOffset() ?? information.GetModifiedDateTimeOffset()
            )
        );
    }
}
