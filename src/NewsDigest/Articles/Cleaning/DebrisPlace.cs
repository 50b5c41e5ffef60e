namespace NewsDigest.Articles.Cleaning;

/// <summary>Where in a text a kind of debris is taken for what it is.</summary>
[Flags]
public enum DebrisPlace
{
    /// <summary>Before the first paragraph.</summary>
    Opening = 1,

    /// <summary>After the last paragraph.</summary>
    Tail = 2,

    /// <summary>Before the first and after the last paragraph.</summary>
    Edges = Opening | Tail,

    /// <summary>Between paragraphs too: it cannot be a sentence of the article.</summary>
    Anywhere = Edges | 4,
}
