using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Testing.Debris;

/// <summary>Fills what changes from page to page into the wordings of debris. All names are invented.</summary>
public static partial class DebrisSlots
{
    private static readonly Dictionary<string, string[]> Fillings = new()
    {
        ["person"] =
        [
            "Marit Solberg",
            "Teo Vance",
            "Ines Okafor-Lind",
            "J. R. Halloway",
            "Benedikt Auer",
            "Priya Raman",
            "Sean O'Dell",
            "Lucía Marqués",
        ],
        ["agency"] = ["Reuters", "AP", "AFP", "dpa", "Associated Press"],
        ["pictures"] = ["Getty Images", "AFP", "EPA", "Reuters", "Shutterstock", "AP"],
        ["outlet"] = ["The Brackwater Times", "Norvale Daily", "Kestrel Media", "The Tidewater Review"],
        ["city"] = ["Norvale", "Brackwater", "San Telmo", "Upper Quill", "Stavrin"],
        ["country"] = ["Velmark", "Ostrovia", "Corland"],
        ["topic"] = ["politics", "climate", "business", "transport", "health"],
        ["Topic"] = ["Politics", "Climate", "Business", "Transport", "Health"],
        ["other"] =
        [
            "Five islands vote on a shared ferry company",
            "Why the price of bread will not fall this year",
            "How a night in the observatory changed a village",
            "Doctors' strike enters its second week",
        ],
        ["caption"] =
        [
            "Commuters wait on a platform at the central station",
            "Minister Halvard Brun speaks to reporters outside the parliament",
            "A fishing boat lies at anchor in the old harbour",
            "Protesters hold up signs in front of the town hall",
            "A view of the refinery from the southern bank",
        ],
        ["day"] = ["March 9", "Feb. 27", "January 14"],
        ["date"] = ["March 9, 2026", "27 February 2026", "January 14, 2026"],
        ["time"] = ["9:14 a.m.", "17:45", "6.30pm"],
        ["handle"] = ["@msolberg", "@norvaledaily", "@teovance"],
        ["mail"] = ["newsdesk@norvale.example", "m.solberg@brackwater.example"],
        ["site"] = ["norvale.example", "www.brackwater.example/news"],
        ["code"] = ["xk/rt", "msb/tv", "jh-po"],
        ["bild"] =
        [
            "Pendler warten am Hauptbahnhof auf ihren Zug",
            "Ministerin Halma Brun spricht vor dem Landtag",
            "Ein Fischkutter liegt im alten Hafen",
        ],
        ["andere"] =
        [
            "Fünf Inseln stimmen über die gemeinsame Fähre ab",
            "Warum das Brot nicht billiger wird",
            "Streik der Ärzte geht in die zweite Woche",
        ],
        ["ort"] = ["Norbrück", "Stavrin", "Hohenquell"],
        ["tag"] = ["9. März", "27. Februar"],
        ["thema"] = ["Politik", "Wirtschaft", "Verkehr"],
    };

    /// <summary>A wording with its slots filled.</summary>
    public static string Fill(string wording, Random random, string title) =>
        Slot()
            .Replace(
                wording,
                match =>
                    match.Groups[1].Value switch
                    {
                        "title" => title,
                        "TITLE" => title.ToUpper(CultureInfo.InvariantCulture),
                        "n" => random.Next(2, 900).ToString(CultureInfo.InvariantCulture),
                        "k" => (random.Next(11, 99) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
                        "CITY" => Pick("city", random).ToUpper(CultureInfo.InvariantCulture),
                        "ORT" => Pick("ort", random).ToUpper(CultureInfo.InvariantCulture),
                        var name => Pick(name, random),
                    }
            );

    private static string Pick(string name, Random random) => Fillings[name][random.Next(Fillings[name].Length)];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
