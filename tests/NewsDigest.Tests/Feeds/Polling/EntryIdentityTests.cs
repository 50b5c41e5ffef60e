using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class EntryIdentityTests
{
    private static readonly FeedEntry Entry = new()
    {
        Id = "a-1",
        Link = "https://post.example/a",
        Title = "Bridge closed",
        Summary = new FeedText("For weeks.", IsHtml: false),
    };

    [Fact]
    public void An_edited_title_is_the_same_entry() =>
        Of(Entry with { Title = "Bridge closed for weeks" }).ShouldBe(Of(Entry));

    [Fact]
    public void Another_id_is_another_entry() => Of(Entry with { Id = "a-2" }).ShouldNotBe(Of(Entry));

    [Theory]
    [InlineData("https://post.example/a?utm_source=rss")]
    [InlineData("HTTPS://Post.example:443/a#top")]
    public void Without_an_id_a_changed_tracking_parameter_is_the_same_entry(string link) =>
        Of(Entry with { Id = null, Link = link }).ShouldBe(Of(Entry with { Id = null }));

    [Fact]
    public void Without_an_id_the_publisher_s_own_address_counts_before_the_redirector_s() =>
        Of(Entry with { Id = null, Link = "https://redirect.example/7", OriginalLink = Entry.Link })
            .ShouldBe(Of(Entry with { Id = null }));

    [Fact]
    public void Without_id_and_link_what_an_entry_says_counts()
    {
        var bare = Entry with { Id = null, Link = null };
        Of(bare).ShouldBe(Of(bare with { Author = "Ines Aldous" }));
        Of(bare).ShouldNotBe(Of(bare with { Title = "Bridge open" }));
    }

    [Fact]
    public void An_id_that_entries_with_other_links_share_is_none()
    {
        var entries = EntryIdentity.Of([Entry, Entry with { Link = "https://post.example/b" }]);

        entries
            .Select(e => e.Id)
            .ShouldBe([Of(Entry with { Id = null }), Of(Entry with { Id = null, Link = "https://post.example/b" })]);
    }

    [Fact]
    public void An_entry_that_stands_twice_counts_once() =>
        EntryIdentity
            .Of([Entry, Entry with { Link = "https://post.example/a?utm_source=rss" }])
            .ShouldHaveSingleItem()
            .Entry.ShouldBe(Entry);

    [Theory]
    [InlineData("http://post.example/a")]
    [InlineData("https://post.example/a?utm_campaign=morning")]
    public void An_id_that_is_an_address_is_the_same_under_https_and_with_other_tracking_parameters(string id) =>
        Of(Entry with { Id = id }).ShouldBe(Of(Entry with { Id = "https://post.example/a" }));

    [Fact]
    public void Entries_about_the_sections_of_one_page_are_told_apart() =>
        Count(
                Entry with
                {
                    Id = null,
                    Link = "https://post.example/log#2",
                    Title = "Second",
                },
                Entry with
                {
                    Id = null,
                    Link = "https://post.example/log#1",
                    Title = "First",
                }
            )
            .ShouldBe(2);

    [Fact]
    public void Entries_that_all_lead_to_the_site_are_told_apart_by_what_they_say() =>
        Count(Entry with { Id = null, Title = "First" }, Entry with { Id = null, Title = "Second" }).ShouldBe(2);

    [Fact]
    public void Entries_that_share_an_id_and_have_no_link_are_told_apart_by_what_they_say() =>
        Count(Entry with { Link = null, Title = "First" }, Entry with { Link = null, Title = "Second" }).ShouldBe(2);

    [Fact]
    public void Without_id_and_link_an_edited_title_over_the_same_long_text_is_the_same_entry()
    {
        var text = new FeedText(
            "The bridge over the Aulde stays closed until the piers are mended, the council said.",
            false
        );
        var bare = Entry with { Id = null, Link = null, Content = text };

        Of(bare with { Title = "Bridge stays closed" }).ShouldBe(Of(bare));
    }

    private static int Count(params FeedEntry[] entries) => EntryIdentity.Of(entries).Count;

    private static EntryId Of(FeedEntry entry) => EntryIdentity.Of([entry])[0].Id;
}
