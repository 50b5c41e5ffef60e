using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Tests.Subscribers.Addresses;

public class EmailAddressTests
{
    [Theory]
    [InlineData("ada@news.example", "ada@news.example")]
    [InlineData("  Ada.Thorne+daily@News.Example ", "Ada.Thorne+daily@news.example")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [InlineData("ünal@XN--bcher-kva.example", "ünal@xn--bcher-kva.example")]
    public void An_address_is_read_as_it_is_to_be_mailed(string text, string address)
    {
        EmailAddress.TryParse(text, out var parsed).ShouldBeTrue();
        parsed.Value.ShouldBe(address);
    }

    [Theory]
    [InlineData("Ada.Thorne+daily@news.example")]
    [InlineData("ünal@bücher.example")]
    [InlineData("o'neil+news=daily/2@例え.example")]
    public void The_address_to_mail_to_is_read_as_itself(string text)
    {
        EmailAddress.TryParse(text, out var address).ShouldBeTrue();
        EmailAddress.TryParse(address.Value, out var again).ShouldBeTrue();

        again.ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@localhost")]
    [InlineData("@news.example")]
    [InlineData("ada@news.example, bert@news.example")]
    [InlineData("Ada <ada@news.example>")]
    [InlineData("ada@news.example\r\nBcc: bert@news.example")]
    [InlineData("\"ada thorne\"@news.example")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada thorne@news.example")]
    [InlineData("<ada@news.example>")]
    [InlineData("(her)ada@news.example")]
    [InlineData("ada@news.example(hers)")]
    [InlineData("a\u0000da@news.example")]
    [InlineData("ada\u200B@news.example")]
    [InlineData("\u202Eada@news.example")]
    [InlineData("ada@news.example;bert@news.example")]
    [InlineData("ada@-news.example")]
    [InlineData("ada@news..example")]
    [InlineData(".ada@news.example")]
    public void What_is_not_one_plain_address_is_refused(string? text) =>
        EmailAddress.TryParse(text, out _).ShouldBeFalse();

    /// <summary>Stored, it would be one that cannot be read again, or sent, two addresses.</summary>
    [Theory]
    [InlineData("ada\u037Ebert@news.example")]
    [InlineData("ada@news\u037Eexample.example")]
    public void What_is_no_address_in_its_composed_form_is_refused(string text) =>
        EmailAddress.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_local_part_that_is_too_long_in_its_composed_form_is_refused() =>
        EmailAddress.TryParse($"{new string('\u0958', 33)}@news.example", out _).ShouldBeFalse();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Half_of_a_surrogate_pair_is_refused(int at) =>
        EmailAddress.TryParse("ada@news.example".Insert(at, ((char)0xD800).ToString()), out _).ShouldBeFalse();

    [Fact]
    public void What_is_too_long_once_its_domain_is_in_ascii_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat("\u00FC\u00E4", 20)) + ".example";

        EmailAddress.TryParse($"{new string('a', 64)}@{domain}", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(64, 254, true)]
    [InlineData(65, 254, false)]
    [InlineData(64, 255, false)]
    public void A_local_part_has_64_characters_at_most_and_the_address_254(int local, int whole, bool isTaken)
    {
        var label = new string('b', 62);
        var rest = whole - local - 1 - 2 * (label.Length + 1) - ".example".Length;
        var text = $"{new string('a', local)}@{label}.{label}.{new string('c', rest)}.example";

        text.Length.ShouldBe(whole);
        EmailAddress.TryParse(text, out _).ShouldBe(isTaken);
    }

    /// <summary>It would be a second subscription of one mailbox, and around a suppression.</summary>
    [Fact]
    public void A_domain_that_ends_in_a_dot_is_no_other_address()
    {
        if (EmailAddress.TryParse("ada@news.example.", out var rooted))
            rooted.Value.ShouldBe("ada@news.example");
    }

    [Fact]
    public void An_address_of_ten_thousand_characters_is_refused() =>
        EmailAddress.TryParse(new string('a', 10_000) + "@news.example", out _).ShouldBeFalse();

    [Theory]
    [InlineData("Ada@News.Example", "ada@news.example")]
    [InlineData("\uFF21da@news.example", "ada@news.example")]
    [InlineData("\uD835\uDC00da@news.example", "ada@news.example")]
    [InlineData("u\u0308nal@b\u00FCcher.example", "\u00FCnal@xn--bcher-kva.example")]
    public void Two_spellings_of_one_address_compare_equal(string spelling, string plain)
    {
        EmailAddress.TryParse(spelling, out var one).ShouldBeTrue();
        EmailAddress.TryParse(plain, out var other).ShouldBeTrue();

        one.Normalized.ShouldBe(other.Normalized);
    }

    [Fact]
    public void An_address_does_not_print_itself()
    {
        EmailAddress.TryParse("ada@news.example", out var address).ShouldBeTrue();

        $"{address}".ShouldNotContain("ada");
    }
}
