namespace NewsDigest.Summaries.FactChecking;

/// <summary>What a word of a checked sentence does there.</summary>
internal enum FactCheckKind
{
    /// <summary>Articles, pronouns, auxiliaries, plain reporting verbs: free to come and go.</summary>
    Light,

    /// <summary>A word that carries meaning.</summary>
    Content,

    /// <summary>A capitalised word inside a sentence: part of the name of a person, place, organisation or work.</summary>
    Name,

    /// <summary>A number, in digits or words.</summary>
    Number,

    /// <summary>A currency or a percent sign, written out or not.</summary>
    Unit,

    /// <summary>A word that turns a statement into its contrary ("not", "never", "without").</summary>
    Negation,
}
