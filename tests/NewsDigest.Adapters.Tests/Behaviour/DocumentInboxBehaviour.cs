using System.Text;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every inbox of documents does.</summary>
public abstract class DocumentInboxBehaviour
{
    protected abstract IDocumentInbox Inbox { get; }

    /// <summary>Writes a document from outside, over one of the same path.</summary>
    protected abstract Task Drop(string path, byte[] content);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_found_with_its_size_and_read_with_its_arrival()
    {
        await Drop("day/a.txt", "Fog in the harbour."u8.ToArray());

        var entry = (await Inbox.FindAsync("day/a.txt", Cancel)).ShouldNotBeNull();
        var document = (await Inbox.ReadAsync(entry, Cancel)).ShouldNotBeNull();

        entry.Version.Path.ShouldBe("day/a.txt");
        entry.Bytes.ShouldBe(19);
        document.Path.ShouldBe("day/a.txt");
        Encoding.UTF8.GetString(document.Content.Span).ShouldBe("Fog in the harbour.");
        document.Arrived.ShouldBe(entry.Arrived);
    }

    [Fact]
    public async Task A_document_that_was_never_dropped_is_not_found() =>
        (await Inbox.FindAsync("nowhere.txt", Cancel)).ShouldBeNull();

    [Fact]
    public async Task An_overwritten_document_is_another_one_and_its_earlier_state_is_gone()
    {
        await Drop("a.txt", "first"u8.ToArray());
        var first = (await Inbox.FindAsync("a.txt", Cancel)).ShouldNotBeNull();
        await Drop("a.txt", "second"u8.ToArray());
        var second = (await Inbox.FindAsync("a.txt", Cancel)).ShouldNotBeNull();

        second.Version.ShouldNotBe(first.Version);
        (await Inbox.ReadAsync(first, Cancel)).ShouldBeNull();
        (await Inbox.ReadAsync(second, Cancel)).ShouldNotBeNull().Content.Length.ShouldBe(6);
    }

    [Fact]
    public async Task The_list_and_the_look_at_one_document_agree()
    {
        await Drop("a.txt", "one"u8.ToArray());

        var listed = (await List(DateTimeOffset.MinValue)).ShouldHaveSingleItem();

        listed.ShouldBe(await Inbox.FindAsync("a.txt", Cancel));
        (await Inbox.ReadAsync(listed, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Documents_are_listed_in_the_order_of_their_paths_whatever_their_depth()
    {
        foreach (var path in new[] { "b.txt", "a/z/deep.txt", "a/b.txt", "feeds/post/1.json" })
            await Drop(path, "x"u8.ToArray());

        (await List(DateTimeOffset.MinValue))
            .Select(e => e.Version.Path)
            .ShouldBe(["a/b.txt", "a/z/deep.txt", "b.txt", "feeds/post/1.json"]);
    }

    [Fact]
    public async Task Only_what_was_written_after_the_given_instant_is_listed()
    {
        await Drop("a.txt", "x"u8.ToArray());
        var arrived = (await Inbox.FindAsync("a.txt", Cancel))!.Arrived;

        (await List(arrived.AddSeconds(-1))).ShouldHaveSingleItem();
        (await List(arrived)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100% fog & rain + #1 (what?).txt")]
    [InlineData("Straße/日本 – “quote” 😀.html")]
    [InlineData("it's a=b;c,d@e:f!.txt")]
    [InlineData("%41%2F.txt")]
    [InlineData("name without an end")]
    public async Task A_path_may_hold_any_character(string path)
    {
        await Drop(path, "x"u8.ToArray());

        var entry = (await Inbox.FindAsync(path, Cancel)).ShouldNotBeNull();

        (await Inbox.ReadAsync(entry, Cancel)).ShouldNotBeNull().Path.ShouldBe(path);
        (await List(DateTimeOffset.MinValue)).ShouldHaveSingleItem().Version.ShouldBe(entry.Version);
    }

    private async Task<List<DocumentEntry>> List(DateTimeOffset after) =>
        await Inbox.ListAsync(after, Cancel).ToListAsync(Cancel);
}
