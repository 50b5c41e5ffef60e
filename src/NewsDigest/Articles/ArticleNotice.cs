namespace NewsDigest.Articles;

/// <summary>What an article is to an earlier one, as its publisher marks it.</summary>
public enum ArticleNotice
{
    /// <summary>A story like any other.</summary>
    None,

    /// <summary>It corrects an earlier one ("CORRECTED-", "Correction:") and takes its place.</summary>
    Correction,

    /// <summary>It is no story: an earlier one is not to be told ("KILL", "WITHDRAWN").</summary>
    Withdrawal,
}
