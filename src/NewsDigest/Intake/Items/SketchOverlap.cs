namespace NewsDigest.Intake.Items;

/// <summary>What two texts share, counted in the sampled shingles that both sketches can answer for.</summary>
/// <param name="Shared">Sampled shingles that stand in both texts.</param>
/// <param name="First">Sampled shingles of the first text.</param>
/// <param name="Second">Sampled shingles of the second text.</param>
public readonly record struct SketchOverlap(int Shared, int First, int Second)
{
    /// <summary>Estimated share of the second text that stands in the first, from 0 to 1.</summary>
    public double SecondInFirst => Shared == 0 ? 0 : (double)Shared / Second;
}
