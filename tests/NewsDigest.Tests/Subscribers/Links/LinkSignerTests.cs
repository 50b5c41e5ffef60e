using CsCheck;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Tests.Subscribers.Links;

public class LinkSignerTests
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
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

    /// <summary>Tokens with characters replaced, left out, doubled, swapped or cut off, and parts of one in another.</summary>
    [Fact]
    public void Fifty_thousand_mutated_tokens_are_refused()
    {
        var token = Signer.Sign(new SignedLink(LinkPurpose.Confirm, Reader, Now.AddDays(7)));
        var other = Signer.Sign(new SignedLink(LinkPurpose.Confirm, new SubscriberId(new string('a', 32)), null));
        var place = Gen.Int[0, token.Length - 1];

        Gen.OneOf(
                Gen.Select(place, Gen.Char[Characters], (at, c) => token[..at] + c + token[(at + 1)..]),
                Gen.Select(place, at => token[..at] + token[(at + 1)..]),
                Gen.Select(place, at => token[..at] + token[at] + token[at..]),
                Gen.Select(place, at => token[..at]),
                Gen.Select(place, Gen.Int[0, other.Length - 1], (at, from) => token[..at] + other[from..]),
                Gen.Select(Gen.Shuffle(token.Split('.')), parts => string.Join('.', parts))
            )
            .Where(mutated => mutated != token && mutated != other)
            .Sample(mutated => Signer.Verify(mutated, LinkPurpose.Confirm, Now) is LinkVerdict.Invalid, iter: 50_000);
    }

    [Fact]
    public void Fifty_thousand_random_tokens_are_refused() =>
        Gen.OneOf(
                Gen.String,
                Gen.String[Gen.Char[Characters], 0, 200],
                Gen.Select(
                    Gen.String[Gen.Char[Characters], 43, 43],
                    Gen.Int[0, 9],
                    (signature, purpose) => $"k2.{purpose}.{Reader}..{signature}"
                )
            )
            .Sample(
                text =>
                    Enum.GetValues<LinkPurpose>()
                        .All(purpose => Signer.Verify(text, purpose, Now) is LinkVerdict.Invalid),
                iter: 50_000
            );

    [Fact]
    public void A_link_for_each_purpose_serves_only_that()
    {
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            var token = Signer.Sign(new SignedLink(purpose, Reader));
            foreach (var other in Enum.GetValues<LinkPurpose>())
                (Signer.Verify(token, other, Now) is LinkVerdict.Valid).ShouldBe(other == purpose);
        }
    }

    [Fact]
    public void A_token_is_safe_in_a_query_and_holds_no_address() =>
        Signer.Sign(new SignedLink(LinkPurpose.Confirm, Reader, Now)).ShouldMatch("^[A-Za-z0-9._-]+$");
}
