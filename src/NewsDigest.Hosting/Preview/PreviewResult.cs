using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Hosting.Preview;

/// <summary>What would be mailed.</summary>
/// <param name="Briefing">The briefing; quiet where nothing would be.</param>
/// <param name="Edition">What it is taken from.</param>
public sealed record PreviewResult(Briefing Briefing, Edition Edition);
