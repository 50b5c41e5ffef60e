using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// The words by which a sentence leans on the one before it: pronouns and possessives ("He", "Their"), demonstratives
/// ("This"), connectives ("But", "In addition"), counts and ages that stand for what was named before.
/// </summary>
internal static class DanglingOpenings
{
    private static readonly FrozenDictionary<string, WordSet> Words = WordSet.ByLanguage(
        new Dictionary<string, string>
        {
            ["en"] =
                "he she they it him them his her their its this that these those which who whose but and or nor so yet however "
                + "meanwhile also then therefore thus hence moreover furthermore nevertheless nonetheless still instead otherwise "
                + "besides additionally consequently similarly likewise conversely afterwards indeed too such another both neither "
                + "others here",
            ["de"] =
                "er sie es ihm ihn ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesen "
                + "diesem dessen deren damit dabei daher deshalb deswegen dadurch dafür dagegen danach dann darauf daraufhin darum "
                + "darüber davon davor dazu daran doch denn aber und oder sondern auch außerdem zudem ferner allerdings jedoch "
                + "trotzdem dennoch inzwischen mittlerweile unterdessen so somit ebenso hingegen stattdessen schließlich solche beide "
                + "hier dort dies seitdem",
            ["fr"] =
                "il elle ils elles ce cela ça cet cette ces c'est c'était son sa ses leur leurs lui celui celle ceux celles mais et "
                + "ou donc car or pourtant cependant toutefois néanmoins ainsi aussi ensuite puis enfin alors",
            ["es"] =
                "él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel su sus le les pero y e o además también "
                + "tampoco entonces luego así asimismo aquí allí",
            ["it"] =
                "lui lei loro egli ella essi esse esso questo questa questi queste quello quella ciò suo sua suoi sue ma e ed o però "
                + "inoltre anche tuttavia quindi così poi infatti intanto dunque perciò",
            ["pt"] =
                "ele ela eles elas isto isso este esta estes estas esse essa esses essas seu sua seus suas mas e ou porém também "
                + "contudo entretanto todavia assim então depois aqui lá",
            ["nl"] =
                "hij zij ze dit deze dat die zijn haar hun hen hem maar en of ook echter daarom daarna daardoor dan toch bovendien "
                + "verder zo dus daarbij hierdoor intussen ondertussen daarnaast hier daar",
        }
    );

    private static readonly FrozenDictionary<string, WordSet> Pairs = WordSet.ByLanguage(
        new Dictionary<string, string>
        {
            ["en"] =
                "in_addition as_a_result for_example for_instance in_contrast by_contrast at_the_same on_the_other in_fact of_course "
                + "even_so after_that before_that since_then until_then by_then even_then of_these among_them in_turn as_such the_latter the_former the_pair the_duo the_two one_of_them later_he later_she",
            ["de"] = "bis_dahin zum_beispiel im_gegensatz unter_anderem nicht_zuletzt auf_diese aus_diesem vor_allem",
            ["fr"] =
                "en_effet en_outre de_plus par_ailleurs par_exemple en_revanche d'autre_part au_contraire à_l'inverse",
            ["es"] =
                "sin_embargo no_obstante por_eso por_ello por_otra por_otro por_ejemplo mientras_tanto en_cambio de_hecho",
            ["it"] = "nel_frattempo per_questo per_esempio ad_esempio d'altra_parte di_conseguenza al_contrario",
            ["pt"] = "além_disso no_entanto por_isso por_exemplo por_outro enquanto_isso em_contrapartida de_fato",
            ["nl"] = "in_plaats om_die met_name aan_de_andere op_die",
        }
    );

    /// <summary>Times that a demonstrative names without pointing back: "This week", "Diese Woche".</summary>
    private static readonly WordSet Times = WordSet.Of(
        "week weekend month year morning afternoon evening summer winter spring autumn season time "
            + "woche wochenende monat jahr jahres morgen abend sommer winter frühjahr herbst "
            + "semaine mois année matin soir été hiver semana mes año mañana tarde verano invierno "
            + "settimana mese anno mattina sera estate inverno ano manhã noite verão maand jaar ochtend avond zomer"
    );

    /// <summary>Whether a sentence opens with a word or words that point back to another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="language">Two-letter ISO 639-1 code; sentences of other languages than the seven are taken to stand.</param>
    public static bool Has(string sentence, IReadOnlyList<Token> tokens, string language)
    {
        if (tokens.Count == 0 || !Words.TryGetValue(language, out var words))
            return false;
        var first = Lower(sentence, tokens[0]);
        var second = tokens.Count > 1 ? Lower(sentence, tokens[1]) : "";
        if (words.Contains(first))
            return !Times.Contains(second)
                && !(language == "en" && StandingOpenings.StandsAlone(sentence, tokens, first, second));
        if (language == "en" && words.Contains(WithoutShortening(first)))
            return true;
        if (language == "en" && CountOpenings.Has(sentence, tokens, first, second))
            return true;
        if (AgeOpenings.Has(sentence, tokens, language))
            return true;
        var pair = $"{first}_{second}";
        if (Pairs[language].Contains(pair))
            return true;
        return tokens.Count > 2 && Pairs[language].Contains($"{pair}_{Lower(sentence, tokens[2])}");
    }

    /// <summary>"It's", "they'd": the word before its apostrophe.</summary>
    private static string WithoutShortening(string word) =>
        word.IndexOf('\'') is > 0 and var apostrophe ? word[..apostrophe] : word;

    private static string Lower(string sentence, Token token) =>
        token.In(sentence).ToString().ToLowerInvariant().Replace('’', '\'');
}
