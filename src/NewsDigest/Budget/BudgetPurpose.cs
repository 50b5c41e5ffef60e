namespace NewsDigest.Budget;

/// <summary>What a call of a model is for.</summary>
public enum BudgetPurpose
{
    /// <summary>To write a summary.</summary>
    Summaries,

    /// <summary>To write sentences anew that their sources did not support.</summary>
    Corrections,

    /// <summary>To place articles by their meaning.</summary>
    Embeddings,
}
