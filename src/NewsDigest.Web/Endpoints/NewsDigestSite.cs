using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Web.Endpoints.Archive;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Endpoints.Hooks;
using NewsDigest.Web.Endpoints.Operators;
using NewsDigest.Web.Endpoints.Readers;

namespace NewsDigest.Web.Endpoints;

/// <summary>The site as one piece, for whatever receives its requests: Kestrel, a catch-all function, a test.</summary>
public static class NewsDigestSite
{
    /// <summary>
    /// What the site is made of. <see cref="SiteSettings"/>, the use cases, stores, signer and catalogue that it works
    /// with are registered by the composition.
    /// </summary>
    public static IServiceCollection AddNewsDigestSite(this IServiceCollection services)
    {
        // What the server logs of each request holds its query, and with it the token.
        services.AddLogging(logs => logs.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None));
        services.AddRouting();
        services.AddHealthChecks();
        // Routing asks for it, and only a web host brings it along.
        services.TryAddSingleton(_ => new DiagnosticListener("NewsDigest.Web"));
        services.TryAddSingleton<DiagnosticSource>(s => s.GetRequiredService<DiagnosticListener>());
        return services
            .AddSingleton<SitePages>()
            .AddSingleton<ReaderTokens>()
            .AddSingleton<ChoicesForms>()
            .AddSingleton<SiteArchive>()
            .AddSingleton<ArchiveAccess>()
            .AddSingleton<TellStory>()
            .AddSingleton<SearchArchive>()
            .AddSingleton<FormStamp>()
            .AddSingleton<TopicExamples>()
            .AddSingleton<OwnDataArea>()
            .AddSingleton<ISiteArea, SubscribeArea>()
            .AddSingleton<ISiteArea, ConfirmArea>()
            .AddSingleton<ISiteArea, PreferencesArea>()
            .AddSingleton<ISiteArea, UnsubscribeArea>()
            .AddSingleton<ISiteArea, MineArea>()
            .AddSingleton<ISiteArea, ArchiveArea>()
            .AddSingleton<ISiteArea, StoryArea>()
            .AddSingleton<ISiteArea, FeedArea>()
            .AddSingleton<ISiteArea, SearchArea>()
            .AddSingleton<ISiteArea, SendGridEventsArea>()
            .AddSingleton<ISiteArea, SendGridInboundArea>()
            .AddSingleton<ISiteArea>(s => s.GetRequiredService<OwnDataArea>())
            .AddSingleton<ISiteArea, ExportArea>()
            .AddSingleton<ISiteArea, EraseArea>()
            .AddSingleton<ISiteArea, AddressArea>()
            .AddSingleton<ISiteArea, PrivacyArea>()
            .AddSingleton<ISiteArea, OutboxArea>()
            .AddSingleton<ISiteArea, StatusArea>()
            .AddSingleton<ISiteArea, HealthArea>();
    }

    /// <summary>Adds the routes of all areas.</summary>
    public static IEndpointRouteBuilder MapNewsDigestSite(this IEndpointRouteBuilder routes)
    {
        foreach (var area in routes.ServiceProvider.GetServices<ISiteArea>())
            area.Map(routes);
        return routes;
    }

    /// <summary>The whole site as one delegate, routing and error pages included; to be built once.</summary>
    public static RequestDelegate Build(IServiceProvider services)
    {
        var site = new ApplicationBuilder(services);
        site.UseMiddleware<SiteGuard>();
        site.UseRouting();
        site.UseEndpoints(routes => routes.MapNewsDigestSite());
        return site.Build();
    }
}
