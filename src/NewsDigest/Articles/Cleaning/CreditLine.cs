using System.Buffers;
using NewsDigest.Text;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Recognises lines that name people and agencies and say nothing else.</summary>
internal static class CreditLine
{
    private const int MostWordsBetweenBars = 5;

    private const int LongestCredit = 120;

    /// <summary>No credit is without one of these: looking for them first spares sentences the pattern.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "photo",
            "picture",
            "image",
            "credit",
            "pic ",
            "pic:",
            "courtesy",
            "shutterstock",
            "alamy",
            "istock",
            "/",
            "©",
            "foto",
            "bild",
            " for ",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly WordSet Connectors = WordSet.Of(
        "and in at for by the from of with additional reporting writing editing edited written compiled translated translation "
            + "graphics graphic research photography de van von der den la le bin al newsroom bureau staff desk",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] DeskOpenings =
    [
        "Reporting by ",
        "Additional reporting by ",
        "Writing by ",
        "Written by ",
        "Compiled by ",
        "Translated by ",
        "Translation by ",
        "Editing by ",
        "Edited by ",
    ];

    /// <summary>"Name | Agency | Owner": short parts between bars, no sentence.</summary>
    public static bool IsBarred(string block)
    {
        var bars = 0;
        foreach (var part in block.AsSpan().Split('|'))
        {
            var text = block.AsSpan()[part].Trim();
            if (text.IsEmpty || Words.Count(text) > MostWordsBetweenBars || text[^1] is '!' or '?' || !HasCapital(text))
                return false;
            bars++;
        }
        return bars > 1;
    }

    /// <summary>"Reporting by A. Name in City; Editing by B. Name": a desk's opening, then names and what joins them.</summary>
    public static bool IsDeskCredit(string block)
    {
        var text = block.AsSpan().TrimStart("(— –-");
        foreach (var opening in DeskOpenings)
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return IsNames(text[opening.Length..]);
        return false;
    }

    /// <summary>Whether a block ends in the credit of the picture that it describes.</summary>
    public static bool EndsIt(string block) =>
        block.AsSpan(Math.Max(0, block.Length - LongestCredit)).ContainsAny(Marks)
        && DebrisPatterns.CreditedCaption.IsMatch(block);

    /// <summary>Whether a text is capitalised words and the small words that join names.</summary>
    public static bool IsNames(ReadOnlySpan<char> text)
    {
        var names = 0;
        foreach (var range in text.SplitAny(' ', ',', ';', '&', '/'))
        {
            var word = text[range].Trim("().:—–-");
            if (word.IsEmpty || Connectors.Contains(word))
                continue;
            if (!char.IsUpper(word[0]))
                return false;
            names++;
        }
        return names > 0;
    }

    private static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsUpper(c))
                return true;
        return false;
    }
}
