using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsDigest.Summaries.Writing;

/// <summary>What a model answered, its shape checked but not its truth.</summary>
/// <param name="Headline">As written; may be empty.</param>
/// <param name="Sentences">At least one.</param>
internal sealed record ModelAnswer(string Headline, IReadOnlyList<ModelAnswerSentence> Sentences)
{
    /// <summary>More than a summary can need; an answer of 100 KB is no summary.</summary>
    private const int MaxLength = 20_000;

    private const int MaxSentences = 8;

    /// <exception cref="ModelCallException">The model refused, was stopped, or its answer is not of the schema.</exception>
    public static ModelAnswer Read(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ModelCallException(ModelFailure.Filtered, isFree: false);
        if (response.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>().Any())
            throw new ModelCallException(ModelFailure.Refused, isFree: false);
        if (response.FinishReason == ChatFinishReason.Length || response.Text.Length is 0 or > MaxLength)
            throw new ModelCallException(ModelFailure.BadAnswer, isFree: false);
        return Parse(response.Text);
    }

    private static ModelAnswer Parse(string json)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(json, ModelAnswerJson.Default.ModelAnswer);
            // A list may hold nulls whatever its type says.
            if (answer is { Sentences.Count: > 0 and <= MaxSentences } && !answer.Sentences.Contains(null!))
                return answer;
        }
        catch (JsonException)
        {
            // Handled below, without the text that the exception's message may quote.
        }
        throw new ModelCallException(ModelFailure.BadAnswer, isFree: false);
    }
}
