using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of rejections does.</summary>
public abstract class RejectionStoreBehaviour
{
    protected abstract IRejectionStore Store { get; }

    /// <summary>All that was recorded.</summary>
    protected abstract Task<IReadOnlyList<Rejection>> All();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejection_is_recorded_with_its_reason()
    {
        var rejection = Rejection("a/straße #1?.zip", "“part” / 2.txt");
        await Store.SaveAsync(rejection, Cancel);

        (await All()).ShouldHaveSingleItem().ShouldBe(rejection);
    }

    [Fact]
    public async Task Recording_it_again_changes_nothing()
    {
        await Store.SaveAsync(Rejection("a.txt"), Cancel);
        await Store.SaveAsync(Rejection("a.txt"), Cancel);

        (await All()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_parts_of_a_document_are_rejected_each_for_itself()
    {
        await Store.SaveAsync(Rejection("a.zip", "1"), Cancel);
        await Store.SaveAsync(Rejection("a.zip", "2"), Cancel);
        await Store.SaveAsync(Rejection("a.zip"), Cancel);

        (await All()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Those_recorded_since_an_instant_are_counted()
    {
        // By the storage's clock, which is not ours.
        await Store.SaveAsync(Rejection("a.zip", "1"), Cancel);
        await Store.SaveAsync(Rejection("a.zip", "2"), Cancel);

        (await Store.CountAsync(DateTimeOffset.UtcNow.AddHours(-1), Cancel)).ShouldBe(2);
        (await Store.CountAsync(DateTimeOffset.UtcNow.AddHours(1), Cancel)).ShouldBe(0);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('日')]
    public async Task The_longest_paths_can_be_rejected_and_are_told_apart(char letter)
    {
        var longest = new string(letter, 1020);
        await Store.SaveAsync(Rejection($"{longest}.1"), Cancel);
        await Store.SaveAsync(Rejection($"{longest}.2"), Cancel);

        (await All()).Count.ShouldBe(2);
    }

    private static Rejection Rejection(string path, string? part = null) =>
        new(new DocumentPart(path, part), RejectionReason.NoText, "It has no sentence of news. Nothing is to be done.");
}
