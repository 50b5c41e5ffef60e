namespace NewsDigest.Topics;

/// <summary>Fills an index with all that speaks for the competing topics in one language.</summary>
internal static class TermIndexLoader
{
    // An operator's own word outweighs the same word in a vocabulary.
    private const double OwnWord = 6;

    private const string NamesLanguage = "en";

    /// <summary>The index of a language; its topic numbers are positions among the competitors.</summary>
    public static TermIndex Load(string language, TopicCatalogue catalogue, IReadOnlyList<TopicId> competitors)
    {
        var index = new TermIndex(language);
        for (var i = 0; i < competitors.Count; i++)
        {
            var own = i < catalogue.Topics.Count ? catalogue.Topics[i] : null;
            foreach (
                var topic in own is null ? [competitors[i]] : own.IptcCodes.Select(c => IptcTopics.WithCode(c)!.Id)
            )
            {
                foreach (var (terms, weight) in Lines(language, topic))
                    index.Add(terms, i, weight);
            }
            foreach (var word in own?.Words ?? [])
                index.Add(word.Replace(',', ' '), i, OwnWord);
        }
        return index;
    }

    /// <summary>The language's own vocabulary, and from the English one the names, which are the same everywhere.</summary>
    private static IEnumerable<(string Terms, double Weight)> Lines(string language, TopicId topic)
    {
        var own = Vocabulary.Lines(language, topic);
        return language == NamesLanguage
            ? own
            : own.Concat(
                from line in Vocabulary.Lines(NamesLanguage, topic)
                where line.Weight >= Vocabulary.Strong
                select (string.Join(',', Vocabulary.Terms(line.Terms).Where(IsName)), line.Weight)
            );
    }

    private static bool IsName(string term) => term.Split(' ').All(w => w.Any(char.IsUpper));
}
