using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Adapters.AzureOpenAI;
using NewsDigest.Adapters.Mime;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Budget;
using NewsDigest.Delivery.Mails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;
using NewsDigest.Topics;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together the steps from a document to a rendered briefing, which every door needs.</summary>
internal static class StepServices
{
    /// <summary>The steps, configured. Stores are added by a call of their own.</summary>
    public static IServiceCollection AddSteps(this IServiceCollection services, SettingsReader settings) =>
        services
            .AddSingleton(settings.Read<IntakeOptions>(IntakeOptions.Section))
            .AddSingleton(settings.Read<TopicsOptions>(TopicsOptions.Section))
            .AddSingleton(settings.Read<OpenAIOptions>(OpenAIOptions.Section))
            .AddSingleton(settings.Read<SiteOptions>(SiteOptions.Section))
            .AddSingleton(settings.Read<MailOptions>(MailOptions.Section))
            .AddLogging()
            .AddSingleton(s => Limits(s.GetRequiredService<IntakeOptions>()))
            .AddSingleton(s => new DocumentReader(s.GetRequiredService<ReadLimits>()))
            .AddSingleton(s => TopicsFiles.Load(s.GetRequiredService<TopicsOptions>()))
            .AddSingleton<TopicClassifier>()
            .AddSingleton<ExtractiveSummarizer>()
            .AddSingleton<ModelBreaker>()
            .AddSingleton(MakeSummarizer)
            .AddSingleton<DigestItemMaker>()
            .AddSingleton<IMailRenderer, BriefingMailRenderer>()
            .AddSingleton<BriefingPageRenderer>()
            .AddSingleton<IMimeWriter, MimeWriter>()
            .AddSingleton(s => Look(s.GetRequiredService<SiteOptions>()))
            .AddSingleton<StandingNews>()
            .AddSingleton<SummarizeDevelopments>()
            .AddSingleton(s => new MakeEdition(
                s.GetRequiredService<StandingNews>(),
                s.GetRequiredService<IStoryStore>(),
                s.GetRequiredService<IEditionStore>(),
                s.GetRequiredService<IFeedStore>(),
                s.GetRequiredService<SummarizeDevelopments>(),
                s.GetRequiredService<IWritingLog>(),
                s.GetRequiredService<TopicCatalogue>(),
                MakeVectors(s)
            ));

    private static ArticleVectors? MakeVectors(IServiceProvider services)
    {
        var options = services.GetRequiredService<OpenAIOptions>();
        if (options is not { Endpoint: { } address, EmbeddingDeployment: { } deployment })
            return null;
        var time = services.GetRequiredService<TimeProvider>();
        return new ArticleVectors(
            EmbeddingGeneratorFactory.Create(EndpointOf(options, address, deployment), time),
            services.GetRequiredService<IModelBudget>(),
            new EmbeddingOptions(deployment, options.EmbeddingUsdPerMillionTokens ?? 0)
            {
                Timeout = options.Timeout,
                TokenMargin = options.Margin,
            },
            services.GetRequiredService<IVectorStore>(),
            time,
            services.GetRequiredService<ILogger<ArticleVectors>>()
        );
    }

    private static ModelEndpoint EndpointOf(OpenAIOptions options, Uri address, string deployment) =>
        new(options.Kind, address, deployment, options.ApiKey) { NetworkTimeout = options.Timeout };

    private static ISummarizer MakeSummarizer(IServiceProvider services)
    {
        var extracts = services.GetRequiredService<ExtractiveSummarizer>();
        var options = services.GetRequiredService<OpenAIOptions>();
        if (options is not { Endpoint: { } address, Deployment: { } deployment })
            return extracts;
        var time = services.GetRequiredService<TimeProvider>();
        return new ModelSummarizer(
            ChatClientFactory.Create(EndpointOf(options, address, deployment), time),
            services.GetRequiredService<IModelBudget>(),
            new ModelPrices(options.InputUsdPerMillionTokens ?? 0, options.OutputUsdPerMillionTokens ?? 0),
            new ModelSummaryOptions(deployment)
            {
                Timeout = options.Timeout,
                TokenMargin = options.Margin,
                ConcurrentCalls = options.ConcurrentCalls,
                CallsPerSubject = options.CallsPerStory,
            },
            services.GetRequiredService<ModelBreaker>(),
            extracts,
            time,
            services.GetRequiredService<ILogger<ModelSummarizer>>()
        );
    }

    private static ReadLimits Limits(IntakeOptions options) =>
        new()
        {
            MaxTextBytes = options.MaxBytes,
            MaxMailBytes = options.MaxBytes,
            MaxPdfBytes = options.MaxBytes,
            MaxWordBytes = options.MaxBytes,
            MaxZipBytes = options.MaxBytes,
            MaxJsonBytes = Math.Min(options.MaxBytes, ReadLimits.Default.MaxJsonBytes),
            MaxHtmlBytes = Math.Min(options.MaxBytes, ReadLimits.Default.MaxHtmlBytes),
            MaxFeedBytes = (int)Math.Min(options.MaxBytes, ReadLimits.Default.MaxFeedBytes),
        };

    private static SiteLook Look(SiteOptions options) =>
        new(options.Name, options.BaseUrl)
        {
            Light = SiteColours.Apply(options.LightColours, Palette.Light),
            Dark = SiteColours.Apply(options.DarkColours, Palette.Dark),
            Logo = options.Logo is { } logo ? new SiteLogo(logo, options.LogoWidth) : null,
            Footer = options.Footer,
            Texts = TextsFiles.Load(options),
        };
}
