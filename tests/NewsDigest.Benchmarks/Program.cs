using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsDigest.Benchmarks.Feeds;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Processes;
using NewsDigest.Benchmarks.Storage;

// 'feeds', 'generate', 'process' and 'storage' are ours; everything else (--filter, --list, --job) is BenchmarkDotNet's.
if (args is ["feeds" or "generate" or "process" or "storage", ..])
{
    var root = new RootCommand("Benchmarks of News Digest.")
    {
        FeedsCommand.Create(),
        GenerateCommand.Create(),
        ProcessCommand.Create(),
        StorageCommand.Create(),
    };
    return await root.Parse(args).InvokeAsync();
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
