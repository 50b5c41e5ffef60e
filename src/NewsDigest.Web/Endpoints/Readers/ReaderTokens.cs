using Microsoft.AspNetCore.Http;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>Reads the token of a request, which stands in place of a password.</summary>
internal sealed class ReaderTokens(LinkSigner signer, SitePages pages, SiteSettings settings, TimeProvider time)
{
    /// <summary>The reader whom a request speaks for; null where it has no valid token for the purpose: then it is answered.</summary>
    public async Task<SubscriberId?> ReadAsync(HttpContext context, LinkPurpose purpose) =>
        (await ReadLinkAsync(context, purpose))?.Subscriber;

    /// <summary>What a request's token says; null where it has no valid one for the purpose: then it is answered.</summary>
    public async Task<SignedLink?> ReadLinkAsync(HttpContext context, LinkPurpose purpose)
    {
        var verdict = signer.Verify(TokenOf(context), purpose, time.GetUtcNow());
        if (verdict is LinkVerdict.Valid { Link: var link })
            return link;
        var (status, name) =
            verdict is LinkVerdict.Expired
                ? (StatusCodes.Status410Gone, purpose == LinkPurpose.Confirm ? "ExpiredLink" : "ExpiredOwnLink")
                : (StatusCodes.Status404NotFound, "InvalidLink");
        await pages.WriteMessageAsync(context, status, name);
        return null;
    }

    /// <summary>The path of a page for whom the request speaks for.</summary>
    /// <param name="page">The page's name in paths.</param>
    /// <param name="context">The request, whose token goes on with it.</param>
    public string PathOf(string page, HttpContext context) => settings.Path($"{page}?t={TokenOf(context)}");

    /// <summary>The token of a request as it stands in links; null where there is none or more than one.</summary>
    public static string? TokenOf(HttpContext context) => context.Request.Query["t"] is [{ } token] ? token : null;
}
