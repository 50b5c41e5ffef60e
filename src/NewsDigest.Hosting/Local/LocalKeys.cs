using System.Security.Cryptography;
using System.Text;
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
            MakeInTurn(path);
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

    /// <summary>
    /// Makes the keys unless another process has made them: one at a time, as a move that must not overwrite looks for the file
    /// first and then overwrites all the same what came in between.
    /// </summary>
    private static void MakeInTurn(string path)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))));
        using var turn = new Mutex(initiallyOwned: false, $@"Global\NewsDigest-{name[..16]}");
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who had the turn was killed; it is ours now.
        }
        try
        {
            if (!File.Exists(path))
                Make(path);
        }
        finally
        {
            turn.ReleaseMutex();
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
        // Whoever reads meanwhile sees no file or a whole one.
        File.Move(draft, path);
    }

    private sealed record Stored(string? Links, string? Addresses);
}
