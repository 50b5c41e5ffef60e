using System.Globalization;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>Makes names that nobody bears ("Brellard", "Stovin").</summary>
public static class InventedNames
{
    private static readonly string[] Onsets =
    [
        "b",
        "br",
        "c",
        "d",
        "dr",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "st",
        "t",
        "v",
        "w",
    ];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ae", "ea", "oo"];

    private static readonly string[] Middles = ["ll", "rv", "nd", "st", "m", "v", "lk", "rr", "sk", "th", "nn", "gl"];

    private static readonly string[] Endings =
    [
        "an",
        "ard",
        "el",
        "en",
        "ick",
        "in",
        "ley",
        "low",
        "mer",
        "or",
        "ton",
        "wyn",
    ];

    private static readonly string[] Outlets = ["Post", "Gazette", "Courier", "Mercury", "Herald", "Wire", "Ledger"];

    /// <summary>A name; about 22,000 different ones.</summary>
    public static string Make(Random random)
    {
        var name = Pick(Onsets) + Pick(Vowels) + Pick(Middles) + Pick(Endings);
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];

        string Pick(string[] parts) => parts[random.Next(parts.Length)];
    }

    /// <summary>The name of a newspaper or agency.</summary>
    public static string MakeOutlet(Random random) => $"{Make(random)} {Outlets[random.Next(Outlets.Length)]}";
}
