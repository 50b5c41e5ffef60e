using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Reads the form that a request carries, as far as it is one and small.</summary>
internal static class FormBody
{
    /// <summary>More bytes has no form of ours.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 512,
        KeyLengthLimit = 256,
        ValueLengthLimit = MaxBytes,
        MultipartBodyLengthLimit = MaxBytes,
    };

    /// <summary>The form; or the status that says why there is none: 413 too large, 415 of another type, 400 broken.</summary>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > MaxBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        if (!request.HasFormContentType)
            return (null, StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBytes.ReadAsync(context, MaxBytes) is not { } body)
            return (null, StatusCodes.Status413PayloadTooLarge);
        request.Body = body;
        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(context.RequestAborted);
            return (form, StatusCodes.Status200OK);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
