using NewsDigest.Articles;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

/// <summary>A small article for each topic in each language that has a vocabulary, in <c>Data</c>.</summary>
public class TopicsOfLanguagesTests
{
    private static readonly TopicClassifier Classifier = new(TopicCatalogue.Iptc);

    public static TheoryData<string, string, string> Articles()
    {
        var articles = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Topics", "Data")).Order())
        foreach (var line in File.ReadLines(file).Where(line => !line.StartsWith('#')))
        {
            var topic = line[..line.IndexOf('|', StringComparison.Ordinal)].Trim();
            articles.Add(Path.GetFileNameWithoutExtension(file), topic, line[(topic.Length + 3)..]);
        }
        return articles;
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_plain_article_lands_in_its_topic(string language, string topic, string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);

        Classify(language, parts[0], parts[1]).ShouldBe(topic);
    }

    [Theory]
    [InlineData("fr", "Fermeture de l'école", "education")]
    [InlineData("it", "Chiusura dell’università", "education")]
    public void A_word_behind_a_shortened_one_is_found(string language, string title, string topic) =>
        Classify(language, title, "Zzyzx.").ShouldBe(topic);

    private static string Classify(string language, string title, string text) =>
        Classifier
            .Classify(
                new Article
                {
                    Id = new ArticleId("0"),
                    Origin = new DocumentPart("test.txt"),
                    Title = title,
                    Paragraphs = [text],
                    Language = language,
                    Arrived = new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero),
                }
            )
            .Main.Value;
}
