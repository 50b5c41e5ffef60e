using System.Globalization;

namespace NewsDigest.Articles.Formats;

/// <summary>Sizes as people read them.</summary>
internal static class ByteSize
{
    /// <summary>"812 bytes", "31.2 MB".</summary>
    public static string Of(long bytes) =>
        bytes switch
        {
            < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
        };
}
