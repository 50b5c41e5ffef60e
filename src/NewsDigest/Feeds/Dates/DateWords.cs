using System.Collections.Frozen;

namespace NewsDigest.Feeds.Dates;

/// <summary>The words of dates: months in the languages of feeds, halves of the day, zones.</summary>
internal static class DateWords
{
    /// <summary>
    /// Full names, in the case that dates use, and the usual short ones: English, German, French, Spanish, Italian,
    /// Portuguese, Dutch, Scandinavian, Finnish, Polish, Czech, Hungarian, Romanian, Turkish, Greek, Russian, Ukrainian.
    /// </summary>
    private static readonly string[] MonthNames =
    [
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuu tammi tammikuuta stycznia styczeń sty ledna leden led január ianuarie ian ocak oca ιανουαρίου ιανουάριος ιαν января январь янв січня січ",
        "february feb februar feber février févr fév fevrier fevr febrero febbraio fevereiro fev februari helmikuu helmi helmikuuta lutego luty lut února únor úno február febr februarie şubat şub φεβρουαρίου φεβρουάριος φεβ февраля февраль фев лютого лют",
        "march mar märz mär maerz mrz mars marzo março maart mrt marts maaliskuu maalis maaliskuuta marca marzec března březen bře március márc martie mart μαρτίου μάρτιος μάρ μαρ марта март мар березня бер",
        "april apr avril avr abril abr aprile huhtikuu huhti huhtikuuta kwietnia kwiecień kwi dubna duben dub április ápr aprilie nisan nis απριλίου απρίλιος απρ апреля апрель апр квітня кві",
        "may mai mayo maggio mag maio mei maj toukokuu touko toukokuuta maja května květen kvě május máj mayıs μαΐου μάιος μάι μαι μαϊ мая май травня тра",
        "june jun juni juin junio giugno giu junho kesäkuu kesä kesäkuuta czerwca czerwiec cze června červen čvn június jún iunie iun haziran haz ιουνίου ιούνιος ιούν ιουν июня июнь июн червня чер",
        "july jul juli juillet juil julio luglio lug julho heinäkuu heinä heinäkuuta lipca lipiec lip července červenec čvc július júl iulie iul temmuz tem ιουλίου ιούλιος ιούλ ιουλ июля июль июл липня",
        "august aug août aout agosto ago augusti augustus elokuu elo elokuuta sierpnia sierpień sie srpna srpen srp augusztus ağustos ağu αυγούστου αύγουστος αύγ αυγ августа август авг серпня сер",
        "september sep sept septembre septiembre settembre set setembro syyskuu syys syyskuuta września wrzesień wrz září zář szeptember szept septembrie eylül eyl σεπτεμβρίου σεπτέμβριος σεπ σεπτ сентября сентябрь сен вересня вер",
        "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu loka lokakuuta października październik paź října říjen říj október octombrie ekim eki οκτωβρίου οκτώβριος οκτ октября октябрь окт жовтня жов",
        "november nov novembre noviembre novembro marraskuu marras marraskuuta listopada listopad lis noiembrie noi kasım kas νοεμβρίου νοέμβριος νοέ νοε ноября ноябрь ноя листопада",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des joulukuu joulu joulukuuta grudnia grudzień gru prosince prosinec pro decembrie aralık ara δεκεμβρίου δεκέμβριος δεκ декабря декабрь дек грудня гру",
    ];

    private static readonly FrozenDictionary<string, int> Months = MonthNames
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, Month: index + 1)))
        .DistinctBy(n => n.name)
        .ToFrozenDictionary(n => n.name, n => n.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["SAST"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EAT"] = 3,
        ["TRT"] = 3,
        ["GST"] = 4,
        ["PKT"] = 5,
        ["IST"] = 5.5,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["PHT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["AEST"] = 10,
        ["ACDT"] = 10.5,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["NDT"] = -2.5,
        ["NST"] = -3.5,
        ["ADT"] = -3,
        ["AST"] = -4,
        ["AT"] = -4,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["ET"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["CT"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["MT"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["PT"] = -8,
        ["AKDT"] = -8,
        ["AKST"] = -9,
        ["HST"] = -10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthsBySpan =
        Months.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> ZonesBySpan =
        Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month of a name, 1 to 12; null where it is none.</summary>
    public static int? Month(ReadOnlySpan<char> word) => MonthsBySpan.TryGetValue(word, out var month) ? month : null;

    /// <summary>The offset of a zone's name; null where it is unknown.</summary>
    public static TimeSpan? Zone(ReadOnlySpan<char> word) =>
        ZonesBySpan.TryGetValue(word, out var hours) ? TimeSpan.FromHours(hours) : null;

    /// <summary>The offset of the only zone in which a date's language is written; null where there are several.</summary>
    public static TimeSpan? ZoneOfLanguage(string date) =>
        date.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') ? TimeSpan.FromHours(9) : null;

    /// <summary>Which half of the day a word names; null where it names none.</summary>
    public static bool? IsAfternoon(ReadOnlySpan<char> word) =>
        word switch
        {
            "PM" or "pm" or "Pm" or "p.m" or "P.M" or "오후" or "午後" or "下午" => true,
            "AM" or "am" or "Am" or "a.m" or "A.M" or "오전" or "午前" or "上午" => false,
            _ => null,
        };

    /// <summary>The date with the signs that count time in Chinese, Japanese and Korean replaced by the usual ones.</summary>
    public static string WithoutUnits(string date)
    {
        if (date.AsSpan().IndexOfAnyInRange('\u3000', '\uD7FF') < 0)
            return date;
        return string.Create(
            date.Length,
            date,
            static (output, written) =>
            {
                for (var i = 0; i < written.Length; i++)
                {
                    output[i] = written[i] switch
                    {
                        '年' or '月' or '년' or '월' => '-',
                        '時' or '时' or '点' or '點' or '시' => ':',
                        '分' or '분' => i + 1 < written.Length && char.IsAsciiDigit(written[i + 1]) ? ':' : ' ',
                        '日' or '秒' or '일' or '초' => ' ',
                        var other => other,
                    };
                }
            }
        );
    }
}
