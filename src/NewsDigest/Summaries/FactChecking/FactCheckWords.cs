using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>The words that the check knows: those without weight, negations, and spellings of one thing.</summary>
internal static class FactCheckWords
{
    private static readonly WordSet Light = WordSet.Of(
        """
        a an the this that these those there here it its he his him she her hers they their them i my me we our us you your
        who whom whose which what and or also as so then too very just own such
        is are was were be been being am has have had having do does did doing done
        of to in on at by for with from into onto upon about
        said say says saying told tell tells added adds add according
        mr mrs ms miss sir dr
        s t d ll re ve
        """
    );

    private static readonly WordsByLanguage Negations = new(
        new Dictionary<string, string>
        {
            ["en"] = "not no never neither nor none nobody nothing nowhere without cannot hardly scarcely",
            ["de"] = "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne",
            ["fr"] = "ne pas jamais aucun aucune sans",
            ["es"] = "no nunca ningún ninguno ninguna sin tampoco",
            ["it"] = "non mai nessuno nessuna senza",
            ["pt"] = "não nunca nenhum nenhuma sem",
            ["nl"] = "niet geen nooit zonder",
        }
    );

    private static readonly FrozenDictionary<string, string[]> LongForms = new Dictionary<string, string[]>
    {
        ["u.s"] = ["united", "states"],
        ["us"] = ["united", "states"],
        ["usa"] = ["united", "states"],
        ["u.s.a"] = ["united", "states"],
        ["uk"] = ["united", "kingdom"],
        ["u.k"] = ["united", "kingdom"],
        ["eu"] = ["european", "union"],
        ["e.u"] = ["european", "union"],
        ["un"] = ["united", "nations"],
        ["u.n"] = ["united", "nations"],
        ["uae"] = ["united", "arab", "emirates"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>
    {
        ["jan"] = "january",
        ["feb"] = "february",
        ["mar"] = "march",
        ["apr"] = "april",
        ["jun"] = "june",
        ["jul"] = "july",
        ["aug"] = "august",
        ["sep"] = "september",
        ["sept"] = "september",
        ["oct"] = "october",
        ["nov"] = "november",
        ["dec"] = "december",
        ["mon"] = "monday",
        ["tue"] = "tuesday",
        ["tues"] = "tuesday",
        ["wed"] = "wednesday",
        ["thu"] = "thursday",
        ["thur"] = "thursday",
        ["thurs"] = "thursday",
        ["fri"] = "friday",
        ["sat"] = "saturday",
        ["sun"] = "sunday",
        ["gen"] = "general",
        ["sen"] = "senator",
        ["gov"] = "governor",
        ["rep"] = "representative",
        ["prof"] = "professor",
        ["lt"] = "lieutenant",
        ["col"] = "colonel",
        ["capt"] = "captain",
        ["sgt"] = "sergeant",
        ["st"] = "saint",
        ["govt"] = "government",
        ["dept"] = "department",
        ["corp"] = "corporation",
        ["co"] = "company",
        ["ltd"] = "limited",
        ["inc"] = "incorporated",
        ["vs"] = "versus",
        ["no"] = "number",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["$"] = "¤usd",
        ["dollar"] = "¤usd",
        ["dollars"] = "¤usd",
        ["usd"] = "¤usd",
        ["£"] = "¤gbp",
        ["pound"] = "¤gbp",
        ["pounds"] = "¤gbp",
        ["gbp"] = "¤gbp",
        ["€"] = "¤eur",
        ["euro"] = "¤eur",
        ["euros"] = "¤eur",
        ["eur"] = "¤eur",
        ["¥"] = "¤jpy",
        ["yen"] = "¤jpy",
        ["%"] = "%",
        ["percent"] = "%",
        ["pct"] = "%",
        ["prozent"] = "%",
        ["km"] = "kilometre",
        ["kg"] = "kilogram",
        ["mph"] = "mph",
    }.ToFrozenDictionary();

    /// <summary>Whether a lower-case word is free to come and go.</summary>
    public static bool IsLight(string word, string language) =>
        Light.Contains(word) || (language != "en" && StopWords.Contains(word, language));

    /// <summary>Whether a lower-case word turns a statement into its contrary.</summary>
    public static bool IsNegation(string word, string language) => Negations.Contains(word, language);

    /// <summary>The words that an abbreviation stands for, or null. 'us' is one only in capitals.</summary>
    public static string[]? LongForm(string word, bool allCapitals) =>
        (allCapitals || word.Contains('.')) && LongForms.TryGetValue(word, out var form) ? form : null;

    /// <summary>The whole word that a cut one with a point stands for, or null.</summary>
    public static string? WholeWord(string word) => ShortForms.GetValueOrDefault(word);

    /// <summary>The unit that a symbol or a word after a number means, or null.</summary>
    public static string? Unit(string word) => Units.GetValueOrDefault(word);
}
