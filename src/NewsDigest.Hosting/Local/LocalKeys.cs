using System.Security.Cryptography;
using System.Text.Json;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Hosting.Local;

/// <summary>
/// Keys for trying the system out with the emulator, made once on this machine and kept beside the emulator's data, so
/// that nobody has to make any before the first start.
/// </summary>
/// <param name="Links">What links are signed with.</param>
/// <param name="Addresses">The key of address hashes.</param>
public sealed record LocalKeys(SigningKey Links, AddressKey Addresses)
{
    /// <summary>The keys in a file, which is made where it is not there.</summary>
    /// <exception cref="SettingsException">The file is there and holds no keys.</exception>
    public static LocalKeys LoadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        if (
            Read(path) is not { } stored
            || !SecretKey.TryRead(stored.Links ?? "", out var links)
            || !SecretKey.TryRead(stored.Addresses ?? "", out var addresses)
        )
            throw new SettingsException([
                $"{path}: it holds no keys. Remove it and the emulator's data beside it, which hang on those keys.",
            ]);
        return new LocalKeys(new SigningKey("local", links), new AddressKey(addresses));
    }

    private static Stored? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Make(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var made = new Stored(
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.MinBytes)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.MinBytes))
        );
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, made);
        try
        {
            // Two processes may start at once: the first file stays.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private sealed record Stored(string? Links, string? Addresses);
}
