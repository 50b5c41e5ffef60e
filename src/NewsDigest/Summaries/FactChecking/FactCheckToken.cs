namespace NewsDigest.Summaries.FactChecking;

/// <summary>A word, number or unit in the one form that all its spellings share.</summary>
/// <param name="Key">The common form: a stem, the value of a number ("#1200000"), a unit ("%").</param>
/// <param name="Kind">What it does.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct FactCheckToken(string Key, FactCheckKind Kind, int Start, int End)
{
    /// <summary>Whether a sentence that says it needs a source that says it.</summary>
    public bool Matters => Kind is not (FactCheckKind.Light or FactCheckKind.Negation);

    /// <summary>Whether it is one of the facts that may never differ: a number, a unit, a name.</summary>
    public bool IsHard => Kind is FactCheckKind.Name or FactCheckKind.Number or FactCheckKind.Unit;
}
