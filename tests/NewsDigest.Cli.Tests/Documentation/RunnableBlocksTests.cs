using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsDigest.Cli.Tests.Documentation;

/// <summary>
/// Blocks of the documentation that stand under the comment <c>runnable</c> are run as a reader would, from the repository's root,
/// with an empty storage; what stands under the comment <c>prints</c> is a part of what the block before it prints.
/// </summary>
public partial class RunnableBlocksTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Blocks()
    {
        var blocks = new TheoryData<string, string>();
        foreach (var (document, text) in Documents())
        {
            foreach (Match block in Block().Matches(text))
                blocks.Add(document, block.Groups[1].Value);
        }
        return blocks;
    }

    public static TheoryData<string, string> Prints()
    {
        var prints = new TheoryData<string, string>();
        foreach (var (document, text) in Documents())
        {
            foreach (Match print in Print().Matches(text))
                prints.Add(Block().Matches(text[..print.Index])[^1].Groups[1].Value, print.Groups[1].Value);
            text.Split("<!-- prints -->").Length.ShouldBe(Print().Count(text) + 1, document);
        }
        return prints;
    }

    [Fact]
    public void There_are_such_blocks() => Blocks().Count.ShouldBeGreaterThanOrEqualTo(3);

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_that_is_marked_as_runnable_runs(string document, string block)
    {
        var (exitCode, output, errors) = await Run(block);

        exitCode.ShouldBe(0, $"{document}:\n{block}\n{errors}");
        output.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public async Task What_a_block_is_said_to_print_it_prints(string block, string print)
    {
        var (_, output, _) = await Run(block);

        output.ShouldContain(print);
    }

    private async Task<(int ExitCode, string Output, string Errors)> Run(string block)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        var program = Path.Combine(AppContext.BaseDirectory, "digest.dll");
        var script =
            $"digest() {{ dotnet '{program}' \"$@\"; }}\n"
            + block.Replace("dotnet run --project src/NewsDigest.Cli -- ", "digest ");
        var start = new ProcessStartInfo("/bin/bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = azurite.NewConnectionString();
        start.Environment["Links__Keys"] = "test:" + Convert.ToBase64String(new byte[32]);
        start.Environment["Suppression__Key"] = Convert.ToBase64String(new byte[32]);

        using var process = Process.Start(start).ShouldNotBeNull();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process
            .StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ReplaceLineEndings("\n"), await errors);
    }

    /// <summary>The path and the text of each document.</summary>
    private static IEnumerable<(string Path, string Text)> Documents()
    {
        string[] documents =
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
        ];
        return documents.Select(path =>
            (path, File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"))
        );
    }

    [GeneratedRegex(@"<!-- runnable -->\s*```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"<!-- prints -->\s*```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Print();
}
