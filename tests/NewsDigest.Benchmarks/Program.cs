using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsDigest.Benchmarks.Debris;
using NewsDigest.Benchmarks.Extracts;
using NewsDigest.Benchmarks.Feeds;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Growth;
using NewsDigest.Benchmarks.Limits;
using NewsDigest.Benchmarks.Mails;
using NewsDigest.Benchmarks.Pages;
using NewsDigest.Benchmarks.Processes;
using NewsDigest.Benchmarks.Scale;
using NewsDigest.Benchmarks.Site;
using NewsDigest.Benchmarks.Starts;
using NewsDigest.Benchmarks.Storage;
using NewsDigest.Benchmarks.Webhooks;

var root = new RootCommand("Benchmarks of News Digest.")
{
    DebrisCommand.Create(),
    ExtractsCommand.Create(),
    FeedsCommand.Create(),
    GenerateCommand.Create(),
    GrowthCommand.Create(),
    LimitsCommand.Create(),
    MailsCommand.Create(),
    PagesCommand.Create(),
    ProcessCommand.Create(),
    ScaleCommand.Create(),
    ScaleCommand.CreateDouble(),
    SiteCommand.Create(),
    StartCommand.Create(),
    StartCommand.CreateOnce(),
    StorageCommand.Create(),
    WebhooksCommand.Create(),
    WorkerCommand.Create(),
};

// Everything else (--filter, --list, --job) is BenchmarkDotNet's.
if (args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]))
    return await root.Parse(args).InvokeAsync();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
