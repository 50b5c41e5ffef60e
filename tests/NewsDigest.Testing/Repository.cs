namespace NewsDigest.Testing;

/// <summary>The repository that the program was built in: files that tests compare the code with, samples, tools.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path from the root, parts divided by slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The text of a file.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsDigest.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException(
            $"No NewsDigest.slnx above {AppContext.BaseDirectory}: this runs in a working copy of the repository only."
        );
    }
}
