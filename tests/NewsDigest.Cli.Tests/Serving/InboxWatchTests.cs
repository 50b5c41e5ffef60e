using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Cli.Serving;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Tests.Serving;

public class InboxWatchTests
{
    private readonly SlowInbox inbox = new();
    private readonly RecordedLines<InboxWatch> lines = new();
    private readonly InboxWatch watch;

    public InboxWatchTests()
    {
        var time = new FakeTimeProvider();
        var (articles, items) = (new MemoryArticleStore(), new MemoryItemStore());
        var withdraw = new WithdrawArticle(new MemoryWithdrawalStore(), items, articles);
        var takeIn = new TakeIn(
            inbox,
            new MemoryIntakeLog(),
            new DocumentReader(),
            ReadLimits.Default,
            new DigestItemMaker(new TopicClassifier(TopicCatalogue.Iptc)),
            articles,
            items,
            new MemoryRejectionStore(time),
            new HeedNotice(new MemoryNoticeStore(), items, withdraw, time),
            time
        );
        watch = new InboxWatch(inbox, takeIn, lines);
    }

    [Fact]
    public async Task A_document_is_taken_in_and_told_once()
    {
        inbox.Drop("bridge.txt");

        await Look();
        await Look();

        lines.Lines.ShouldBe(["Taken in: bridge.txt: 1 new, 0 known."]);
    }

    [Fact]
    public async Task A_document_that_the_storage_does_not_give_in_time_keeps_no_other_waiting()
    {
        inbox.Drop("a.txt");
        inbox.Drop("b.txt");
        inbox.Slow = "a.txt";

        await Should.ThrowAsync<TaskCanceledException>(Look);
        inbox.Slow = null;
        await Look();

        lines.Lines.ShouldBe(["Taken in: b.txt: 1 new, 0 known.", "Taken in: a.txt: 1 new, 0 known."]);
    }

    [Fact]
    public async Task A_look_that_is_to_end_ends()
    {
        inbox.Drop("a.txt");
        inbox.Drop("b.txt");
        inbox.Slow = "a.txt";

        await Should.ThrowAsync<OperationCanceledException>(() =>
            watch.RunAsync(new CancellationToken(canceled: true))
        );

        lines.Lines.ShouldBeEmpty();
    }

    private Task Look() => watch.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>An inbox that may not give a document in time.</summary>
    private sealed class SlowInbox : IDocumentInbox
    {
        private readonly MemoryArticleInbox documents = new(new FakeTimeProvider());

        public string? Slow { get; set; }

        public void Drop(string path) =>
            documents.Drop(path, Encoding.UTF8.GetBytes($"The news of {path}\n\nThe harbour office told of {path}."));

        public Task<DocumentEntry?> FindAsync(string path, CancellationToken cancellationToken) =>
            documents.FindAsync(path, cancellationToken);

        public Task<Document?> ReadAsync(DocumentEntry entry, CancellationToken cancellationToken) =>
            entry.Version.Path == Slow
                ? throw new TaskCanceledException("The storage did not answer in time.")
                : documents.ReadAsync(entry, cancellationToken);

        public IAsyncEnumerable<DocumentEntry> ListAsync(DateTimeOffset after, CancellationToken cancellationToken) =>
            documents.ListAsync(after, cancellationToken);
    }
}
