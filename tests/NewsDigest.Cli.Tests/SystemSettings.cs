using System.Text.Json;

namespace NewsDigest.Cli.Tests;

/// <summary>A settings file of an installation on one storage account, whose mails go into the folder beside it.</summary>
internal static class SystemSettings
{
    /// <summary>Writes the file and returns its path.</summary>
    public static string Write(
        TemporaryFolder folder,
        string connectionString,
        params (string Key, string Value)[] more
    )
    {
        var key = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
        var values = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = connectionString,
            ["Links__Keys"] = $"k1:{key}",
            ["Suppression__Key"] = key,
            ["Mail__Folder"] = Path.Combine(folder.Path, "mail"),
        };
        foreach (var (name, value) in more)
            values[name] = value;
        return folder.Write("settings.json", JsonSerializer.Serialize(new { Values = values }));
    }
}
