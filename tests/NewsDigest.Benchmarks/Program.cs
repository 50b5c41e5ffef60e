using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Processes;
using NewsDigest.Benchmarks.Storage;

// 'generate', 'process' and 'storage' are ours; everything else (--filter, --list, --job) is BenchmarkDotNet's.
if (args is ["generate" or "process" or "storage", ..])
{
    var root = new RootCommand("Benchmarks of News Digest.")
    {
        GenerateCommand.Create(),
        ProcessCommand.Create(),
        StorageCommand.Create(),
    };
    return await root.Parse(args).InvokeAsync();
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
