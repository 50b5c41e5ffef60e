using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>Openings of sentences that ask the reader to do something instead of telling what happened.</summary>
internal static class CallsToAction
{
    private static readonly WordSet Words = WordSet.Of(
        "click subscribe scroll download klicken abonnieren cliquez abonnez-vous suscríbase suscríbete clicca iscriviti clique assine "
            + "klik abonneer"
    );

    private static readonly WordSet Pairs = WordSet.Of(
        "sign_up log_in read_more read_the read_our read_also follow_us follow_our follow_the watch_the watch_more watch_our "
            + "see_more see_also visit_our join_us join_the tell_us send_us email_us share_this share_your let_us get_the for_more "
            + "listen_to lesen_sie hier_klicken folgen_sie mehr_zum lire_aussi lisez_aussi suivez_nous lea_también lee_también "
            + "haga_clic síganos_en leggi_anche leia_também lees_ook volg_ons"
    );

    /// <summary>Whether a sentence opens like a call to action.</summary>
    /// <param name="first">Its first word in lower case.</param>
    /// <param name="second">Its second word in lower case; empty where there is none.</param>
    public static bool Has(string first, string second) => Words.Contains(first) || Pairs.Contains($"{first}_{second}");
}
