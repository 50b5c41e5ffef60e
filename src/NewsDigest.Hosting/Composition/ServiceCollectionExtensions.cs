using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Budget;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together what commands need that work on files and keep nothing.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>The one-shot briefing and its steps, configured.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddNewsDigest(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration);
        services.AddSteps(settings).AddSingleton<BriefArticles>();
        settings.ThrowIfWrong();
        return services;
    }

    /// <summary>Stores that live and end with this process.</summary>
    public static IServiceCollection AddMemoryStores(this IServiceCollection services) =>
        services
            .AddSingleton<IModelBudget>(MakeMemoryBudget)
            .AddSingleton<IModelPauseStore, MemoryModelPauseStore>()
            .AddSingleton<IWritingLog, MemoryWritingLog>()
            .AddSingleton<IArticleStore, MemoryArticleStore>()
            .AddSingleton<IItemStore, MemoryItemStore>()
            .AddSingleton<IRejectionStore, MemoryRejectionStore>()
            .AddSingleton<IStoryStore, MemoryStoryStore>()
            .AddSingleton<IVectorStore, MemoryVectorStore>()
            .AddSingleton<IWithdrawalStore, MemoryWithdrawalStore>()
            .AddSingleton<INoticeStore, MemoryNoticeStore>()
            .AddSingleton<IEditionStore, MemoryEditionStore>()
            .AddSingleton<IFeedStore, MemoryFeedStore>();

    private static MemoryModelBudget MakeMemoryBudget(IServiceProvider services)
    {
        var options = services.GetRequiredService<OpenAIOptions>();
        var time = services.GetRequiredService<TimeProvider>();
        return new MemoryModelBudget(options.DailyLimitUsd, options.MonthlyLimitUsd, time);
    }
}
