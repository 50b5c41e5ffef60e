namespace NewsDigest.Topics;

/// <summary>Fills indexes with all that speaks for the competing topics in one language.</summary>
internal static class TermIndexLoader
{
    // An operator's own word outweighs the same word in a vocabulary.
    private const double OwnWord = 6;

    private const string NamesLanguage = "en";

    /// <summary>
    /// The indexes of a language: the vocabularies, and apart from them, so that no longer or stricter term hides one, the
    /// operator's own words. Topic numbers are positions among the competitors.
    /// </summary>
    public static IReadOnlyList<TermIndex> Load(
        string language,
        TopicCatalogue catalogue,
        IReadOnlyList<TopicId> competitors
    )
    {
        var (vocabularies, own) = (new TermIndex(language), new TermIndex(language));
        for (var i = 0; i < competitors.Count; i++)
        {
            var topic = i < catalogue.Topics.Count ? catalogue.Topics[i] : null;
            foreach (var covered in topic is null ? [competitors[i]] : Covered(topic))
            {
                foreach (var (terms, weight) in Lines(language, covered))
                    vocabularies.Add(terms, i, weight);
            }
            foreach (var word in topic?.Words ?? [])
                own.Add(word.Replace(',', ' '), i, OwnWord);
        }
        return own.IsEmpty ? [vocabularies] : [vocabularies, own];
    }

    private static IEnumerable<TopicId> Covered(Topic topic) => topic.IptcCodes.Select(c => IptcTopics.WithCode(c)!.Id);

    /// <summary>The language's own vocabulary, and from the English one the names, which are the same everywhere.</summary>
    private static IEnumerable<(string Terms, double Weight)> Lines(string language, TopicId topic)
    {
        var own = Vocabulary.Lines(language, topic);
        return language == NamesLanguage
            ? own
            : own.Concat(
                from line in Vocabulary.Lines(NamesLanguage, topic)
                where line.Weight >= Vocabulary.Strong
                select (string.Join(',', Vocabulary.Terms(line.Terms).Where(IsName).Select(AsWritten)), line.Weight)
            );
    }

    private static bool IsName(string term) => term.Split(' ').All(w => w.Any(char.IsUpper));

    /// <summary>Other languages inflect other words than names: to a French stemmer "DEA" is a form of "de".</summary>
    private static string AsWritten(string name) =>
        string.Join(' ', name.Split(' ').Select(w => $"={w.TrimStart('=')}"));
}
