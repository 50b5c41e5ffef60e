using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Articles;
using NewsDigest.Cli.Input;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Cli.Commands;

/// <summary>The run of a command that takes articles from files: composed from settings, its documents read.</summary>
public sealed class ArticleCommand : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DigestConsole console;

    private ArticleCommand(
        ServiceProvider services,
        DigestConsole console,
        IReadOnlyList<string> paths,
        IReadOnlyList<ReadOutcome> outcomes
    )
    {
        this.services = services;
        this.console = console;
        Paths = paths;
        Outcomes = outcomes;
        Articles = [.. outcomes.OfType<ReadOutcome.Read>().Select(o => o.Article)];
        Rejections = [.. outcomes.OfType<ReadOutcome.Rejected>().Select(o => o.Rejection)];
    }

    /// <summary>The files and folders that were given.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Everything read, in its order.</summary>
    public IReadOnlyList<ReadOutcome> Outcomes { get; }

    /// <summary>The articles among it.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The rejections among it.</summary>
    public IReadOnlyList<Rejection> Rejections { get; }

    /// <summary>Begins a run.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public static ArticleCommand Begin(
        DigestConsole console,
        string? settingsPath,
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection()
            .AddSingleton(console.Time)
            .AddNewsDigest(SettingsSource.Load(settingsPath))
            .AddMemoryStores()
            .AddSingleton<BriefingFiles>()
            .AddLogging(logging => logging.AddProvider(new ErrorLoggerProvider(console.Error)))
            .BuildServiceProvider();
        var input = new ArticleInput(
            services.GetRequiredService<DocumentReader>(),
            services.GetRequiredService<ReadLimits>(),
            console
        );
        return new ArticleCommand(services, console, paths, input.Read(paths, cancellationToken));
    }

    /// <summary>A part of the composition.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Ends a run: tells what was rejected, and gives the exit code.</summary>
    public int End()
    {
        RejectionReport.Write(console.Error, Rejections);
        return Rejections.Count == 0 ? ExitCode.Done : ExitCode.DoneWithFailures;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
