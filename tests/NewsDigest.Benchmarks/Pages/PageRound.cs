using System.Diagnostics;
using NewsDigest.Articles;

namespace NewsDigest.Benchmarks.Pages;

/// <summary>One round of both readers over all pages, one after the other on one thread.</summary>
/// <param name="Own">This reader, from bytes to the clean article.</param>
/// <param name="SmartReader">SmartReader, from text in the right encoding to its article.</param>
public sealed record PageRound(ReaderSpeed Own, ReaderSpeed SmartReader)
{
    private static readonly Uri Address = new("https://post.example/story");

    /// <summary>Runs rounds after one that is not counted, in which the code is compiled.</summary>
    public static IReadOnlyList<PageRound> Run(IReadOnlyList<WebPage> pages, int rounds)
    {
        var reader = new DocumentReader();
        var arrived = DateTimeOffset.UnixEpoch.AddYears(60);
        return
        [
            .. Enumerable
                .Range(0, rounds + 1)
                .Select(_ => new PageRound(
                    Measure(pages, page => reader.Read(new Document(page.Name, page.Content, arrived))),
                    Measure(pages, page => Read(page.Text))
                ))
                .Skip(1),
        ];
    }

    private static SmartReader.Article Read(string text)
    {
        using var reader = new SmartReader.Reader(Address.AbsoluteUri, text);
        return reader.GetArticle();
    }

    private static ReaderSpeed Measure(IReadOnlyList<WebPage> pages, Func<WebPage, object> read)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var before = process.TotalProcessorTime;
        foreach (var page in pages)
            GC.KeepAlive(read(page));
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new ReaderSpeed(pages.Count / seconds, (double)allocated / pages.Count);
    }
}
