using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsDigest.Benchmarks.Debris;
using NewsDigest.Benchmarks.Feeds;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Limits;
using NewsDigest.Benchmarks.Pages;
using NewsDigest.Benchmarks.Processes;
using NewsDigest.Benchmarks.Storage;

// 'debris', 'feeds', 'generate', 'limits', 'pages', 'process' and 'storage' are ours; everything else (--filter, --list,
// --job) is BenchmarkDotNet's.
if (args is ["debris" or "feeds" or "generate" or "limits" or "pages" or "process" or "storage", ..])
{
    var root = new RootCommand("Benchmarks of News Digest.")
    {
        DebrisCommand.Create(),
        FeedsCommand.Create(),
        GenerateCommand.Create(),
        LimitsCommand.Create(),
        PagesCommand.Create(),
        ProcessCommand.Create(),
        StorageCommand.Create(),
    };
    return await root.Parse(args).InvokeAsync();
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
