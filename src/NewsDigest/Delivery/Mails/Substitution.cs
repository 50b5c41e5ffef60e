namespace NewsDigest.Delivery.Mails;

/// <summary>One piece of a mail that differs between readers of the same content.</summary>
/// <param name="Tag">What stands in the content in its place: random for each rendering, so that no text from outside can hold it.</param>
/// <param name="Value">What the reader gets there, escaped for the part (HTML or text) in which its tag stands.</param>
public readonly record struct Substitution(string Tag, string Value);
