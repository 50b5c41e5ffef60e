using System.Runtime.InteropServices;

namespace NewsDigest.Testing.Pages;

/// <summary>Finds what <c>npm ci</c> installed, and a Chromium.</summary>
public static class NodeTools
{
    public const string HowToInstall =
        "What looks at mails and pages is not installed. It needs Node.js, `npm ci` once in the repository's root, and"
        + " Chromium or Chrome on the PATH (or its path in the environment variable CHROMIUM).";

    private static readonly string[] Chromiums =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "msedge",
    ];

    /// <summary>The repository's root, or null where npm's packages are not installed in it.</summary>
    public static string? FindRoot()
    {
        string[] packages = ["axe-core", "html-validate", "playwright-core", "caniemail"];
        var modules = Repository.PathOf("node_modules");
        return packages.All(package => Directory.Exists(Path.Combine(modules, package))) ? Repository.Root : null;
    }

    /// <summary>Path of Chromium, or null where there is none.</summary>
    public static string? FindChromium()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        return Chromiums.Select(FindOnPath).FirstOrDefault(path => path is not null);
    }

    /// <summary>Path of a program, or null where it is not on the PATH.</summary>
    public static string? FindOnPath(string program)
    {
        var file = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
