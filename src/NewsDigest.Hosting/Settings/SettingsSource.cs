using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace NewsDigest.Hosting.Settings;

/// <summary>
/// Gathers settings for every door that is not the Functions host: <c>Values</c> of a local.settings.json, and
/// environment variables over them, by the same names. <c>__</c> separates levels.
/// </summary>
public static class SettingsSource
{
    /// <summary>Name of the settings file that is looked for in the working folder.</summary>
    public const string FileName = "local.settings.json";

    /// <summary>The configuration.</summary>
    /// <param name="path">The settings file, or null for the one in the working folder, which need not exist.</param>
    /// <exception cref="SettingsException">The named file does not exist, or the file is not a settings file.</exception>
    public static IConfiguration Load(string? path)
    {
        var builder = new ConfigurationBuilder();
        if (path is not null && !File.Exists(path))
            throw new SettingsException([$"--settings {path}: there is no such file."]);
        var file = path ?? FileName;
        if (File.Exists(file))
            builder.AddInMemoryCollection(Values(file));
        return builder.AddEnvironmentVariables().Build();
    }

    private static List<KeyValuePair<string, string?>> Values(string path)
    {
        var options = new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), options);
            if (
                json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("Values", out var values)
                || values.ValueKind != JsonValueKind.Object
            )
                throw new SettingsException([
                    $"{path}: it has no object \"Values\". Example: {{ \"Values\": {{ \"Site__Name\": \"Our News\" }} }}",
                ]);
            return
            [
                .. values
                    .EnumerateObject()
                    .Select(v =>
                        KeyValuePair.Create(v.Name.Replace("__", ":", StringComparison.Ordinal), Text(v.Value))
                    ),
            ];
        }
        catch (JsonException error)
        {
            throw new SettingsException([$"{path}: it is no valid JSON (line {error.LineNumber + 1})."]);
        }
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}
