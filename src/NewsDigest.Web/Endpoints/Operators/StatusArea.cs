using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Delivery.Status;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Operators;

/// <summary>For the operator: the way of the last day's news and what became of the briefings. Not there where no key is set.</summary>
/// <remarks>The key is the password of HTTP Basic (<see href="https://www.rfc-editor.org/rfc/rfc7617"/>); any user name will do.</remarks>
internal sealed class StatusArea(SitePages pages, ReadStatus readStatus, AdminKey? key = null) : ISiteArea
{
    private const string Scheme = "Basic";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (key is not null)
            routes.MapPage("/status", context => ShowAsync(context, key));
    }

    private async Task ShowAsync(HttpContext context, AdminKey expected)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!IsOperator(context.Request, expected))
        {
            context.Response.Headers.WWWAuthenticate = $"{Scheme} realm=\"status\", charset=\"UTF-8\"";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await PageAnswer.WriteAsync<StatusPage>(
            context,
            StatusCodes.Status200OK,
            new() { ["Site"] = pages.View("en"), ["Status"] = await readStatus.RunAsync(context.RequestAborted) }
        );
    }

    private static bool IsOperator(HttpRequest request, AdminKey expected)
    {
        if (
            !AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !Scheme.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
        )
            return false;
        var given = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", given, out var length))
            return false;
        var credentials = Encoding.UTF8.GetString(given.AsSpan(0, length));
        var password = credentials[(credentials.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return SecretComparison.AreSame(password, expected.Secret);
    }
}
