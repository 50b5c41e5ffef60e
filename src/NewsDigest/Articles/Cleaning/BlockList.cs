namespace NewsDigest.Articles.Cleaning;

/// <summary>The blocks of a text while it is cleaned: which are kept, and what the others were taken for.</summary>
internal sealed class BlockList(IReadOnlyList<string> blocks)
{
    /// <summary>A sentence of fewer words may be a button; without a full stop it takes more to be a paragraph.</summary>
    private const int FewestWordsOfSentence = 6;

    private const int FewestWordsWithoutStop = 25;

    private readonly string?[] kinds = new string?[blocks.Count];
    private readonly bool[] prose = [.. blocks.Select(ReadsLikeParagraph)];

    // Counted as blocks are dropped: a text of a million lines is asked for them a million times.
    private int dropped;
    private int firstKept;

    /// <summary>Blocks, kept and dropped.</summary>
    public int Count => blocks.Count;

    /// <summary>Blocks kept.</summary>
    public int KeptCount => Count - dropped;

    /// <summary>A block's text.</summary>
    public string this[int i] => blocks[i];

    /// <summary>Texts of the blocks kept.</summary>
    public IEnumerable<string> Kept => Enumerable.Range(0, Count).Where(IsKept).Select(i => blocks[i]);

    /// <summary>The blocks dropped.</summary>
    public IReadOnlyList<DroppedBlock> Dropped =>
        [.. Enumerable.Range(0, Count).Where(i => !IsKept(i)).Select(i => new DroppedBlock(blocks[i], kinds[i]!))];

    /// <summary>Whether a block is kept.</summary>
    public bool IsKept(int i) => kinds[i] is null;

    /// <summary>Whether a block was dropped as a kind of debris.</summary>
    public bool IsDroppedAs(int i, string kind) => kinds[i] == kind;

    /// <summary>Texts of the blocks dropped as a kind of debris.</summary>
    public IEnumerable<string> DroppedAs(string kind) =>
        Enumerable.Range(0, Count).Where(i => kinds[i] == kind).Select(i => blocks[i]);

    /// <summary>Whether a block reads like a paragraph.</summary>
    public bool IsProse(int i) => prose[i];

    /// <summary>Drops a block, unless it is dropped already.</summary>
    public void Drop(int i, string kind)
    {
        if (kinds[i] is not null)
            return;
        kinds[i] = kind;
        dropped++;
        while (firstKept < Count && !IsKept(firstKept))
            firstKept++;
    }

    /// <summary>The first block kept, or -1.</summary>
    public int FirstKept() => firstKept < Count ? firstKept : -1;

    /// <summary>Whether a block after the last one kept was dropped as a kind of debris.</summary>
    public bool EndsIn(string kind) => kinds.AsSpan(Array.LastIndexOf(kinds, null) + 1).Contains(kind);

    /// <summary>Kept blocks before the first kept paragraph, from the top.</summary>
    public IEnumerable<int> Opening()
    {
        for (var i = 0; i < Count; i++)
            if (IsKept(i))
            {
                if (prose[i])
                    yield break;
                yield return i;
            }
    }

    /// <summary>Kept blocks after the last kept paragraph, from the end.</summary>
    public IEnumerable<int> Tail()
    {
        for (var i = Count - 1; i >= 0; i--)
            if (IsKept(i))
            {
                if (prose[i])
                    yield break;
                yield return i;
            }
    }

    /// <summary>Characters of the paragraphs kept, from one block on.</summary>
    public long ProseFrom(int start)
    {
        var characters = 0L;
        for (var i = start; i < Count; i++)
            if (prose[i] && IsKept(i))
                characters += blocks[i].Length;
        return characters;
    }

    /// <summary>Whether a block reads like a paragraph of an article: a sentence, or very many words.</summary>
    public static bool ReadsLikeParagraph(string block)
    {
        var words = Words.Count(block);
        return words >= FewestWordsWithoutStop
            // "Published: Tuesday, March 10, 2026, 9:20 a.m." ends like a sentence.
            || (
                words >= FewestWordsOfSentence
                && SentenceEnd.Closes(block)
                && !TimeStamp.IsDate(block)
                && TimeStamp.BehindName(block) is null
            );
    }
}
