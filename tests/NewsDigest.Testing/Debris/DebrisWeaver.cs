using System.Text;

namespace NewsDigest.Testing.Debris;

/// <summary>Weaves debris into clean texts where it is found on pages, in wires and in mails. The same seed weaves the same.</summary>
public static class DebrisWeaver
{
    /// <summary>How likely a text has a kind of debris.</summary>
    private const double Likelihood = 0.45;

    /// <summary>Ends of texts in the order in which pages and mails have them.</summary>
    private static readonly string[] Below = ["wire code", "tags", "share count", "comment form", "mail footer"];

    private static readonly ILookup<string, DebrisWording> ByLanguage = DebrisWordings.All.ToLookup(w => w.Language);

    /// <summary>The text with debris.</summary>
    public static DamagedText Weave(CleanText clean, int seed)
    {
        var random = new Random(seed);
        var planted = new List<PlantedDebris>();
        var lines = new List<string>(clean.Paragraphs);
        var title = clean.Title;
        var above = new List<string>();
        var beneath = new List<string>();
        var below = new List<string>();
        foreach (var wording in Choose(clean.Language, random))
        {
            var filled = DebrisSlots.Fill(wording.Text, random, clean.Title);
            var parts = filled.Split('|');
            planted.AddRange(parts.Select(part => new PlantedDebris(wording.Kind, wording.Spot, part)));
            switch (wording.Spot)
            {
                case DebrisSpot.AboveHeadline:
                    above.AddRange(parts);
                    break;
                case DebrisSpot.BeforeHeadline:
                    title = filled + title;
                    break;
                case DebrisSpot.BelowHeadline:
                    beneath.AddRange(parts);
                    break;
                case DebrisSpot.BeforeText:
                    lines[lines.IndexOf(clean.Paragraphs[0])] = filled + clean.Paragraphs[0];
                    break;
                case DebrisSpot.Between:
                    // A text of one paragraph has nothing between.
                    lines.InsertRange(lines.Count > 1 ? random.Next(1, lines.Count) : 1, parts);
                    break;
                default:
                    below.AddRange(parts);
                    break;
            }
        }
        var between = random.Next(4) == 0 ? "\n" : "\n\n";
        var content = new StringBuilder();
        foreach (var line in (IEnumerable<string>)[.. above, title, .. beneath, .. lines, .. below])
            content.Append(line).Append(between);
        return new DamagedText(content.ToString(), planted);
    }

    private static IEnumerable<DebrisWording> Choose(string language, Random random)
    {
        var wordings = ByLanguage[ByLanguage.Contains(language) ? language : "en"].ToLookup(wording => wording.Kind);
        foreach (var kind in wordings.Select(kind => kind.Key).OrderBy(kind => Array.IndexOf(Below, kind)))
            if (random.NextDouble() < Likelihood)
            {
                var all = wordings[kind].ToList();
                yield return all[random.Next(all.Count)];
            }
    }
}
