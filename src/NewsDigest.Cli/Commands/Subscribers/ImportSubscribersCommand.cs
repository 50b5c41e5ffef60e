using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Topics;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary>
/// <c>digest subscribers import</c>: a list of our own, of listmonk or of Mailchimp. States are kept; whoever is no proof
/// of consent for is asked to confirm; no list brings anybody back who left or is suppressed here.
/// </summary>
internal static class ImportSubscribersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A list with a head (CSV), or - for standard input." };
        var consent = Consent("all on the list agreed");
        var json = CommandInputs.Json();
        return new Command("import", "Take in a list of your own, of listmonk or of Mailchimp (CSV).")
        {
            file,
            consent,
            json,
        }.OnSystem(
            console,
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                if (path != "-" && !File.Exists(path))
                    throw new UsageException($"{path}: there is no such file.");
                return async (services, cancel) =>
                {
                    using var reader = path == "-" ? new StreamReader(console.Input) : new StreamReader(path);
                    var rows = Read(services, await reader.ReadToEndAsync(cancel), parsed.GetValue(consent));
                    return await ImportAsync(console, services, path, rows, parsed.GetValue(json), cancel);
                };
            }
        );
    }

    /// <summary><c>--consent</c>.</summary>
    /// <param name="what">Whose consent it proves.</param>
    public static Option<string?> Consent(string what) =>
        new("--consent")
        {
            Description = $"How {what}, kept as proof; without it they are asked to confirm unless the list proves it.",
            HelpName = "TEXT",
        };

    /// <summary>Reads a list with the installation's topics, hour and language.</summary>
    public static IEnumerable<ListedRow> Read(IServiceProvider services, string text, string? consent)
    {
        var site = services.GetRequiredService<SiteSettings>();
        var defaults = new ListDefaults(site.Edition, site.Language)
        {
            Consent = string.IsNullOrWhiteSpace(consent) ? null : consent.Trim(),
        };
        var catalogue = services.GetRequiredService<TopicCatalogue>();
        return new SubscriberList(catalogue, defaults, services.GetRequiredService<TimeProvider>()).Read(text);
    }

    /// <summary>What became of somebody, in words.</summary>
    public static string Words(AddOutcome outcome) =>
        outcome switch
        {
            AddOutcome.Added => "added",
            AddOutcome.Asked => "asked to confirm",
            AddOutcome.NotedAsLeft => "noted as left",
            AddOutcome.Suppressed => "suppressed",
            AddOutcome.Known => "here already, unchanged",
            _ => "the address is suppressed here, and stays so",
        };

    private static async Task<int> ImportAsync(
        DigestConsole console,
        IServiceProvider services,
        string path,
        IEnumerable<ListedRow> rows,
        bool isJson,
        CancellationToken cancellationToken
    )
    {
        var add = services.GetRequiredService<AddListed>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var row in rows)
        {
            AddOutcome? outcome = row.Subscriber is { } subscriber
                ? await add.RunAsync(subscriber, cancellationToken)
                : null;
            var isRefused = outcome is null or AddOutcome.RefusedAsSuppressed;
            var words = outcome is { } known ? Words(known) : row.Fault!;
            if (isJson)
                console.Output.WriteLine(
                    JsonLines.Line(
                        new
                        {
                            row.Line,
                            Outcome = isRefused ? "refused" : outcome.ToString()!.ToLowerInvariant(),
                            Reason = isRefused ? words : null,
                        }
                    )
                );
            if (!isRefused)
                counts[words] = counts.GetValueOrDefault(words) + 1;
            if (!isRefused)
                continue;
            refused++;
            await console.Error.WriteLineAsync($"digest: {path}: line {row.Line}: refused: {words}");
        }
        if (!isJson)
        {
            foreach (var (words, count) in counts)
                console.Output.WriteLine($"{count} {words}");
            if (refused > 0)
                console.Output.WriteLine($"{refused} refused");
        }
        if (counts.Count > 0 || refused > 0)
            return refused > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        return console.Fail(
            $"{path}: there is nobody in it. Its first line must name the columns, one of them 'address' or 'email'."
        );
    }
}
