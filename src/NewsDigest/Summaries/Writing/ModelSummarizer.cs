using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Budget;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Lets a model write the summary, and passes on only what its cited sentences support. Where a sentence does not pass
/// twice, or no answer can be had or paid, sentences of the articles take its place.
/// </summary>
public sealed partial class ModelSummarizer : ISummarizer, IDisposable
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
    /// <param name="breaker">Leaves it alone where it does not answer.</param>
    /// <param name="extracts">Ranks what is sent, and takes the model's place.</param>
    /// <param name="time">The clock of the timeout.</param>
    /// <param name="logger">Gets one line for each summary that the model could not give; never a text or a key.</param>
    public ModelSummarizer(
        IChatClient client,
        IModelBudget budget,
        ModelPrices prices,
        ModelSummaryOptions options,
        ModelBreaker breaker,
        ISummarizer extracts,
        TimeProvider time,
        ILogger<ModelSummarizer>? logger = null
    )
    {
        call = new ModelCall(client, budget, prices, options, breaker, time);
        this.options = options;
        this.extracts = extracts;
        this.logger = logger ?? NullLogger<ModelSummarizer>.Instance;
    }

    /// <inheritdoc/>
    public async Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var clean = ModelSource.Clean(request);
        var extract = await extracts.SummarizeAsync(clean, cancellationToken);
        var maxTokens = ModelSource.MaxTokens(clean, options);
        var ranked = await extracts.SummarizeAsync(
            clean with
            {
                MaxWords = ModelSource.WordsIn(maxTokens),
                Known = [],
            },
            cancellationToken
        );
        var shown = ModelSource.Choose(clean, ranked, maxTokens);
        if (shown.Count == 0)
            return extract;
        var errand = new ModelErrand(request.Subject, request.AnswerBy);
        try
        {
            var written = await WriteAsync(clean, shown, extract, errand, cancellationToken);
            return written with { Writing = errand.Outcome(failure: null) };
        }
        catch (ModelCallException e)
        {
            // Once it is known for the whole edition, a line for each of its stories would only hide it.
            if (e.Failure is not (ModelFailure.Paused or ModelFailure.NoMoney or ModelFailure.TooLate))
                LogNoSummary(options.Model, e.Failure);
            return extract with { Writing = errand.Outcome(e.Failure) };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => call.Dispose();

    private async Task<Summary> WriteAsync(
        SummaryRequest request,
        IReadOnlyList<ModelSentence> shown,
        Summary extract,
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        var language = request.Texts[0].Language;
        var answer = await call.AskAsync(SummaryPrompt.Ask(request, shown), errand, cancellationToken);
        var draft = new SummaryDraft(answer.Sentences, shown, language);
        if (draft.Failed.Count > 0)
            await AskAgainAsync(request, shown, draft, errand, cancellationToken);
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
        ModelErrand errand,
        CancellationToken cancellationToken
    )
    {
        errand.Purpose = BudgetPurpose.Corrections;
        try
        {
            var again = SummaryPrompt.AskAgain(request, shown, draft.Failed);
            draft.Replace((await call.AskAsync(again, errand, cancellationToken)).Sentences);
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
