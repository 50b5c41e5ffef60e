using System.Diagnostics;
using OpenTelemetry;

namespace NewsDigest.Hosting.Composition;

/// <summary>
/// Puts the route of a request in the place of its path: one path holds the secret of inbound mail, and a story's or a
/// day's would make a series of its own of each.
/// </summary>
public sealed class RouteForPath : BaseProcessor<Activity>
{
    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.GetTagItem("url.path") is null)
            return;
        var route = data.GetTagItem("http.route") as string ?? "";
        data.SetTag("url.path", route);
        data.SetTag("url.query", null);
    }
}
