using Microsoft.AspNetCore.Http;

namespace NewsDigest.Web.Endpoints;

/// <summary>Reads the body of a request as far as it is not too large.</summary>
internal static class RequestBytes
{
    /// <summary>
    /// The whole body, from its start; null where it has more bytes than allowed. Counted here and not by the server's own
    /// limit, which not every host of the site has.
    /// </summary>
    public static async Task<MemoryStream?> ReadAsync(HttpContext context, int maxBytes)
    {
        var request = context.Request;
        if (request.ContentLength > maxBytes)
            return null;
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > maxBytes)
                return null;
            body.Write(buffer, 0, read);
        }
        body.Position = 0;
        return body;
    }
}
