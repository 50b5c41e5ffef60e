namespace NewsDigest.Summaries;

/// <summary>What is measured of a sentence to tell what it is worth; each about 0 to 1.</summary>
/// <param name="First">1 for the first quotable sentence of its text.</param>
/// <param name="Early">1, 1/2, 1/3 … by its place among the quotable sentences of its text.</param>
/// <param name="Place">From 1 for the first sentence of its text to 0 for the end.</param>
/// <param name="Later">Mean similarity to the sentences after it: a sentence that the rest goes on about.</param>
/// <param name="Before">Mean similarity to the sentences before it: a sentence that sums up or repeats.</param>
/// <param name="Frequent">How often its terms stand in all texts.</param>
/// <param name="Central">Its similarity to all other sentences of all texts, beside the most central one's (<see cref="Centrality"/>).</param>
/// <param name="Title">Share of the title's terms that it has.</param>
/// <param name="Shared">Share of its terms that the other texts have; 0 where there is only one text.</param>
/// <param name="Length">Its words, up to 30.</param>
/// <param name="Overlong">Its words beyond 30.</param>
/// <param name="Labelled">1 where a colon follows its first words, as in captions.</param>
/// <param name="Defining">1 where it only says what something is, behind the first sentence of its text.</param>
/// <param name="Outdated">From 0 where its text is up to a day older than the newest to 1 where it is two days older.</param>
internal readonly record struct SentenceFeatures(
    double First,
    double Early,
    double Place,
    double Later,
    double Before,
    double Frequent,
    double Central,
    double Title,
    double Shared,
    double Length,
    double Overlong,
    double Labelled,
    double Defining,
    double Outdated
);
