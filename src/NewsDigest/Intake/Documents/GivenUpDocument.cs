namespace NewsDigest.Intake.Documents;

/// <summary>A document that its trigger gave up.</summary>
/// <param name="Path">Its path in the inbox; null where what was given up names none.</param>
/// <param name="Id">Whoever keeps it knows it by this; opaque.</param>
/// <param name="Receipt">Proof of having read it, which deleting it takes; opaque.</param>
public sealed record GivenUpDocument(string? Path, string Id, string Receipt);
