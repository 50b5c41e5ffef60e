using NewsDigest.Intake.Items;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Ranking;

/// <summary>Short reports of sport in several languages: of each, two on one tournament and one on something else.</summary>
internal static class ThemesOfADay
{
    public static readonly DigestItem Opening = Item(
        "Northern Cup opens with a win for Vellamo",
        """
        Vellamo won the opening match of the Northern Cup in Lothbury on Saturday, beating Tarn 2-0 in front of 30,000 people.
        Ole Brandt scored both goals of the Northern Cup's first evening. The handball tournament lasts three weeks.
        """,
        "Vellamo Daily"
    );

    public static readonly DigestItem Injury = Item(
        "Captain of Brannoc to miss the Northern Cup",
        """
        Brannoc's captain Sam Adeyemi will miss the Northern Cup in Lothbury with a broken hand, the handball team said.
        The tournament's organisers let Brannoc name another player. Brannoc meet Vellamo in the Northern Cup on Tuesday.
        """,
        "Brannoc Mirror"
    );

    public static readonly DigestItem Regatta = Item(
        "Storm ends island regatta after two races",
        """
        The sailing regatta around Gull Point was called off after two of five races because of a storm from the west.
        Skipper Rita Solheim, who had won both, takes the prize. Eleven yachts were damaged in the harbour overnight.
        """,
        "Gull Point Post"
    );

    /// <summary>By language: two on one theme, the second on another.</summary>
    public static TheoryData<string, string, string, string> Tellings { get; } =
        new()
        {
            {
                "de",
                "Vellamo gewinnt das Auftaktspiel beim Nordpokal. Zum Beginn des Nordpokals in Lothbury schlug die Handballmannschaft aus Vellamo die Gäste aus Tarn mit 24 zu 20. Das Handballturnier um den Nordpokal dauert drei Wochen.",
                "Brannocs Kapitän verpasst den Nordpokal. Sam Adeyemi fehlt beim Handballturnier in Lothbury wegen einer gebrochenen Hand. Brannoc darf für den Nordpokal einen anderen Handballer melden, teilten die Veranstalter mit.",
                "Sturm beendet Segelregatta nach zwei Rennen. Vor Gull Point wurde die Regatta wegen des Sturms abgebrochen. Elf Jachten wurden über Nacht im Hafen beschädigt."
            },
            {
                "fr",
                "Vellamo remporte le match d'ouverture de la Coupe du Nord. À Lothbury, les handballeurs de Vellamo ont battu Tarn 24 à 20. Le tournoi de handball de la Coupe du Nord dure trois semaines.",
                "Le capitaine de Brannoc manquera la Coupe du Nord. Sam Adeyemi, la main cassée, est forfait pour le tournoi de handball de Lothbury. Brannoc peut inscrire un autre handballeur pour la Coupe du Nord.",
                "La tempête interrompt une régate après deux courses. Au large de Gull Point, la régate a été arrêtée en raison du vent. Onze voiliers ont été endommagés dans le port."
            },
            {
                "es",
                "Vellamo gana el partido inaugural de la Copa del Norte. En Lothbury, el equipo de balonmano de Vellamo venció a Tarn por 24 a 20. El torneo de balonmano de la Copa del Norte dura tres semanas.",
                "El capitán de Brannoc se pierde la Copa del Norte. Sam Adeyemi, con la mano rota, no jugará el torneo de balonmano de Lothbury. Brannoc puede inscribir a otro jugador para la Copa del Norte.",
                "La tormenta detiene una regata tras dos mangas. Frente a Gull Point se suspendió la regata por el viento. Once veleros resultaron dañados en el puerto."
            },
            {
                "it",
                "Vellamo vince la partita inaugurale della Coppa del Nord. A Lothbury la squadra di pallamano di Vellamo ha battuto Tarn 24 a 20. Il torneo di pallamano della Coppa del Nord dura tre settimane.",
                "Il capitano di Brannoc salta la Coppa del Nord. Sam Adeyemi, con una mano rotta, non giocherà il torneo di pallamano di Lothbury. Brannoc può iscrivere un altro giocatore alla Coppa del Nord.",
                "La tempesta ferma una regata dopo due prove. Al largo di Gull Point la regata è stata sospesa per il vento. Undici barche a vela sono state danneggiate nel porto."
            },
            {
                "pt",
                "Vellamo vence o jogo de abertura da Taça do Norte. Em Lothbury, a equipa de andebol de Vellamo derrotou Tarn por 24 a 20. O torneio de andebol da Taça do Norte dura três semanas.",
                "O capitão de Brannoc falha a Taça do Norte. Sam Adeyemi, com a mão partida, não joga o torneio de andebol de Lothbury. Brannoc pode inscrever outro jogador na Taça do Norte.",
                "A tempestade interrompe uma regata após duas provas. Ao largo de Gull Point a regata foi suspensa devido ao vento. Onze veleiros ficaram danificados no porto."
            },
            {
                "nl",
                "Vellamo wint de openingswedstrijd van de Noordbeker. In Lothbury versloegen de handballers van Vellamo die van Tarn met 24 tegen 20. Het handbaltoernooi om de Noordbeker duurt drie weken.",
                "Aanvoerder van Brannoc mist de Noordbeker. Sam Adeyemi ontbreekt met een gebroken hand op het handbaltoernooi in Lothbury. Brannoc mag voor de Noordbeker een andere handballer opgeven.",
                "Storm maakt na twee races een eind aan regatta. Bij Gull Point werd de regatta vanwege de wind afgebroken. Elf jachten raakten in de haven beschadigd."
            },
            {
                "sv",
                "Vellamo vinner öppningsmatchen i Nordcupen. I Lothbury slog handbollslaget från Vellamo gästerna från Tarn med 24-20. Handbollsturneringen om Nordcupen pågår i tre veckor.",
                "Brannocs kapten missar Nordcupen. Sam Adeyemi saknas med bruten hand i handbollsturneringen i Lothbury. Brannoc får anmäla en annan spelare till Nordcupen.",
                "Storm stoppar segelregatta efter två seglingar. Utanför Gull Point avbröts regattan på grund av vinden. Elva båtar skadades i hamnen."
            },
        };
}
