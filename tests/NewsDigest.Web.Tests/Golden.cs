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
        var isHtml = file.EndsWith(".html", StringComparison.Ordinal);
        var normalised = isHtml ? NormaliseHtml(actual) : NormaliseText(actual);
        if (Environment.GetEnvironmentVariable("NEWSDIGEST_UPDATE_GOLDEN") == "1")
        {
            var source = Path.Combine(RootOf(caller), "Data", file);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, normalised);
            return;
        }
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file));
        normalised.ShouldBe(isHtml ? NormaliseHtml(expected) : NormaliseText(expected));
    }

    private static string NormaliseText(string text) => LineEnds().Replace(text, "\n").Trim() + "\n";

    /// <summary>A tag a line and no empty lines: what a change of layout in the source may alter.</summary>
    private static string NormaliseHtml(string html) =>
        BlankLines().Replace(NormaliseText(html.Replace("><", ">\n<")), "\n");

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
