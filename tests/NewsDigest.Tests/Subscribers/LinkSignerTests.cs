using CsCheck;
using NewsDigest.Subscribers;

namespace NewsDigest.Tests.Subscribers;

public class LinkSignerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);
    private static readonly SubscriberId Reader = new("0123456789abcdef0123456789abcdef");
    private static readonly SigningKey Old = new("k1", new byte[32]);
    private static readonly SigningKey New = new("k2", Enumerable.Repeat((byte)7, 32).ToArray());
    private static readonly LinkSigner Signer = new([New, Old]);

    [Fact]
    public void A_link_serves_its_purpose()
    {
        var link = new SignedLink(LinkPurpose.Unsubscribe, Reader);

        Signer
            .Verify(Signer.Sign(link), LinkPurpose.Unsubscribe, Now.AddYears(5))
            .ShouldBe(new LinkVerdict.Valid(link));
    }

    [Fact]
    public void A_link_serves_no_other_purpose() =>
        Signer
            .Verify(Signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, Reader)), LinkPurpose.Preferences, Now)
            .ShouldBeOfType<LinkVerdict.Invalid>();

    [Fact]
    public void A_link_ends_at_its_time()
    {
        var token = Signer.Sign(new SignedLink(LinkPurpose.Confirm, Reader, Now));

        Signer.Verify(token, LinkPurpose.Confirm, Now.AddSeconds(-1)).ShouldBeOfType<LinkVerdict.Valid>();
        Signer.Verify(token, LinkPurpose.Confirm, Now).ShouldBeOfType<LinkVerdict.Expired>();
    }

    [Fact]
    public void A_link_signed_with_an_earlier_key_still_works()
    {
        var token = new LinkSigner([Old]).Sign(new SignedLink(LinkPurpose.Mine, Reader));

        Signer.Verify(token, LinkPurpose.Mine, Now).ShouldBeOfType<LinkVerdict.Valid>();
    }

    [Fact]
    public void A_link_signed_with_a_key_that_was_removed_is_refused()
    {
        var token = Signer.Sign(new SignedLink(LinkPurpose.Mine, Reader));

        new LinkSigner([Old]).Verify(token, LinkPurpose.Mine, Now).ShouldBeOfType<LinkVerdict.Invalid>();
    }

    [Fact]
    public void Any_change_of_a_token_makes_it_invalid()
    {
        var token = Signer.Sign(new SignedLink(LinkPurpose.Confirm, Reader, Now.AddDays(7)));
        const string characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";

        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char[characters])
            .Where((place, character) => token[place] != character)
            .Sample(
                (place, character) =>
                {
                    var mutated = token[..place] + character + token[(place + 1)..];
                    return Signer.Verify(mutated, LinkPurpose.Confirm, Now) is LinkVerdict.Invalid;
                },
                iter: 10_000
            );
    }

    [Fact]
    public void Any_text_is_answered_without_a_fault() =>
        Gen.String.Sample(text => Signer.Verify(text, LinkPurpose.Confirm, Now) is LinkVerdict.Invalid, iter: 10_000);

    [Fact]
    public void A_token_is_safe_in_a_query_and_holds_no_address() =>
        Signer.Sign(new SignedLink(LinkPurpose.Confirm, Reader, Now)).ShouldMatch("^[A-Za-z0-9._-]+$");
}
