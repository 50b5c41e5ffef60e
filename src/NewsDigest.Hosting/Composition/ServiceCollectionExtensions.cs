using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Adapters.AzureOpenAI;
using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Mime;
using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Budget;
using NewsDigest.Delivery;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Intake;
using NewsDigest.Stories;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;
using NewsDigest.Topics;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts the system together.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>The steps and use cases of the core, configured. Stores are added by a call of their own.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddNewsDigest(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration);
        services
            .AddSingleton(settings.Read<IntakeOptions>(IntakeOptions.Section))
            .AddSingleton(settings.Read<TopicsOptions>(TopicsOptions.Section))
            .AddSingleton(settings.Read<OpenAIOptions>(OpenAIOptions.Section))
            .AddSingleton(settings.Read<SiteOptions>(SiteOptions.Section))
            .AddSingleton(settings.Read<MailOptions>(MailOptions.Section));
        settings.ThrowIfWrong();

        return services
            .AddLogging()
            .AddSingleton(s => Limits(s.GetRequiredService<IntakeOptions>()))
            .AddSingleton(s => new DocumentReader(s.GetRequiredService<ReadLimits>()))
            .AddSingleton(s => TopicsFiles.Load(s.GetRequiredService<TopicsOptions>()))
            .AddSingleton<TopicClassifier>()
            .AddSingleton<ExtractiveSummarizer>()
            .AddSingleton(MakeSummarizer)
            .AddSingleton<DigestItemMaker>()
            .AddSingleton<IMailRenderer, BriefingMailRenderer>()
            .AddSingleton<BriefingPageRenderer>()
            .AddSingleton<IMimeWriter, MimeWriter>()
            .AddSingleton(s => new SiteLook { Name = s.GetRequiredService<SiteOptions>().Name })
            .AddSingleton<MakeEdition>()
            .AddSingleton<BriefArticles>();
    }

    /// <summary>Stores that live and end with this process.</summary>
    public static IServiceCollection AddMemoryStores(this IServiceCollection services) =>
        services
            .AddSingleton<IModelBudget>(MakeMemoryBudget)
            .AddSingleton<IArticleStore, MemoryArticleStore>()
            .AddSingleton<IItemStore, MemoryItemStore>()
            .AddSingleton<IRejectionStore, MemoryRejectionStore>()
            .AddSingleton<IStoryStore, MemoryStoryStore>()
            .AddSingleton<IEditionStore, MemoryEditionStore>();

    private static ISummarizer MakeSummarizer(IServiceProvider services)
    {
        var extracts = services.GetRequiredService<ExtractiveSummarizer>();
        var options = services.GetRequiredService<OpenAIOptions>();
        if (options is not { Endpoint: { } address, Deployment: { } deployment })
            return extracts;
        return new ModelSummarizer(
            ChatClientFactory.Create(new ModelEndpoint(options.Kind, address, deployment, options.ApiKey)),
            services.GetRequiredService<IModelBudget>(),
            new ModelPrices(options.InputUsdPerMillionTokens ?? 0, options.OutputUsdPerMillionTokens ?? 0),
            new ModelSummaryOptions(deployment),
            extracts,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<ModelSummarizer>>()
        );
    }

    private static MemoryModelBudget MakeMemoryBudget(IServiceProvider services)
    {
        var options = services.GetRequiredService<OpenAIOptions>();
        var time = services.GetRequiredService<TimeProvider>();
        return new MemoryModelBudget(options.DailyLimitUsd, options.MonthlyLimitUsd, time);
    }

    private static ReadLimits Limits(IntakeOptions options) =>
        new()
        {
            MaxTextBytes = options.MaxBytes,
            MaxJsonBytes = Math.Min(options.MaxBytes, ReadLimits.Default.MaxJsonBytes),
        };
}
