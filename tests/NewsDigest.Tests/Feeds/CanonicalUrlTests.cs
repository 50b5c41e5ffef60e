using NewsDigest.Feeds;

namespace NewsDigest.Tests.Feeds;

public class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://post.example/a?utm_source=x&utm_medium=y", "https://post.example/a")]
    [InlineData("https://post.example/a?id=7&fbclid=abc&gclid=d", "https://post.example/a?id=7")]
    [InlineData("https://post.example/a?b=2&a=1&ref=home", "https://post.example/a?b=2&a=1")]
    [InlineData("https://post.example/a?mc_cid=1&PHPSESSID=2", "https://post.example/a")]
    [InlineData("https://post.example/a?sid=7&cid=8&source=9", "https://post.example/a?sid=7&cid=8&source=9")]
    [InlineData("https://post.example/a?sid=4f1c0a9b8d7e6f5a4b3c", "https://post.example/a")]
    [InlineData("https://post.example/a?partner=rss&emc=rss&source=feed", "https://post.example/a")]
    [InlineData("https://post.example/a?gad_source=1&_openstat=b&itm_source=c&mibextid=d", "https://post.example/a")]
    [InlineData("https://post.example/a;jsessionid=12AB?id=7", "https://post.example/a?id=7")]
    [InlineData("https://post.example/a#comments", "https://post.example/a")]
    [InlineData("HTTPS://POST.example:443/A", "https://post.example/A")]
    [InlineData("https://reader:secret@post.example/a", "https://post.example/a")]
    [InlineData("  http://post.example/a%20b?q=%C3%A9  ", "http://post.example/a%20b?q=%C3%A9")]
    public void An_address_keeps_only_what_names_the_page(string address, string canonical) =>
        CanonicalUrl.From(address)!.AbsoluteUri.ShouldBe(canonical);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("post.example/a")]
    [InlineData("ftp://post.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    public void What_is_no_web_address_is_none(string? address) => CanonicalUrl.From(address).ShouldBeNull();
}
