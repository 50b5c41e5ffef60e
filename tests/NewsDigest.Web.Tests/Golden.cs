using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsDigest.Web.Tests;

/// <summary>
/// Compares what is rendered with a file under Data. Run the tests with the environment variable
/// <c>NEWSDIGEST_UPDATE_GOLDEN=1</c> to write these files anew, and read the difference before it is committed.
/// </summary>
internal static partial class Golden
{
    public static void ShouldMatch(string actual, string file, [CallerFilePath] string caller = "")
    {
        var normalised = Normalise(actual);
        if (Environment.GetEnvironmentVariable("NEWSDIGEST_UPDATE_GOLDEN") == "1")
        {
            var source = Path.Combine(RootOf(caller), "Data", file);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, normalised);
            return;
        }
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file));
        normalised.ShouldBe(Normalise(expected));
    }

    /// <summary>A tag a line, no blank at the ends of lines, no empty lines: what a change of layout in the source may alter.</summary>
    private static string Normalise(string text) =>
        BlankLines().Replace(LineEnds().Replace(text.Replace("><", ">\n<"), "\n"), "\n").Trim() + "\n";

    private static string RootOf(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"[ \t\r]*\n")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex BlankLines();
}
