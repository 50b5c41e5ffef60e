namespace NewsDigest.Hosting.Local;

/// <summary>Where a system that runs on one machine keeps what Azure would keep: in a folder of the working folder.</summary>
public static class LocalData
{
    /// <summary>The folder, relative to the working folder.</summary>
    public const string Folder = ".newsdigest";

    /// <summary>Mails of the file sender, where no other folder is set.</summary>
    public static string Mail => Path.Combine(Folder, "mail");

    /// <summary>The emulator's data.</summary>
    public static string Azurite => Path.Combine(Folder, "azurite");

    /// <summary>Keys of this machine, where none are set.</summary>
    public static string Keys => Path.Combine(Folder, "keys.json");
}
