using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Processes;

// 'generate' and 'process' are ours; everything else (--filter, --list, --job) is BenchmarkDotNet's.
if (args is ["generate" or "process", ..])
{
    var root = new RootCommand("Benchmarks of News Digest.") { GenerateCommand.Create(), ProcessCommand.Create() };
    return root.Parse(args).Invoke();
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
