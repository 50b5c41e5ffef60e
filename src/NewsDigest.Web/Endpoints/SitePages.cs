using Microsoft.AspNetCore.Http;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Endpoints;

/// <summary>Knows what stands around every page of the site, and the pages that any request may end on.</summary>
internal sealed class SitePages(SiteSettings settings, SiteLook look)
{
    private readonly string styleSheet = PageStyles.SheetOf(look);

    /// <summary>What every page shows around its own, in the visitor's language.</summary>
    public SiteView View(HttpContext context) => View(VisitorLanguage.Of(context.Request, settings.Language));

    /// <summary>What every page shows around its own, in a reader's language.</summary>
    public SiteView View(string language) =>
        new(
            look.Texts.Words(language),
            look.Texts.Pages(language),
            DisplayText.Clean(settings.Identity.Name, 60),
            settings.Path(""),
            settings.IsArchivePrivate ? null : settings.Path("briefings"),
            settings.Identity.PostalAddress is { } address ? DisplayText.Clean(address, 300) : null
        )
        {
            Search = settings.IsArchivePrivate ? null : settings.Path("search"),
            StyleSheet = styleSheet,
            Privacy = settings.Path("privacy"),
        };

    /// <summary>Answers with the page of an error, which says what to do next.</summary>
    public Task WriteErrorAsync(HttpContext context, int status)
    {
        var name = status switch
        {
            StatusCodes.Status403Forbidden => "Origin",
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status405MethodNotAllowed => "Method",
            StatusCodes.Status413PayloadTooLarge => "TooLarge",
            StatusCodes.Status415UnsupportedMediaType => "MediaType",
            >= 500 => "Fault",
            _ => "BadRequest",
        };
        return WriteMessageAsync(context, status, name);
    }

    /// <summary>Answers with a message, in the visitor's language.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="name">The name of its texts.</param>
    public Task WriteMessageAsync(HttpContext context, int status, string name)
    {
        var site = View(context);
        return PageAnswer.WriteMessageAsync(context, status, site, PageMessage.Named(site, name));
    }
}
