namespace NewsDigest.Intake.Items;

/// <summary>One term of an article and how much of the article it is about it.</summary>
/// <param name="Term">A stem, a number in digits, or a name in lower case with the prefix '@' ("@maria lindqvist").</param>
/// <param name="Weight">Frequency in the article, weighted by where it stands; not yet by how rare the term is.</param>
public readonly record struct WeightedTerm(string Term, float Weight);
