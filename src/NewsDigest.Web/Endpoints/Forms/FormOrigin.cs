using Microsoft.AspNetCore.Http;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Tells which site a form was posted from (<see href="https://fetch.spec.whatwg.org/#origin-header"/>).</summary>
internal static class FormOrigin
{
    /// <summary>
    /// The other site whose page posted a form, as "https://post.example"; null where it was one of ours, or where the
    /// browser does not tell: since our pages send no referrer, it says "null" for them.
    /// </summary>
    public static string? Other(HttpRequest request, SiteSettings settings)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin] || origin == "null")
            return null;
        return origin == settings.Identity.BaseUrl.GetLeftPart(UriPartial.Authority) ? null : origin;
    }
}
