using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public class WebLinkTests
{
    [Theory]
    [InlineData("https://coast.example/a?b=1#c", "https://coast.example/a?b=1#c")]
    [InlineData("http://coast.example/ä b", "http://coast.example/%C3%A4%20b")]
    public void Addresses_of_the_web_are_links(string address, string link) =>
        WebLink.Of(new Uri(address)).ShouldBe(link);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:a@b.example")]
    [InlineData("//coast.example/a")]
    [InlineData("relative/path")]
    [InlineData("https://bank.example@evil.example/")]
    public void Every_other_address_is_none(string address) =>
        WebLink.Of(new Uri(address, UriKind.RelativeOrAbsolute)).ShouldBeNull();

    [Fact]
    public void An_address_that_clients_would_cut_is_none() =>
        WebLink.Of(new Uri("https://coast.example/" + new string('a', 2000))).ShouldBeNull();

    [Fact]
    public void No_address_is_no_link() => WebLink.Of(null).ShouldBeNull();
}
