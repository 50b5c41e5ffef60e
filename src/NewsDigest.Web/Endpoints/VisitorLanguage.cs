using Microsoft.AspNetCore.Http;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints;

/// <summary>Chooses the language of a page for a visitor of whom nothing is known.</summary>
internal static class VisitorLanguage
{
    /// <summary>The language that the browser asks for most, of those that the texts exist in (RFC 9110, 12.5.4).</summary>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">What serves where none of them is asked for.</param>
    public static string Of(HttpRequest request, string otherwise)
    {
        var asked = request
            .GetTypedHeaders()
            .AcceptLanguage.Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant());
        return asked.FirstOrDefault(language => language is not null && Wording.Languages.Contains(language))
            ?? otherwise;
    }
}
