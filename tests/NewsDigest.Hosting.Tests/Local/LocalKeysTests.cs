using NewsDigest.Hosting.Local;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Tests.Local;

public sealed class LocalKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("digest-").FullName;

    private string File => Path.Combine(folder, "deep", "keys.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Keys_are_made_once_and_stay()
    {
        var made = LocalKeys.LoadOrMake(File);
        var again = LocalKeys.LoadOrMake(File);

        again.Links.Secret.ToArray().ShouldBe(made.Links.Secret.ToArray());
        again.Addresses.Secret.ToArray().ShouldBe(made.Addresses.Secret.ToArray());
        made.Links.Secret.Length.ShouldBe(32);
        made.Links.Secret.ToArray().ShouldNotBe(made.Addresses.Secret.ToArray());
    }

    [Fact]
    public void Those_who_start_at_once_get_the_same_keys() =>
        Enumerable
            .Range(0, 8)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Select(_ => Convert.ToHexString(LocalKeys.LoadOrMake(File).Links.Secret.Span))
            .ToList()
            .Distinct()
            .Count()
            .ShouldBe(1);

    [Fact]
    public void Nobody_else_on_the_machine_may_read_them()
    {
        LocalKeys.LoadOrMake(File);

        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Links\":\"no base64\",\"Addresses\":\"\"}")]
    public void A_file_that_holds_no_keys_is_refused_and_left(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);

        Should.Throw<SettingsException>(() => LocalKeys.LoadOrMake(File)).Message.ShouldContain("holds no keys");
        System.IO.File.ReadAllText(File).ShouldBe(content);
    }
}
