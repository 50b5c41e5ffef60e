using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Clusters;

/// <summary>What makes two articles tell of the same event: the few numbers behind the clusters, in one place.</summary>
/// <remarks>
/// The values were chosen on labelled sets of news clusters, one setting for all of them, where the outcome hardly
/// changes with a value's neighbours; <see cref="SameEvent"/> moves with every other.
/// </remarks>
internal sealed record EventWeights
{
    /// <summary>The one setting used.</summary>
    public static EventWeights Default { get; } = new();

    /// <summary>A shared number counts like so many words that are as rare: tolls, ages and scores tell events apart.</summary>
    public double Number { get; init; } = 2;

    /// <summary>
    /// Articles of other days that are imagined beside the batch, so that a batch on one subject, or of three articles,
    /// still knows which terms are rare.
    /// </summary>
    public double BackgroundArticles { get; init; } = 500;

    /// <summary>Background articles that use a word of the batch.</summary>
    public double BackgroundWord { get; init; } = 4;

    /// <summary>Background articles that use a name of the batch.</summary>
    public double BackgroundName { get; init; } = 1;

    /// <summary>Background articles that use a number of the batch.</summary>
    public double BackgroundNumber { get; init; } = 2;

    /// <summary>
    /// How much of an article's crowding is taken from its likenesses: what it shares even with its
    /// <see cref="CrowdRank"/>th nearest is the manner of its kind (results, bond issues, weather), not its event.
    /// </summary>
    public double Crowding { get; init; } = 0.8;

    /// <summary>The neighbour whose likeness is an article's crowding: the fewer reports a kind has on a day, the earlier it must come.</summary>
    public int CrowdRank { get; init; } = 6;

    /// <summary>Terms of a subject: a headline says no more.</summary>
    public int SubjectTerms { get; init; } = 6;

    /// <summary>The share of each other's subject from which two articles are about the same and crowd nothing.</summary>
    public double SameSubject { get; init; } = 0.25;

    /// <summary>Texts from which a cluster has to be about one subject: two or three may each see another side of an event.</summary>
    public int KindTexts { get; init; } = 4;

    /// <summary>The share of each other's subject, on average, below which so many texts are of one kind and not of one event.</summary>
    public double KindSubject { get; init; } = 0.15;

    /// <summary>Share of the headlines in a likeness; the rest is the whole texts'.</summary>
    public double Headline { get; init; } = 0.25;

    /// <summary>Days between two articles at which their likeness counts half.</summary>
    public double HalfDays { get; init; } = 2;

    /// <summary>Days taken to lie between two articles where one of them does not tell its time.</summary>
    public double UnknownDays { get; init; } = 0.5;

    /// <summary>
    /// Articles of one language from which a day knows half of what it has to know: a smaller one cannot show that its
    /// town, its mayor and its weekday stand in everything, so that texts have to tell of each other before they count.
    /// </summary>
    public double SmallDay { get; init; } = 40;

    /// <summary>
    /// Part of the subjects in what two articles tell of each other; the rest is the headlines'. Reports of one office, town or
    /// person tell half of each other's headlines, but are about other things.
    /// </summary>
    public double SubjectPart { get; init; } = 0.4;

    /// <summary>What a telling term in common adds to it: long reports have many that stand in neither headline.</summary>
    public double TellingTerm { get; init; } = 1.0 / 60;

    /// <summary>What texts of one town may well tell of each other: however alike they look, it counts nothing on a small day.</summary>
    public double ToldOfTown { get; init; } = 0.52;

    /// <summary>What two articles tell of each other from which they are as like as they look, however small the day.</summary>
    public double ToldOfEvent { get; init; } = 0.62;

    /// <summary>Likeness below which two articles have nothing in common.</summary>
    public double Noise { get; init; } = 0.05;

    /// <summary>Average likeness from which two clusters are one event.</summary>
    public double SameEvent { get; init; } = 0.092;

    /// <summary>
    /// How much more alike large clusters must be: the likeness is divided by the number of pairs to this power. What
    /// many articles have in common is more often a theme than an event.
    /// </summary>
    public double SizePenalty { get; init; } = 0.05;

    /// <summary>How near <see cref="SameEvent"/> a likeness is about which an embedding model is asked, where there is one.</summary>
    public double Doubt { get; init; } = 0.04;

    /// <summary>
    /// By what the cosine of two vectors moves a likeness in doubt: at the most by about <see cref="Doubt"/>, so that
    /// words still rule.
    /// </summary>
    public double Meaning { get; init; } = 0.1;

    /// <summary>
    /// The cosine that moves nothing: on one subject, perhaps not of one event. So it is with models of the kind of
    /// text-embedding-3; those whose every two texts are nearly parallel join too much.
    /// </summary>
    public double SameMeaning { get; init; } = 0.6;

    /// <summary>What a likeness counts, from 0 to 1: all on a large day, on a small one only what is told of one event.</summary>
    /// <param name="telling">Telling terms in common.</param>
    /// <param name="headlines">How far each text tells what the headline of the other says, from 0 to 1.</param>
    /// <param name="subject">How far each text is about the subject of the other, from 0 to 1.</param>
    /// <param name="articles">Articles of the day, of their language.</param>
    public double Trust(double telling, double headlines, double subject, int articles)
    {
        var told = headlines + SubjectPart * (subject - headlines) + TellingTerm * telling;
        var shown = Math.Clamp((told - ToldOfTown) / (ToldOfEvent - ToldOfTown), 0, 1);
        return (articles + SmallDay * shown) / (articles + SmallDay);
    }

    /// <summary>How far two articles are about different subjects, from 0 to 1.</summary>
    /// <param name="subject">The share of each other's subject that they hold.</param>
    public double OtherSubject(double subject) => Math.Max(0, 1 - subject / SameSubject);

    /// <summary>How much a term counts beside others that are as rare.</summary>
    public double KindWeight(string term) => term.Length > 1 && char.IsDigit(term[0]) ? Number : 1;

    /// <summary>Background articles that use a term.</summary>
    public double BackgroundCount(string term, string language) =>
        EverydayTerms.Share(term, language) is { } share ? share * BackgroundArticles
        : term[0] == '@' ? BackgroundName
        : char.IsDigit(term[0]) ? BackgroundNumber
        : BackgroundWord;
}
