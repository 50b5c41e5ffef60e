using System.CommandLine;
using System.Text.Json;
using NewsDigest.Cli.Output;
using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest check</c>: does a text support what is said of it?</summary>
public static class CheckCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "JSON lines of {\"id\",\"source\",\"summary\"}, and perhaps \"published\" and \"lang\".",
        };
        var json = CommandInputs.Json();
        var command = new Command("check", "Check whether texts support what summaries of them say.") { file, json };
        command.SetAction(parsed =>
        {
            var (claims, rejected) = Read(parsed.GetRequiredValue(file));
            var verdicts = claims.AsParallel().AsOrdered().Select(claim => (claim, Check(claim)));
            foreach (var (claim, verdict) in verdicts)
            {
                if (parsed.GetValue(json))
                    console.Output.WriteLine(JsonLines.Line(AsJson(claim, verdict)));
                else
                    WriteText(console.Output, claim, verdict);
            }
            foreach (var line in rejected)
                console.Error.WriteLine($"digest: {line}");
            return rejected.Count == 0 ? ExitCode.Done : ExitCode.DoneWithFailures;
        });
        return command;
    }

    private static FactVerdict Check(Claim claim) =>
        FactCheck.Check(claim.Source, claim.Summary, claim.Published, claim.Lang ?? "en");

    private static (List<Claim> Claims, List<string> Rejected) Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"{file}: there is no such file.");
        var (claims, rejected) = (new List<Claim>(), new List<string>());
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                if (
                    JsonSerializer.Deserialize<Claim>(line, Options) is
                    { Id: not null, Source: not null, Summary: not null } claim
                )
                    claims.Add(claim);
                else
                    rejected.Add($"{file} (line {index + 1}): \"id\", \"source\" and \"summary\" must be there.");
            }
            catch (JsonException)
            {
                rejected.Add($"{file} (line {index + 1}): it is no valid JSON.");
            }
        }
        return (claims, rejected);
    }

    private static object AsJson(Claim claim, FactVerdict verdict) =>
        new
        {
            claim.Id,
            verdict.Supported,
            Unsupported = verdict.Unsupported.Select(u => new { u.Sentence, u.Reason }),
        };

    private static void WriteText(TextWriter output, Claim claim, FactVerdict verdict)
    {
        output.WriteLine($"{claim.Id}: {(verdict.Supported ? "supported" : "not supported")}");
        foreach (var unsupported in verdict.Unsupported)
            output.WriteLine($"  {unsupported.Sentence}{Environment.NewLine}    {unsupported.Reason}");
    }

    /// <summary>A line of the file.</summary>
    private sealed record Claim(string Id, string Source, string Summary, DateTimeOffset? Published, string? Lang);
}
