using NewsDigest.Articles;

namespace NewsDigest.Cli.Output;

/// <summary>Tells a person what could not be read, and why.</summary>
public static class RejectionReport
{
    /// <summary>Writes a line for each rejection, and nothing where there is none.</summary>
    public static void Write(TextWriter error, IReadOnlyCollection<Rejection> rejections)
    {
        if (rejections.Count == 0)
            return;
        error.WriteLine(
            rejections.Count == 1 ? "1 document was rejected:" : $"{rejections.Count} documents were rejected:"
        );
        foreach (var rejection in rejections)
            error.WriteLine($"  {rejection.Origin}: {rejection.Explanation}");
    }
}
