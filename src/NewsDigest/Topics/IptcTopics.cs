namespace NewsDigest.Topics;

/// <summary>The top level of the IPTC Media Topics: names and codes are IPTC's (CC BY 4.0), the descriptions are ours.</summary>
internal static class IptcTopics
{
    private const string CodePrefix = "medtop:";

    /// <summary>The seventeen topics in IPTC's order.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        Make(
            1,
            "arts, culture, entertainment and media",
            "Film, television, music, books, theatre, art, celebrities, and the media themselves."
        ),
        Make(2, "crime, law and justice", "Offences, police, courts, trials, prisons and the law."),
        Make(
            3,
            "disaster, accident and emergency incident",
            "Accidents, fires, floods, earthquakes and other calamities, and the rescue from them."
        ),
        Make(
            4,
            "economy, business and finance",
            "Companies, markets, money, trade, prices and the state of the economy."
        ),
        Make(5, "education", "Schools, universities, teaching and learning at any age."),
        Make(6, "environment", "Climate change, nature, wildlife, pollution and conservation."),
        Make(7, "health", "Diseases, medicine, health care, and how people keep well in body and mind."),
        Make(8, "human interest", "Odd, touching and remarkable things that happen to people and animals."),
        Make(9, "labour", "Work, wages, unions, strikes and unemployment."),
        Make(10, "lifestyle and leisure", "Food, travel, fashion, home, hobbies and the pleasures of everyday life."),
        Make(
            11,
            "politics and government",
            "Elections, parties, parliaments, governments and relations between states."
        ),
        Make(12, "religion", "Faiths, churches and other communities of belief, their leaders, feasts and teachings."),
        Make(13, "science and technology", "Research, space, computers, the internet, and inventions of any kind."),
        Make(14, "society", "Families, communities, minorities, migration, equality and social problems."),
        Make(15, "sport", "Competitions of athletes and teams, their results, and the people and money behind them."),
        Make(
            16,
            "conflict, war and peace",
            "Wars, attacks, armed forces in action, terrorism, and the making of peace."
        ),
        Make(17, "weather", "Forecasts, warnings, and the weather that comes of them."),
    ];

    /// <summary>The topic with a code, "medtop:" in front or not; null where the top level has no such code.</summary>
    public static Topic? WithCode(string code)
    {
        var full = code.StartsWith(CodePrefix, StringComparison.OrdinalIgnoreCase) ? code : CodePrefix + code;
        return All.FirstOrDefault(t => t.IptcCodes[0].Equals(full, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// How readily a topic is the main one where evidence is even: newsrooms file most under the first few, and what the
    /// rarer ones look like from their words is more often one of those.
    /// </summary>
    public static double Readiness(TopicId topic) =>
        topic.Value switch
        {
            "politics-and-government"
            or "economy-business-and-finance"
            or "sport"
            or "arts-culture-entertainment-and-media"
            or "science-and-technology" => 1.1,
            "conflict-war-and-peace" or "environment" or "lifestyle-and-leisure" => 1,
            _ => 0.8,
        };

    private static Topic Make(int number, string name, string description) =>
        new(TopicId.Of(name), name, description, [$"{CodePrefix}{number:00}000000"]);
}
