namespace NewsDigest.Testing;

/// <summary>Files of the repository that the tests compare the code with.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsDigest.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException(
            "The tests do not run inside the repository: no NewsDigest.slnx above them."
        );
    }
}
