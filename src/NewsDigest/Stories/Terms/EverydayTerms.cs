using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Stories.Terms;

/// <summary>
/// What many articles have in common whatever they are about: the everyday words of news. A batch of three articles
/// cannot show that "goal" stands in every match report; this does.
/// </summary>
/// <remarks>
/// Own estimates in round figures, for English only: a batch of a few hundred articles in any language corrects them by
/// what it counts itself.
/// </remarks>
internal static class EverydayTerms
{
    private static readonly FrozenDictionary<string, double> Shares = Terms();

    /// <summary>Counts up to nine: "two people", "1-0".</summary>
    private const double SmallNumberShare = 0.15;

    /// <summary>Numbers of two digits, and the years of a lifetime.</summary>
    private const double CommonNumberShare = 0.02;

    /// <summary>The share of all articles in which a term stands; null where it is not an everyday one.</summary>
    public static double? Share(string term, string language) =>
        char.IsAsciiDigit(term[0]) ? NumberShare(term)
        : language == "en" && Shares.TryGetValue(term, out var share) ? share
        : null;

    private static double? NumberShare(string number) =>
        number.Length switch
        {
            1 => SmallNumberShare,
            2 => CommonNumberShare,
            4
                when number.StartsWith("19", StringComparison.Ordinal)
                    || number.StartsWith("20", StringComparison.Ordinal) => CommonNumberShare,
            _ => null,
        };

    private static FrozenDictionary<string, double> Terms()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (share, words) in WordsByShare)
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                shares.TryAdd(word[0] == '@' ? word.Replace('_', ' ') : Stemmer.Stem(word), share);
        }
        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Words in any form, names with '@' and '_' for a space; a word's first share counts.</summary>
    private static (double Share, string Words)[] WordsByShare =>
        [
            (
                0.2,
                """
                year new people time day week last first make state include
                """
            ),
            (
                0.1,
                """
                monday tuesday wednesday thursday friday saturday sunday
                january february march april may june july august september october november december
                government president official work report public group world national country case city house home
                million billion percent minister man woman month plan call leader police use show part company number end
                high help start take come go get give want need know think see look find keep leave lead follow become
                long little big large small good great next early late second third several many much back still even
                three four five six seven eight nine ten hundred thousand today yesterday morning night
                """
            ),
            (
                0.05,
                """
                state federal law court judge lawyer trial charge arrest suspect victim murder kill death die dead injure
                wound shoot gun attack war military army soldier force security prison sentence guilty crime criminal
                party election vote voter campaign candidate senator congress parliament lawmaker bill policy political
                politics democrat republican opposition support deal agreement talk meet meeting decision announce
                announcement statement spokesman spokeswoman spokesperson secretary chief director head member chairman
                office department agency administration committee council authority system service program
                economy economic market business industry bank money price cost pay tax rate rise fall increase growth
                share stock investor trade sale sell buy firm job worker employee union budget fund
                school student university teacher child family mother father son daughter wife husband friend parent
                hospital doctor health medical patient disease study research scientist
                team game play player season coach win lose victory defeat match goal score point league club cup title
                fan star film movie show music album actor award
                road street car driver vehicle train plane flight airport ship boat fire storm rain water building
                town village area region north south east west local community resident neighbourhood
                history life name old young age black white right left hand face eye body
                issue problem question answer reason result effect change move step effort action order rule
                live run hold set put turn bring begin open close stop continue remain stay expect believe feel try ask
                tell add claim deny confirm warn accuse agree fight face hit break cut drop carry send receive return
                """
            ),
            (
                0.025,
                """
                @us @united_states @washington @america @american @china @chinese @russia @russian @britain @british @uk
                @europe @european @european_union @eu @france @french @germany @german @india @japan @israel @iran
                @new_york @london @congress @senate @house @white_house @democrats @republicans @united_nations @un
                us united states america american washington china chinese russia russian britain british england europe
                european union france french germany german india indian japan japanese israel iran iraq canada australia
                international foreign domestic central local former senior major key top recent current final future past
                morning afternoon evening weekend hour minute moment period decade century
                newspaper television media interview reporter journalist news press conference video photo picture post
                website online internet social network phone technology computer software data digital user
                site page email message letter book story article magazine
                evidence investigation investigate investigator prosecutor detective officer sheriff deputy scene witness
                allegation allege lawsuit sue legal justice supreme appeal ruling rule verdict jury
                accident crash collision emergency rescue crew damage destroy disaster flood earthquake hurricane
                weather temperature degree wind snow forecast warning winter summer spring autumn
                sea coast river island mountain park forest land field farm farmer food animal dog
                oil gas energy power plant nuclear climate environment green
                quarter profit revenue earnings loss net income analyst forecast dollar pound euro loan debt credit
                interest inflation executive founder owner customer consumer product brand store shop retail
                contract project development build construction property estate rent
                minister cabinet premier governor mayor ambassador embassy diplomat border immigration migrant refugee
                protest protester demonstration rally strike crowd riot clash violence violent weapon bomb explosion
                terrorist terrorism militant rebel troops peace ceasefire sanctions treaty summit
                vaccine virus pandemic infection symptom treatment drug medicine cancer heart brain
                football soccer basketball baseball tennis cricket rugby golf olympic champion championship tournament
                final semifinal quarterback striker goalkeeper defender midfielder captain squad manager half half-time
                penalty referee injury knee contract transfer stadium home away draw beat lead table round race
                record debut career performance audience stage theatre concert singer song band festival
                wedding birthday marriage couple baby boy girl teenager
                church religious faith priest pope muslim christian
                race racial gender equality rights freedom human civil minority
                chance risk threat fear concern hope anger worry pressure crisis challenge opportunity
                success failure mistake loss benefit advantage value quality level standard
                clear strong weak hard easy difficult possible likely certain sure real true false important serious
                special different similar full free safe dangerous ready able
                allow require force urge demand request offer provide propose suggest recommend consider discuss describe
                explain note point reveal release publish issue launch introduce create develop produce design
                increase reduce raise lower grow double cause affect prevent protect save avoid
                travel visit arrive enter join attend host celebrate welcome thank praise criticise criticism
                appear seem happen occur take place spend earn raise collect donate share
                fail miss lose suffer survive recover escape flee catch seize search discover
                read write speak listen watch hear learn teach train drive walk ride fly
                """
            ),
        ];
}
