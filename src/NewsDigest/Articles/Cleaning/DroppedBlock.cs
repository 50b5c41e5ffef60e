namespace NewsDigest.Articles.Cleaning;

/// <summary>A block that was taken out of a text, and the kind of debris it was taken for.</summary>
public sealed record DroppedBlock(string Text, string Kind);
