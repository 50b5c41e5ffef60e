using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Benchmarks.Stages;

/// <summary>The stages that see one article; figures are per article.</summary>
[MemoryDiagnoser]
public class ArticleStages
{
    private const int ExtractWords = 80;

    private readonly DocumentReader reader = new();
    private GeneratedDay day = null!;
    private DigestItemMaker itemMaker = null!;
    private IReadOnlyList<SummaryRequest> requests = [];

    /// <summary>Makes the day.</summary>
    [GlobalSetup]
    public void MakeDay()
    {
        day = new GeneratedDay();
        itemMaker = GeneratedDay.BuildServices().GetRequiredService<DigestItemMaker>();
        requests = [.. day.Articles.Select(a => new SummaryRequest([SourceText.From(a)], ExtractWords))];
    }

    /// <summary>Bytes into a clean article.</summary>
    [Benchmark(OperationsPerInvoke = GeneratedDay.Count)]
    public int ReadDocument() => day.Documents.Sum(d => reader.Read(d).Count);

    /// <summary>Paragraphs into sentences.</summary>
    [Benchmark(OperationsPerInvoke = GeneratedDay.Count)]
    public int SplitSentences() => day.Articles.Sum(a => SentenceSplitter.Split(a.Paragraphs, a.Language).Count);

    /// <summary>Sentences into an extract.</summary>
    [Benchmark(OperationsPerInvoke = GeneratedDay.Count)]
    public int Extract() => requests.Sum(r => ExtractiveSummarizer.Summarize(r).Sentences.Count);

    /// <summary>An article into its item: topic, extract, terms, fingerprint.</summary>
    [Benchmark(OperationsPerInvoke = GeneratedDay.Count)]
    public int MakeItem() => day.Articles.Sum(a => itemMaker.Make(a).Terms.Count);
}
