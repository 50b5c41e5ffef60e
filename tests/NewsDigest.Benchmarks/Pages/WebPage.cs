namespace NewsDigest.Benchmarks.Pages;

/// <summary>A page to read.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Text">The same in characters, for readers that take no bytes.</param>
public sealed record WebPage(string Name, ReadOnlyMemory<byte> Content, string Text);
