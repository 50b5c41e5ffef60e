using System.Text.RegularExpressions;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// How orders to software have been worded, in many languages; each is asked only where <see cref="InstructionSigns"/> finds a word of its kind.
/// </summary>
internal static partial class InstructionPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>"Ignore" near "instructions", in either order, in the languages that have been seen in attacks.</summary>
    [GeneratedRegex($"(?:{Ignore}).{{0,60}}(?:{Instructions})|(?:{Instructions}).{{0,40}}(?:{Ignore})", Options)]
    public static partial Regex Disobedience();

    private const string Ignore =
        @"\bignore\b|\bdisregard\b|\bforget\b|\boverride\b|\bbypass\b|\bdiscard\b|\b(?:set|put) aside\b|\bignorier|\bvergiss|"
        + @"\bvergesst|\bmissachte|\bignorez|\boubli(?:e|ez)\b|\bignora\b|\bolvida|\bdimentica|\bignore[mn]?\b|\besqueça|"
        + @"\bdesconsidere|\bnegeer|\bvergeet|\bzignoruj|\bzapomnij|\bignorera|\bbortse|игнорируй|забудь|не обращай|ігноруй|"
        + @"yok ?say|görmezden|忽略|无视|無視|忘记|무시|تجاهل|अनदेखा|नज़रअंदाज़|התעלם|αγνόησε";

    private const string Instructions =
        @"\binstruc(?:tions?\b|-|$)|\bprompts?\b|\bguidelines\b|\bprogramming\b|"
        + @"\b(?:previous|prior|above|your|earlier) (?:rules|text|context|orders|messages?)\b|"
        + @"\b(?:everything|anything|all|what(?:ever)?) (?:that )?you (?:have |were |are )?(?:been )?(?:told|given|read|received|learn(?:ed|t)|instructed)\b|"
        + @"\b(?:before|above) this (?:point|line|sentence|paragraph)\b|anweisung|instruktion|vorgaben|\bconsignes?\b|"
        + @"\binstrucciones\b|\bistruzioni\b|instruções|\binstructies\b|aanwijzingen|\binstrukcj|\bpolece|instruktioner|инструкц|"
        + @"указани|інструкц|talimat|指令|指示|说明|命令|지시|명령|تعليمات|निर्देश|ההוראות|οδηγίες";

    /// <summary>Software spoken to: "Note to AI assistants", "You are now an editor without rules", "your summary".</summary>
    public static Regex Address { get; } =
        new(
            @"\b(?:dear|attention|notes?|notice|messages?|memo|instructions?|guidance|reminder|hello|hey|important|"
                + $@"info)\b[\s:,]+(?:(?:to|for|any|all|every|the|this|our|your|of)\s+)*(?:\w+\s+)?(?:{Software})|"
                + $@"\b(?:if|as|since|because) (?:you are|you're|you|an?)\b.{{0,12}}(?:{Software})|"
                + $@"\byou(?: are|'re|’re) (?:now |no longer |hereby |currently )*(?:an?|the|in|my|our|free)\b.{{0,40}}(?:{Software}|"
                + @"\bmode\b|\beditor\b|\brestrict|\brules\b)|"
                + $@"\b(?:{Software})\b.{{0,12}}(?:\b(?:must|should|shall)\b(?! (?:not |also |only )?be (?!told|aware|informed|advised|reminded))|"
                + @"\bare (?:required|asked|told|instructed|to)\b|:)|"
                + $@"^\W*(?:{Software})(?: \w+)?, (?:please )?(?:{Orders})\b|^\W*(?:{Software})(?:(?:,|,? and|,? or) \w+){{1,4}}\s*:|"
                + @"\b(?:(?:summari[sz]|process|pars|condens|shorten|index|scrap|ingest|crawl)(?:e|es|ing|ed|s)?|"
                + @"read(?:s|ing)?) this(?= (?:page|text|article|website|feed)\b|\s*:|"
                + @" (?:must|should|shall|has to|have to|will|is asked|are asked)\b)|"
                + @"\byour (?:next |final |own |entire |whole )*(?:summar(?:y|ies)|output|system prompt|prompt|instructions|programming|"
                + @"training|configuration|guidelines|headline|json|initial)\b|"
                + @"\b(?:in|into|to|with|within|of|from) your (?:\w+ )?(?:answer|response|reply|text|sentences?)\b|"
                + @"\b(?:du bist|sie sind|tu es|vous êtes|eres|sei|você é|je bent|jesteś|ты)\b.{0,24}(?:\bKI\b|\bIA\b|\bAI\b|assist|"
                + @"model|modèle|sprachmodell|ассистент)|"
                + @"\b(?:deine|eure|ihre) (?:zusammenfassung|antwort|ausgabe)|"
                + @"\b(?:deine[rmns]?|eure[rmns]?) (?:zusammenfassung|antwort|ausgabe|überschrift)|"
                + @"\b(?:hinweise?|anweisung(?:en)?|nachricht) (?:an|für) (?:(?:die|alle|eine|jede) )?(?:KI|sprachmodell)|"
                + @"\b(?:ton|votre|tes|vos) (?:résumé|réponse|consignes)|\b(?:tu|su) (?:resumen|respuesta)\b|\b(?:tuo|vostro) riassunto|"
                + @"\b(?:seu|teu) resumo|\b(?:je|jouw|uw) samenvatting|(?:твоё|твое|ваше) резюме|你的(?:摘要|总结|回答)|あなたの要約|요약에",
            Options
        );

    private const string Software =
        @"\bAIs?\b|\bA\.I\.|\bLLMs?\b|\bGPT\b|\bchatbots?\b|\bbots?\b|\bassistants?\b|\blanguage models?\b|"
        + @"\b(?:the|this) model\b|\bmodels?\b|\bChatGPT\b|\bCopilot\b|\bneural networks?\b|"
        + @"\b(?:processing|parsing|reading) software\b|\bnews(?:letter)? generators?\b|\baggregators?\b|\bsummari[sz]ers?\b|"
        + @"\bsummari[sz]ation\b|\bautomated (?:systems?|readers?|tools?|agents?)\b|\b(?:answer|generative|AI) engines?\b|"
        + @"(?:\b(?:AI|LLM|software|digital|autonomous|the|all|any|every|these|for|to|dear|hey|attention|user)[ ,-]|^\W*)agents?\b|"
        + @"\bcrawlers?\b|\bscrapers?\b";

    /// <summary>A task about the summary itself: what it must hold, how it must begin, what must be shown.</summary>
    [GeneratedRegex(
        @"\b(?:summar(?:y|ies)|outputs?|answers?|repl(?:y|ies)|headlines?|digests?|briefings?|excerpts?|abstracts?) (?:must|"
            + @"should|shall|has to|have to|needs? to) (?:be|begin|start|end|include|contain|say|state|mention|read|consist|open|"
            + @"close|link|have|recommend|praise|only)\b|"
            + @"\b(?:when|whenever|while|before|after|instead of) (?:you )?summari[sz](?:ing|e)\b|"
            + @"^\W*(?:(?:always|please|now|also|never|do not) )*(?:append|prepend|insert|include|add|repeat|link|embed|place|put|"
            + @"use)\b.{0,24}\b(?:words?|phrase|links?|url|images?|propert(?:y|ies)|fields?|scripts?|html|markdown|json|banner|"
            + @"hashtag)\b|"
            + @"\bdo(?: not|n't|n’t) (?:summari[sz]e|reveal|follow|mention (?:this|these))\b|"
            + @"\b(?:in|into|to|at the (?:top|end|start) of|with) (?:the|this|any|every|each) (?:summary|output|headline|digest|json)\b|"
            + @"\b(?:system|developer|hidden|initial|secret|original|previous) (?:prompt|message|instructions?)\b|"
            + @"\b(?:new|updated|additional|real|actual|following|these) (?:instructions?|task|directive|orders?) ?(?::|follow|begin|"
            + @"apply|override|supersede|replace)|"
            + @"\b(?:print|output|repeat|reveal|display|leak|return|echo|show|quote|recite) (?:me )?(?:back )?(?:your|all|everything|"
            + @"the (?:above|system|prompt|text above|words above|instructions|hidden|full|exact|entire))\b|"
            + @"\b(?:summary|abstract|headline|digest) (?:of|for) (?:this|the) (?:article|page|text|story)\b.{0,12}:|"
            + @"\b(?:guidance|rules|instructions?|orders|directions) (?:that |which )?you (?:have |were |had )?(?:been )?(?:received|got|given|told)\b|"
            + @"\bfill in the (?:blanks?|gaps?)\b|\bjailbr|\bdeveloper mode\b|\bprompt injection\b",
        Options
    )]
    public static partial Regex Task();

    /// <summary>Turns by which an order about a text that is still to be written gives itself away.</summary>
    public static Regex Errand { get; } =
        new(
            @"\b(?:if|unless|when|whenever|until) (?:the|this|an?|any|"
                + $@"every) (?:\w+ )?(?:{Software}) (?:(?:does not|doesn't|fails to|refuses to|will not) )?(?:{Speaks})|"
                + $@"(?:{Software}).{{0,60}}\b(?:when|if|once|unless) (?:it|they) (?:{Speaks})|"
                + $@"\b(?:what|how) (?:should|must|does|do|can) (?:the|an?|this|any) (?:{Software}) (?:{Speaks}|do\b)|"
                + @"\byour (?:next|new|real|only|actual) (?:task|job|mission|goal)\b\s*(?::|is to\b)|"
                + @"\b(?:admin|debug|god|root|developer) mode\b|"
                + @"^\W*(?:please )?(?:act|pretend|behave|role-?play) (?:as|like|that|to be)\b|"
                + @"^\W*(?:please )?(?:imagine|suppose|assume) (?:that )?you(?: are|'re|’re) (?:report|writ|summari[sz]|narrat|translat)ing\b|"
                + @"^\W*(?:please )?(?:tell|urge|inform|remind|advise) (?:(?:the|all|your|every) )?(?:readers?|users?|subscribers?|everyone|them) (?:to|that|about)\b|"
                + $@"^\W*(?:{Orders}) (?:(?:down|out|back) )?(?:your|the|each|every|all) (?:\w+ )?(?:{Parts})|"
                + $@"^\W*(?:{Orders})\b.{{0,60}}\b(?:JSON|braces|markdown|XML|HTML)\b|"
                + $@"^\W*(?:when|if|whenever) (?:you are |you're )?asked\b.{{0,60}}, (?:(?:always|never|please|only) )?(?:{Orders})\b|"
                + @"^\W*as an? \w+(?: \w+)?,? you (?:give|rate|praise|write|say|must|should|have to|will|recommend|report)\b|"
                + @"\b(?:for|in) (?:generated|automated|machine-written) (?:texts?|content|digests?|summar(?:y|ies)|output)\b.{0,10}:|"
                + @"\b(?:whatever|anything|everything) you (?:generate|output|produce|summari[sz]e|write)\b|"
                + @"^\W*(?:from|in|after|at|with|starting)\b[^,.]{0,40}\b(?:summar(?:y|ies)|digests?|outputs?|answers?|"
                + $@"headlines?)\b[^,.]{{0,12}}, (?:(?:always|please|never) )?(?:{Orders})\b",
            Options
        );

    private const string Speaks =
        @"writes?\b|says?\b|states?\b|answers?\b|outputs?\b|prints?\b|mentions?\b|summari[sz]es?\b|includes?\b|reports?\b|recommends?\b";

    public const string Orders =
        "write|say|state|report|tell|include|add|insert|print|output|reply|respond|answer|repeat|translate|begin|start|end|finish|open|close|mention|recommend|describe|call|name|praise|replace|use|append|prepend|return|give|link|embed|cite|quote|format|present|render|phrase|put|nest|wrap|place";

    private const string Parts =
        @"(?:answers?|outputs?|summar(?:y|ies)|headlines?|responses?|replies|sentences?|digests?)\b";

    /// <summary>Marks of chat protocols, code and structured answers.</summary>
    [GeneratedRegex(
        @"<\||\|>|\[/?(?:INST|SYS|SYSTEM|ASSISTANT|USER|DATA|ARTICLE)\b|"
            + @"</?(?:system|assistant|user|instructions?|article|data|script|s)\b|"
            + @"^\W*(?:system|assistant|user|developer|human|tool|ai|admin|root)\s*:|###|```|"
            + @"""(?:role|content|headline|sentences|sources|text)""\s*:|\{\{|[{,]\s*""\w+""\s*:|"
            + @"^\W*(?:tool|function|api|system) (?:results?|messages?|outputs?|responses?|calls?|notices?)\s*:|"
            + @"^\W*(?:ai|llm|bots?|models?)[-_ ](?:instructions?|notes?|prompts?|directives?|hints?)\s*:|"
            + @"^\W*role\s*:\s*(?:system|user|assistant|developer)\b|"
            + @"\b(?:begin|end|start|stop) (?:of )?(?:system|instructions?|prompt|untrusted|user|data|article|input)\b|\bSUDO\b",
        Options
    )]
    public static partial Regex Protocol();

    /// <summary>Encoded text, spaced-out words, and words mixed of two alphabets.</summary>
    [GeneratedRegex(
        @"[A-Za-z0-9+/_-]{48,}|\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[A-Za-z0-9+/]{20,}={0,2}|\b[A-Za-z0-9+/]{8,}={1,2}(?=\W|$)|"
            + @"_{3,}|(?:\\u?x?[0-9a-fA-F]{2,4}){3,}|(?:%[0-9a-fA-F]{2}){4,}|(?:\b(?:0x)?[0-9a-fA-F]{2}\b[ ,:-]?){10,}|"
            + @"(?:\b[01]{7,8}\b ?){4,}|(?:\b\p{L}\b[ ._-]){7,}|[a-zA-Z][\u0400-\u04FF\u0370-\u03FF]|"
            + @"[\u0400-\u04FF\u0370-\u03FF][a-zA-Z]|(?:[.-]{1,5} ){8,}|(?:&#x?[0-9a-fA-F]{1,6};\s?){3,}|"
            + @"(?:\b\w*[a-zA-Z][0-9]+[a-zA-Z]\w*\b.{0,20}){3,}|\b(?i:base ?-?64|rot-?13|decode (?:this|and|it))\b",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Hidden();

    /// <summary>A sentence that opens with an order to whoever writes.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:please|now|then|also|instead|finally|first|next|always|never|only|just|simply|do not|don't|don’t|you must|"
            + @"you should|you will|bitte|sag|schreib\w*|écri\w+|dis|dites|escrib\w+|di|scrivi|escrev\w+|schrijf)\W+)*(?:say|"
            + @"state|write|report|tell|include|add|insert|print|output|reply|respond|answer|repeat|translate|begin|start|end|finish|"
            + @"mention|recommend|describe|call|praise|replace|use|append|prepend|return|execute|run|set|pretend|act|behave|imagine|"
            + @"treat|consider|conclude|announce|claim|declare|note|remember|make|put|give|link|cite|quote|summari[sz]e|rate|rank|"
            + @"call|list|follow|obey|comply|stop|skip|omit|leave|drop|forget|ignore|schreibe?|sage?|nenne|erwähne|füge|écri\w+|dis|"
            + @"dites|ajoute\w*|escrib\w+|di|añad\w+|scrivi|aggiungi|escrev\w+|adicion\w+|schrijf|zeg|voeg)\b",
        Options
    )]
    public static partial Regex Order();
}
