namespace NewsDigest.Benchmarks;

/// <summary>Finds the files of the working copy that the benchmarks were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not lie in a working copy.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary>The articles of the fictional news day.</summary>
    public static string Samples => Path.Combine(Root, "samples", "articles");

    /// <summary>The built command line.</summary>
    public static string Digest =>
        Path.Combine(
            Root,
            "src",
            "NewsDigest.Cli",
            "bin",
            "Release",
            "net10.0",
            OperatingSystem.IsWindows() ? "digest.exe" : "digest"
        );

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsDigest.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No NewsDigest.slnx above {AppContext.BaseDirectory}.");
    }
}
