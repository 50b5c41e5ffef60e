using NewsDigest.Briefings;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every edition store does.</summary>
public abstract class EditionStoreBehaviour
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    protected abstract IEditionStore Store { get; }

    [Fact]
    public async Task An_edition_that_was_never_made_is_not_found() =>
        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task The_first_edition_of_an_instant_holds()
    {
        var first = new Edition(Instant, []);
        var second = new Edition(Instant, []) { Stories = [Editions.Story("late")] };

        (await Store.SaveAsync(first, TestContext.Current.CancellationToken)).Stories.ShouldBeEmpty();
        (await Store.SaveAsync(second, TestContext.Current.CancellationToken)).Stories.ShouldBeEmpty();
        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Stories.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edition_comes_back_as_it_was()
    {
        var edition = new Edition(Instant, [Editions.Story("a"), Editions.Story("b")]);
        await Store.SaveAsync(edition, TestContext.Current.CancellationToken);

        var found = (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        found.ShouldBeEquivalentTo(edition);
    }
}
