using NewsDigest.OperatorFiles;

namespace NewsDigest.Hosting.Settings;

/// <summary>A file of the operator's that a setting names.</summary>
internal static class NamedFile
{
    /// <summary>Reads it.</summary>
    /// <param name="setting">Name of the setting.</param>
    /// <param name="path">The setting's value.</param>
    /// <param name="example">A name that such a file may have.</param>
    /// <param name="parse">What reads its content.</param>
    /// <exception cref="SettingsException">It is missing or wrong; the message names the line.</exception>
    public static T Read<T>(string setting, string path, string example, Func<string, T> parse)
    {
        CheckThatItIsThere(setting, path, example);
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (OperatorFileException error)
        {
            throw new SettingsException([$"{setting}: {path}, {error.Message}"]);
        }
    }

    /// <summary>Refuses a setting that names no file.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="SettingsException">There is no such file.</exception>
    public static void CheckThatItIsThere(string setting, string path, string example)
    {
        if (!File.Exists(path))
            throw new SettingsException([$"{setting}: there is no file '{path}'. Example: {setting}={example}"]);
    }
}
