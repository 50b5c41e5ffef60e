using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsDigest.Architecture.Tests;

/// <summary>What the product stands on: why each package is here, and under which licence it and all below it come.</summary>
public partial class DependencyTests
{
    /// <summary>Licences that let anybody use, change and pass on the product (SPDX identifiers).</summary>
    private static readonly string[] Allowed = ["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-1.1"];

    /// <summary>Packages that bring a licence's text or address instead of its name, as it was read there.</summary>
    private static readonly Dictionary<string, string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Apache.Arrow"] = "Apache-2.0",
        ["J2N"] = "Apache-2.0",
        ["Lucene.Net"] = "Apache-2.0",
        ["Lucene.Net.Analysis.Common"] = "Apache-2.0",
        ["SendGrid"] = "MIT",
        ["System.Security.Cryptography.ProtectedData"] = "MIT",
        ["starkbank-ecdsa"] = "MIT",
    };

    [Fact]
    public void Every_package_that_the_product_asks_for_is_listed_with_its_reason()
    {
        var asked = Projects()
            .SelectMany(project => Reference().Matches(File.ReadAllText(project)))
            .Select(match => match.Groups[1].Value)
            .Distinct();

        Listed().Keys.ShouldBe(asked, ignoreOrder: true);
    }

    [Fact]
    public void Every_package_below_the_product_comes_under_an_allowed_licence()
    {
        var packages = Packages().ToList();

        packages.Count.ShouldBeGreaterThan(20);
        packages
            .Select(package => (Package: package.Name, Licence: LicenceOf(package)))
            .Where(package => !Allowed.Contains(package.Licence))
            .ShouldBeEmpty($"allowed are {string.Join(", ", Allowed)}");
    }

    [Fact]
    public void The_licence_in_the_list_is_that_of_the_package()
    {
        var licences = Packages()
            .DistinctBy(package => package.Name)
            .ToDictionary(package => package.Name, LicenceOf, StringComparer.OrdinalIgnoreCase);

        foreach (var (name, licence) in Listed())
        {
            // The function app's own are there only where it was restored.
            if (licences.TryGetValue(name, out var actual))
                licence.ShouldBe(actual, name);
        }
    }

    /// <summary>One in each folder; those below it, in the worker's build output, are of its making.</summary>
    private static IEnumerable<string> Projects() =>
        Directory
            .EnumerateDirectories(Repository.PathOf("src"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

    /// <summary>Package and licence by docs/dependencies.md.</summary>
    private static Dictionary<string, string> Listed() =>
        Row()
            .Matches(Repository.Read("docs/dependencies.md"))
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

    private static IEnumerable<(string Name, string Folder)> Packages()
    {
        foreach (var project in Projects())
        {
            var file = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
            if (!File.Exists(file))
                continue;
            using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
            var folders = assets
                .RootElement.GetProperty("packageFolders")
                .EnumerateObject()
                .Select(f => f.Name)
                .ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
            {
                if (library.Value.GetProperty("type").GetString() != "package")
                    continue;
                var path = library.Value.GetProperty("path").GetString()!;
                yield return (
                    library.Name.Split('/')[0],
                    folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists)
                );
            }
        }
    }

    private static string LicenceOf((string Name, string Folder) package)
    {
        var description = File.ReadAllText(Directory.EnumerateFiles(package.Folder, "*.nuspec").Single());
        return Expression().Match(description) is { Success: true } named
            ? named.Groups[1].Value
            : Read.GetValueOrDefault(package.Name, "unknown");
    }

    [GeneratedRegex("<PackageReference\\s+Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<license type=\"expression\"[^>]*>([^<]+)<")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^\| `([^`]+)` \| ([^|]+?) \| [^|]{10,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
