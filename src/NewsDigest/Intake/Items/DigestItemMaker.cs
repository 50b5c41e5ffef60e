using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Text;
using NewsDigest.Topics;

namespace NewsDigest.Intake.Items;

/// <summary>Turns an article into its digest item: topic, extract, terms and fingerprint.</summary>
public sealed class DigestItemMaker(TopicClassifier classifier)
{
    /// <summary>Terms kept for an item.</summary>
    public const int MaxTerms = 120;

    /// <summary>Words of an item's extract: two or three sentences of news prose.</summary>
    public const int ExtractWords = 70;

    /// <summary>The item of an article.</summary>
    public DigestItem Make(Article article)
    {
        var sentences = SentenceSplitter.Split(article.Paragraphs, article.Language);
        var terms = ArticleTerms.Of(article, sentences);
        return new DigestItem
        {
            Article = article.Id,
            Origin = article.Origin,
            Title = article.Title,
            Source = article.Source,
            Url = article.Url,
            Language = article.Language,
            Published = article.Time,
            // An embargo puts off the arrival: windows reach the item when it may be told.
            Arrived = article.EligibleFrom,
            Words = sentences.Sum(s => s.Tokens.Count),
            Topic = classifier.Classify(article, sentences),
            CatalogueVersion = classifier.Catalogue.Version,
            Extract = ExtractiveSummarizer.Summarize(
                new SummaryRequest([SourceText.From(article, sentences)], ExtractWords)
            ),
            Terms = terms,
            Fingerprint = FingerprintMaker.Make(sentences, terms),
        };
    }
}
