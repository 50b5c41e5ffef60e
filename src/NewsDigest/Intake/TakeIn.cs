using NewsDigest.Articles;

namespace NewsDigest.Intake;

/// <summary>
/// Takes in one document: reads it, and stores each of its articles as an item, or as one more place of an item that is
/// there, and each part that could not be read as a rejection.
/// </summary>
public sealed class TakeIn(
    DocumentReader reader,
    DigestItemMaker itemMaker,
    IArticleStore articles,
    IItemStore items,
    IRejectionStore rejections
)
{
    /// <summary>
    /// The outcome of every part of the document. A store that fails ends it with that store's exception; taking the
    /// document in again then completes what is missing and changes nothing else.
    /// </summary>
    public async Task<IntakeReport> RunAsync(Document document, CancellationToken cancellationToken)
    {
        var added = new List<Article>();
        var duplicates = new List<Article>();
        var rejected = new List<Rejection>();
        foreach (var outcome in reader.Read(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case ReadOutcome.Read(var article):
                    // The text first: an item that others can see has its text.
                    await articles.SaveAsync(article, cancellationToken);
                    var isNew = await items.AddAsync(itemMaker.Make(article), cancellationToken);
                    (isNew ? added : duplicates).Add(article);
                    break;
                case ReadOutcome.Rejected(var rejection):
                    await rejections.SaveAsync(rejection, cancellationToken);
                    rejected.Add(rejection);
                    break;
            }
        }
        return new IntakeReport(added, duplicates, rejected);
    }
}
