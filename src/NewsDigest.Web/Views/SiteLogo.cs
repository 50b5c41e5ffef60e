namespace NewsDigest.Web.Views;

/// <summary>An operator's picture.</summary>
/// <param name="Address">Where it lies; https. The same for every reader, so that it tells of none of them.</param>
/// <param name="Width">Its width in pixels as it is shown.</param>
public sealed record SiteLogo(Uri Address, int Width);
