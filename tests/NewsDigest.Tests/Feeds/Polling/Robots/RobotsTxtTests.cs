using System.Text;
using CsCheck;
using NewsDigest.Feeds.Polling.Robots;

namespace NewsDigest.Tests.Feeds.Polling.Robots;

public class RobotsTxtTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("user-AGENT : * # all\r\nDISALLOW : /a # not here", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /", "/a", true)]
    public void A_path_is_allowed_unless_a_rule_says_otherwise(string file, string path, bool allowed) =>
        Allows(file, path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: newsdigest\nDisallow: /", "/a", false)]
    [InlineData("User-agent: NewsDigest/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: NewsDigestImages\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsDigest\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsDigest\nDisallow:", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: NewsDigest\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsDigest\nDisallow: /a\nUser-agent: Other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: NewsDigest\nDisallow: /a\n\nUser-agent: NewsDigest\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: NewsDigest\nDisallow: /a\n\nUser-agent: NewsDigest\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nSitemap: https://post.example/map\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nCrawl-delay: 5\nUser-agent: Other\nDisallow: /a", "/a", false)]
    public void The_rules_are_those_of_all_groups_that_name_us_else_those_for_everybody(
        string file,
        string path,
        bool allowed
    ) => Allows(file, path).ShouldBe(allowed);

    [Theory]
    [InlineData("Disallow: /a\nAllow: /a/b", "/a/b", true)]
    [InlineData("Allow: /a/b\nDisallow: /a", "/a/b", true)]
    [InlineData("Allow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("Disallow: /a\nAllow: /a", "/a", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/a", false)]
    public void The_longest_rule_holds_and_of_two_as_long_the_one_that_allows(
        string rules,
        string path,
        bool allowed
    ) => Allows($"User-agent: *\n{rules}", path).ShouldBe(allowed);

    [Theory]
    [InlineData("/*.php", "/a/b.php?c", false)]
    [InlineData("/*.php$", "/a/b.php?c", true)]
    [InlineData("/*.php$", "/a.php/b.php", false)]
    [InlineData("/a*b*c", "/a/c/b/c", false)]
    [InlineData("/a*b*c", "/a/c/b", true)]
    [InlineData("*", "/a", false)]
    [InlineData("/a?b=*&c", "/a?b=1&c", false)]
    [InlineData("/*a$", "/a", false)]
    [InlineData("/a*a$", "/a", true)]
    public void Stars_stand_for_anything_and_a_dollar_for_the_end(string rule, string path, bool allowed) =>
        Allows($"User-agent: *\nDisallow: {rule}", path).ShouldBe(allowed);

    [Theory]
    [InlineData("/fähre", "/f%C3%A4hre")]
    [InlineData("/f%c3%a4hre", "/f%C3%A4hre")]
    [InlineData("/%62ridge", "/bridge")]
    [InlineData("/a%2Fb", "/a%2fb")]
    [InlineData("/日本", "/%E6%97%A5%E6%9C%AC/x")]
    public void Paths_are_compared_by_what_their_escapes_mean(string rule, string path) =>
        Allows($"User-agent: *\nDisallow: {rule}", path).ShouldBeFalse();

    [Fact]
    public void An_escaped_slash_is_none() => Allows("User-agent: *\nDisallow: /a/b", "/a%2Fb").ShouldBeTrue();

    [Fact]
    public void Bytes_behind_the_limit_are_left() =>
        Allows($"#{new string('x', RobotsTxt.MaxBytes)}\nUser-agent: *\nDisallow: /", "/a").ShouldBeTrue();

    [Fact]
    public void Any_bytes_are_rules() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes =>
            {
                byte[] file = [.. "User-agent: *\nDisallow: "u8, .. bytes];
                RobotsTxt.Parse(file).Allows(new Uri("https://post.example/a?b#c"));
            });

    private static bool Allows(string file, string path) =>
        RobotsTxt.Parse(Encoding.UTF8.GetBytes(file)).Allows(new Uri($"https://post.example{path}"));
}
