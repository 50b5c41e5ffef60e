using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Budget;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Lets a model write the summary, and passes on only what its cited sentences support. Where a sentence does not pass
/// twice, or no answer can be had or paid, sentences of the articles take its place.
/// </summary>
public sealed partial class ModelSummarizer : ISummarizer
{
    private readonly ModelCall call;
    private readonly ModelSummaryOptions options;
    private readonly ISummarizer extracts;
    private readonly ILogger logger;

    /// <summary>Writes with one model.</summary>
    /// <param name="client">The model. Its own retries must be off, as each attempt is paid for.</param>
    /// <param name="budget">The money for it.</param>
    /// <param name="prices">What it costs.</param>
    /// <param name="options">How it is asked.</param>
    /// <param name="extracts">Ranks what is sent, and takes the model's place.</param>
    /// <param name="time">The clock of the timeout.</param>
    /// <param name="logger">Gets one line for each summary that the model could not give; never a text or a key.</param>
    public ModelSummarizer(
        IChatClient client,
        IModelBudget budget,
        ModelPrices prices,
        ModelSummaryOptions options,
        ISummarizer extracts,
        TimeProvider time,
        ILogger<ModelSummarizer>? logger = null
    )
    {
        call = new ModelCall(client, budget, prices, options, time);
        this.options = options;
        this.extracts = extracts;
        this.logger = logger ?? NullLogger<ModelSummarizer>.Instance;
    }

    /// <inheritdoc/>
    public async Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var clean = ModelSource.Clean(request);
        var ranked = await extracts.SummarizeAsync(clean with { MaxWords = options.MaxSourceWords }, cancellationToken);
        var shown = ModelSource.Choose(clean, ranked, options.MaxSourceWords);
        var extract = await extracts.SummarizeAsync(clean, cancellationToken);
        if (shown.Count == 0)
            return extract;
        try
        {
            return await WriteAsync(clean, shown, extract, cancellationToken);
        }
        catch (ModelCallException e)
        {
            LogNoSummary(options.Model, e.Failure);
            return extract;
        }
    }

    private async Task<Summary> WriteAsync(
        SummaryRequest request,
        IReadOnlyList<ModelSentence> shown,
        Summary extract,
        CancellationToken cancellationToken
    )
    {
        var language = request.Texts[0].Language;
        var answer = await call.AskAsync(SummaryPrompt.Ask(request, shown), cancellationToken);
        var draft = new SummaryDraft(answer.Sentences, shown, language);
        if (draft.Failed.Count > 0)
            await AskAgainAsync(request, shown, draft, cancellationToken);
        if (!draft.HasModelSentence)
            throw new ModelCallException(ModelFailure.Unsupported, isFree: false);
        return new Summary(
            draft.Finish(extract, request.MaxWords),
            options.Model,
            ModelAnswerCheck.Headline(answer.Headline, shown, language)
        );
    }

    private async Task AskAgainAsync(
        SummaryRequest request,
        IReadOnlyList<ModelSentence> shown,
        SummaryDraft draft,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var again = SummaryPrompt.AskAgain(request, shown, draft.Failed);
            draft.Replace((await call.AskAsync(again, cancellationToken)).Sentences);
        }
        catch (ModelCallException e)
        {
            LogNoSecondAnswer(options.Model, e.Failure);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} gave no summary: {Failure}. An extract takes its place."
    )]
    private partial void LogNoSummary(string model, ModelFailure failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} did not correct its sentences: {Failure}. Extracts take their place."
    )]
    private partial void LogNoSecondAnswer(string model, ModelFailure failure);
}
