using NewsDigest.Text;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

public class VocabularyTests
{
    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (var language in StopWords.KnownLanguages)
        {
            foreach (var topic in TopicCatalogue.Iptc.Topics)
                files.Add(language, topic.Id.Value);
        }
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_topic_has_words_in_every_language_that_has_any(string language, string topic) =>
        Terms(language, topic).Count().ShouldBeGreaterThan(50);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_term_has_letters_or_digits(string language, string topic) =>
        Terms(language, topic).ShouldAllBe(t => t.Any(char.IsLetterOrDigit));

    [Fact]
    public void Every_file_belongs_to_a_topic() =>
        typeof(Vocabulary)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Vocabulary/", StringComparison.Ordinal) && n != "Vocabulary/sections.txt")
            .Select(n => new TopicId(Path.GetFileNameWithoutExtension(n)))
            .ShouldAllBe(id => TopicCatalogue.Iptc.Topics.Any(t => t.Id == id));

    [Fact]
    public void Every_section_stands_for_one_topic_of_the_catalogue() =>
        Vocabulary.SectionTopics().Values.Distinct().ShouldBeSubsetOf(TopicCatalogue.Iptc.Topics.Select(t => t.Id));

    private static IEnumerable<string> Terms(string language, string topic) =>
        Vocabulary.Lines(language, new TopicId(topic)).SelectMany(l => Vocabulary.Terms(l.Terms));
}
