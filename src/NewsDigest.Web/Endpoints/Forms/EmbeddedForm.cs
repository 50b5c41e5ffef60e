using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>A form on another page of the operator's, which may ask for the address alone.</summary>
internal static class EmbeddedForm
{
    /// <summary>The form with what a fresh one of ours proposes for all that it does not ask for.</summary>
    public static IFormCollection Complete(IFormCollection sent, ChoicesForm proposed)
    {
        var fields = sent.ToDictionary(field => field.Key, field => field.Value);
        fields.TryAdd("time", proposed.Time);
        fields.TryAdd("zone", proposed.Zone);
        fields.TryAdd("day", new StringValues([.. proposed.Days]));
        fields.TryAdd("length", proposed.Length);
        fields.TryAdd("language", proposed.Language);
        return new FormCollection(fields);
    }
}
