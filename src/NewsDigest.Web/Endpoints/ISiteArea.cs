using Microsoft.AspNetCore.Routing;

namespace NewsDigest.Web.Endpoints;

/// <summary>A part of the site: some routes that belong together.</summary>
public interface ISiteArea
{
    /// <summary>Adds the routes.</summary>
    void Map(IEndpointRouteBuilder routes);
}
