using System.Buffers;
using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Signs without which no rule of <see cref="SoftwareInstructions"/> holds, and which cost next to nothing to look for: nearly
/// all sentences of news have none, and are spared the rules.
/// </summary>
internal static class InstructionSigns
{
    private const int LongWord = 20;
    private const int FewestSingle = 6;
    private const int FewestMixed = 3;
    private const int FewestDigits = 28;

    /// <summary>"Ignore", in the languages of the rules.</summary>
    private static readonly SearchValues<string> Ignore = Any(
        "ignor disregard forget overrid bypass discard set_aside put_aside vergiss vergesst missacht oubli olvida dimentica esque desconsidere negeer "
            + "vergeet zapomnij bortse zignoruj"
    );

    /// <summary>Software, and texts that it writes.</summary>
    private static readonly SearchValues<string> Software = Any(
        "chatbot bots assist model summari summary agent crawler scraper automated generat output digest briefing prompt instruc "
            + "headline excerpt abstract copilot neural software aggregat fill_in jailbr injection directive resumen riassunto resumo samenvatting zusammenfassung antwort ausgabe anweisung "
            + "respuesta consigne"
    );

    /// <summary>The same in few letters, which stand in many other words.</summary>
    private static readonly SearchValues<string> Short = SearchValues.Create(
        ["AI", "A.I.", "LLM", "GPT", "KI", "IA", "SUDO", " ai ", " ai,", " bot ", " llm", " gpt"],
        StringComparison.Ordinal
    );

    /// <summary>Somebody spoken to, or a text asked for.</summary>
    private static readonly SearchValues<string> Spoken = Any(
        "your_ you_are you_receiv you_were you_got you_have this_page this_text this_article this_website this_feed reading_this parsing_this "
            + "processing_this condens shorten indexing_this crawl you're you_generate you_write you_produce answer reply replies task message "
            + "_mode summarise summarize do_not_ don't_ print_ repeat_ reveal_ display_ leak_ echo_ recite_ such_orders "
            + "new_order following_order these_order real_order"
    );

    /// <summary>Names of codes.</summary>
    private static readonly SearchValues<string> Codes = Any("rot13 rot-13 base64 base-64 base_64 decode_");

    /// <summary>What an order speaks of that begins with a verb.</summary>
    private static readonly SearchValues<string> Parts = Any(
        "sentence respons phrase json braces markdown html xml url link banner hashtag script image field propert words subscriber "
            + "users reader everyone them_ asked_ you_ act_as act_like pretend behave role"
    );

    private static readonly SearchValues<string> OtherScripts = SearchValues.Create(
        (
            "инструкц указани резюме ассистент інструкц 指令 指示 说明 命令 摘要 总结 回答 要約 요약 지시 명령 تعليمات निर्देश ההוראות οδηγίες"
            + " görmezden you’re don’t résumé réponse instruções talimat überschrift"
        ).Split(' '),
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>[]{}#`|\\=_");

    /// <summary>Words with which an order begins.</summary>
    private static readonly WordSet Orders = WordSet.Of(
        "please always now also never when whenever while before after instead if as act pretend behave role roleplay tell urge inform "
            + "remind advise from in at with starting for begin start end stop do "
            + InstructionPatterns.Orders.Replace('|', ' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether "ignore" stands there, in some language.</summary>
    public static bool HasIgnore(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Ignore);

    /// <summary>Whether software, a text that it writes, or somebody spoken to stands there.</summary>
    public static bool HasReader(ReadOnlySpan<char> sentence) =>
        sentence.ContainsAny(Software) || sentence.ContainsAny(Spoken) || sentence.ContainsAny(Short);

    /// <summary>Whether words of other scripts stand there that speak of instructions.</summary>
    public static bool HasOtherScript(ReadOnlySpan<char> sentence) =>
        !Ascii.IsValid(sentence) && sentence.ContainsAny(OtherScripts);

    /// <summary>Whether it begins as an order about a text may.</summary>
    public static bool BeginsLikeOrder(ReadOnlySpan<char> sentence)
    {
        var word = sentence.TrimStart("\"'“‘«(*- ");
        var end = word.IndexOfAny(' ', ',', ':');
        return end > 0 && Orders.Contains(word[..end]) && sentence.ContainsAny(Parts);
    }

    /// <summary>Whether marks of protocols and code stand there, or a label before a colon.</summary>
    public static bool HasMarks(ReadOnlySpan<char> sentence) =>
        sentence.ContainsAny(Marks)
        || sentence[..Math.Min(sentence.Length, 24)].Contains(':')
        || sentence.Contains("\":", StringComparison.Ordinal);

    /// <summary>Whether its words look like a code: very long, of single letters, of letters and digits, of two alphabets, or names one.</summary>
    public static bool LooksEncoded(ReadOnlySpan<char> sentence)
    {
        var (length, single, mixed, digits, codes, digitsInWord, marksInWord, lettersInWord) = (0, 0, 0, 0, 0, 0, 0, 0);
        var hasOther = false;
        foreach (var c in sentence)
        {
            if (c is ' ' or '.' or '_' or ',')
            {
                single += length == 1 || marksInWord > 0 ? 1 : 0;
                mixed += digitsInWord > 0 && lettersInWord > 0 ? 1 : 0;
                (length, digitsInWord, marksInWord, lettersInWord) = (0, 0, 0, 0);
                continue;
            }
            length++;
            if (length >= LongWord)
                return true;
            if (char.IsAsciiDigit(c))
            {
                digitsInWord++;
                digits++;
            }
            else if (c is '-')
                marksInWord++;
            else if (c is '%' or '&')
                codes++;
            else if (char.IsAsciiLetter(c))
                lettersInWord++;
            else if (c is >= '\u0370' and <= '\u04FF')
                hasOther = true;
        }
        return hasOther
            || single >= FewestSingle
            || mixed >= FewestMixed
            || codes >= FewestMixed
            || digits >= FewestDigits
            || sentence.ContainsAny(Codes);
    }

    private static SearchValues<string> Any(string words) =>
        SearchValues.Create([.. words.Split(' ').Select(w => w.Replace('_', ' '))], StringComparison.OrdinalIgnoreCase);
}
