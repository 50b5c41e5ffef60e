namespace NewsDigest.Stories.Clusters;

/// <summary>How alike two numbered things are.</summary>
/// <param name="First">One thing.</param>
/// <param name="Second">Another.</param>
/// <param name="Likeness">From 0 for nothing in common to 1 for the same.</param>
/// <param name="Subject">How far they are about one subject, from 0 to 1.</param>
internal readonly record struct Link(int First, int Second, double Likeness, double Subject = 1);
