namespace NewsDigest.Feeds.Markup;

/// <summary>
/// The content of all elements of a document, in one place, each part with a reference to the next of the same element:
/// most elements hold one part, for which a list of their own would cost more than the part.
/// </summary>
/// <param name="document">The document.</param>
internal sealed class MarkupNodes(string document)
{
    /// <summary>No part.</summary>
    public const int None = -1;

    /// <summary>Blocks of this many parts, so that those of a large document are neither copied nor large objects.</summary>
    private const int BlockBits = 7;

    private readonly List<(MarkupNode Node, int Next)[]> blocks = [];
    private int count;

    /// <summary>The document that characters are ranges of.</summary>
    public string Document { get; } = document;

    /// <summary>The part at a place.</summary>
    public ref readonly MarkupNode this[int place] => ref At(place).Node;

    /// <summary>The place of the next part of the same element, or <see cref="None"/>.</summary>
    public int Next(int place) => At(place).Next;

    /// <summary>Adds a part behind another of the same element, or as its first; returns its place.</summary>
    public int Add(MarkupNode node, int behind)
    {
        if (count == blocks.Count << BlockBits)
            blocks.Add(new (MarkupNode, int)[1 << BlockBits]);
        At(count) = (node, None);
        if (behind != None)
            At(behind).Next = count;
        return count++;
    }

    private ref (MarkupNode Node, int Next) At(int place) =>
        ref blocks[place >> BlockBits][place & ((1 << BlockBits) - 1)];
}
