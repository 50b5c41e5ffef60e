using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.Files;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Adapters.Smtp;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Web.Endpoints.Hooks;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together who carries mails.</summary>
internal static class SenderServices
{
    /// <summary>The sender that the settings name.</summary>
    public static IServiceCollection AddSender(this IServiceCollection services, SettingsReader settings)
    {
        var sendGrid = settings.Read<SendGridSenderOptions>(SendGridSenderOptions.Section);
        if (sendGrid.EventKey is { } eventKey)
            services.AddSingleton(new EventWebhookKey(eventKey));
        if (sendGrid.InboundSecret is { } inboundSecret)
            services.AddSingleton(new InboundSecret(inboundSecret));
        services
            .AddSingleton(settings.Read<SmtpSenderOptions>(SmtpSenderOptions.Section))
            .AddSingleton(sendGrid)
            .AddSingleton(s => Identity(s.GetRequiredService<MailOptions>(), s.GetRequiredService<SiteOptions>()))
            .AddSingleton(s => new MailFolder(s.GetRequiredService<MailOptions>().Folder))
            .AddSingleton<IOutbox, FileOutbox>()
            .AddSingleton<FileMailSender>()
            .AddSingleton(s =>
                Smtp(s.GetRequiredService<SmtpSenderOptions>(), s.GetRequiredService<DeliverySettings>())
            )
            .AddSingleton<SmtpMailSender>()
            .AddSingleton(s =>
                SendGrid(s.GetRequiredService<SendGridSenderOptions>(), s.GetRequiredService<DeliverySettings>())
            )
            .AddSingleton<IMailSender>(s =>
                s.GetRequiredService<MailOptions>().Sender switch
                {
                    MailSenderKind.SendGrid => s.GetRequiredService<SendGridMailSender>(),
                    MailSenderKind.Smtp => s.GetRequiredService<SmtpMailSender>(),
                    _ => s.GetRequiredService<FileMailSender>(),
                }
            );
        // Its own limits of time govern: a request that the client gave up may have been taken.
        services
            .AddHttpClient<SendGridMailSender>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(SendGridHandler.Create);
        return services;
    }

    private static SenderIdentity Identity(MailOptions mail, SiteOptions site) =>
        new(new Mailbox(mail.From, site.Name), new MailingList($"briefing.{site.BaseUrl.IdnHost}", site.Name))
        {
            ReplyTo = mail.ReplyTo is { } replyTo ? new Mailbox(replyTo) : null,
            UnsubscribeAddress = mail.UnsubscribeAddress,
        };

    private static SmtpOptions Smtp(SmtpSenderOptions options, DeliverySettings delivery) =>
        new(options.Host ?? "", options.Port, options.Security)
        {
            User = options.User,
            Password = options.Password,
            TimeLimit = delivery.CallLimit,
        };

    private static SendGridOptions SendGrid(SendGridSenderOptions options, DeliverySettings delivery) =>
        new(options.ApiKey ?? "")
        {
            BaseAddress = options.BaseAddress,
            IsSandbox = options.Sandbox,
            TimeLimit = delivery.CallLimit,
        };
}
