using NewsDigest.Subscribers.Changes;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>A form of choices that has been read.</summary>
/// <param name="Form">What stood in it, with what is wrong.</param>
/// <param name="Preferences">What it asks for; null where something is wrong.</param>
internal sealed record ChoicesRead(ChoicesForm Form, Preferences? Preferences)
{
    /// <summary>The same with one more field that is wrong.</summary>
    public ChoicesRead WithError(string field, string message) =>
        new(Form with { Errors = new Dictionary<string, string>(Form.Errors) { [field] = message } }, null);
}
