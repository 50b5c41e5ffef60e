using System.Text.Json.Serialization;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>Weighted terms as two columns, half as long as a list of objects.</summary>
/// <param name="Words">The terms.</param>
/// <param name="Weights">The weight of each.</param>
internal sealed record StoredTerms(
    [property: JsonConverter(typeof(SharedWordsConverter))] IReadOnlyList<string> Words,
    IReadOnlyList<float> Weights
)
{
    public static StoredTerms From(IReadOnlyList<WeightedTerm> terms) =>
        new([.. terms.Select(t => t.Term)], [.. terms.Select(t => t.Weight)]);

    public IReadOnlyList<WeightedTerm> ToTerms()
    {
        var terms = new WeightedTerm[Math.Min(Words.Count, Weights.Count)];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = new WeightedTerm(Words[i], Weights[i]);
        return terms;
    }
}
