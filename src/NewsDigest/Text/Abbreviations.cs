namespace NewsDigest.Text;

/// <summary>Words that are written with a point which need not end a sentence. Case counts: "no." ends, "No. 5" does not.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before what they belong to, so never last in a sentence.</summary>
    private static readonly WordSet BeforeName = WordSet.Of(
        // English
        "Mr Mrs Ms Mx Dr Prof Sen Rep Reps Sens Gov Govs Lt Gen Col Maj Capt Cpl Sgt Pvt Cmdr Adm Brig Supt Det Insp Hon Rev "
            + "Fr Msgr St Ste Mt Ft Pres Sec Amb Atty Supt vs v cf viz approx incl esp resp i.e e.g "
            // German
            + "Hr Fr Frl Dipl Ing Bgm Hrsg bzw z.B d.h u.a z.T s.o s.u ca evtl ggf inkl vgl sog St Str "
            // French
            + "M MM Mme Mmes Mlle Me Dr Pr Mgr "
            // Spanish, Portuguese, Italian
            + "Sr Sra Sres Srta Sta Sto Dña Dn Lic Exmo Exma Dra Dott dott dott.ssa Sig sig Sig.ra Sigg Avv On Arch Geom Rag "
            // Dutch
            + "Dhr dhr Mevr mevr mw drs mr ir ing prof dr bijv ong"
    );

    /// <summary>Stand before a number.</summary>
    private static readonly WordSet BeforeNumber = WordSet.Of(
        "No Nos no nos Nr nr n Núm núm Num p pp S Vol vol Art art Arts Abs § Fig fig Sect Ch ch Op op Kap Ziff Bd av "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez janv févr avr juil sept oct nov déc"
    );

    /// <summary>May be last in a sentence: what follows decides.</summary>
    private static readonly WordSet Either = WordSet.Of(
        "Inc Corp Co Cos Ltd Bros LLC Jr Sr Esq etc al Ave Blvd Rd Sq Dept Univ Assn Est est Ala Ariz Ark Calif Colo Conn Del Fla "
            + "Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo "
            + "Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
            + "Mio Mrd Tsd usw u.s.w o.ä Jh Jhd Std Min Sek km cm mm kg EUR "
            + "S.A S.p.A Cía Ltda Ind Dpto EE UU p.ej enz jl"
    );

    /// <summary>Whether a sentence goes on after this word and its point, whatever follows.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => BeforeName.Contains(word);

    /// <summary>Whether a sentence goes on after this word and its point where a number follows.</summary>
    public static bool PrecedesNumber(ReadOnlySpan<char> word) => BeforeNumber.Contains(word);

    /// <summary>Whether this word's point may or may not end the sentence.</summary>
    public static bool MayEnd(ReadOnlySpan<char> word) => Either.Contains(word);
}
