namespace NewsDigest.Stories.Clusters;

/// <summary>How alike two numbered things are.</summary>
/// <param name="First">One thing.</param>
/// <param name="Second">Another.</param>
/// <param name="Likeness">From 0 for nothing in common to 1 for the same.</param>
/// <param name="Names">Names that both hold.</param>
internal readonly record struct Link(int First, int Second, double Likeness, int Names = 0);
