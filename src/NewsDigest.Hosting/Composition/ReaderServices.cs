using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Briefings.Status;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Delivery.Status;
using NewsDigest.Hosting.Local;
using NewsDigest.Hosting.Messages;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Inbound;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Operators;
using NewsDigest.Web.Mail;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together what readers meet: subscribing, delivery and the site.</summary>
internal static class ReaderServices
{
    /// <summary>The use cases from signing up to the mail, and the site.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services, SettingsReader settings)
    {
        var admin = settings.Read<AdminOptions>(AdminOptions.Section);
        if (admin.Key is { } key)
            services.AddSingleton(new AdminKey(key));
        services.AddHealthChecks().AddCheck<StorageReadiness>("storage", tags: ["ready"]);
        return services
            .AddSingleton(settings.Read<LinksOptions>(LinksOptions.Section))
            .AddSingleton(settings.Read<SuppressionOptions>(SuppressionOptions.Section))
            .AddSingleton(settings.Read<BriefingsOptions>(BriefingsOptions.Section))
            .AddSingleton(settings.Read<DeliveryOptions>(DeliveryOptions.Section))
            .AddSingleton(settings.Read<RampOptions>(RampOptions.Section))
            .AddSingleton(settings.Read<SubscribeOptions>(SubscribeOptions.Section))
            .AddSingleton<IRandomIds, RandomIds>()
            // Only asked for where no keys are set, which is refused unless the storage is the emulator.
            .AddSingleton(_ => new Lazy<LocalKeys>(() => LocalKeys.LoadOrMake(LocalData.Keys)))
            .AddSingleton(MakeSigner)
            .AddSingleton(s =>
                s.GetRequiredService<SuppressionOptions>().Parsed
                ?? s.GetRequiredService<Lazy<LocalKeys>>().Value.Addresses
            )
            .AddSingleton(s => Identity(s.GetRequiredService<SiteOptions>(), s.GetRequiredService<MailOptions>()))
            .AddSingleton(MakeSite)
            .AddSingleton(MakeDeliverySettings)
            .AddSingleton(s => Ramp(s.GetRequiredService<RampOptions>()))
            .AddSingleton(new PassingFaults(FailureReason.IsStorageAway))
            .AddSubscribing()
            .AddDelivery()
            .AddHooks()
            .AddNewsDigestSite();
    }

    private static IServiceCollection AddSubscribing(this IServiceCollection services) =>
        services
            .AddSingleton(s => Limits(s.GetRequiredService<SubscribeOptions>()))
            .AddSingleton(s => new SubscriberRetention
            {
                Left = TimeSpan.FromDays(s.GetRequiredService<RetentionOptions>().LeftDays),
            })
            .AddSingleton<SubscriberChange>()
            .AddSingleton<Suppress>()
            .AddSingleton<Subscribe>()
            .AddSingleton<Confirm>()
            .AddSingleton<ChangePreferences>()
            .AddSingleton<Unsubscribe>()
            .AddSingleton<RequestOwnLink>()
            .AddSingleton<RequestAddress>()
            .AddSingleton<ConfirmAddress>()
            .AddSingleton<Erase>()
            .AddSingleton<ForgetSubscribers>()
            .AddSingleton<AddListed>()
            .AddSingleton<FindSubscriber>();

    private static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddSingleton<ReaderLinkMaker>()
            .AddSingleton<BriefingMails>()
            .AddSingleton<DeliveryClaims>()
            .AddSingleton<SettleDeliveries>()
            .AddSingleton<MailClaimed>()
            .AddSingleton<IndexEdition>()
            .AddSingleton<SettleWithdrawals>()
            .AddSingleton<PlanBriefings>()
            .AddSingleton<PlanWhenOverdue>()
            .AddSingleton<SendingRamp>()
            .AddSingleton<Deliver>()
            .AddSingleton<Reconcile>()
            .AddSingleton<RebuildSchedule>()
            .AddSingleton(s => new ClearPoisoned(
                new AzurePoisonQueue(s.GetRequiredService<StorageConnection>(), StorageNames.DeliveryQueue),
                s.GetRequiredService<IDeliveryQueue>(),
                s.GetRequiredService<DeliverySettings>(),
                s.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<Recover>()
            .AddSingleton<SendNow>()
            .AddSingleton<StopSending>()
            .AddSingleton<ResumeDate>()
            .AddSingleton<ExportReader>()
            .AddSingleton<EraseReader>()
            .AddSingleton<ReadNewsStatus>()
            .AddSingleton<ReadDeliveryStatus>()
            .AddSingleton<ReadStatus>()
            .AddSingleton<IServiceMailRenderer, ServiceMailRenderer>()
            .AddSingleton<ServiceMailMaker>()
            .AddSingleton<SendServiceMail>()
            .AddSingleton<DeliveryMessageHandler>()
            .AddSingleton<ServiceMailMessageHandler>()
            .AddSingleton(MakeReturnServiceMails)
            .AddSingleton<PostponedMessages>()
            .AddSingleton<LocalQueues>();

    /// <summary>What SendGrid and people tell us by mail.</summary>
    private static IServiceCollection AddHooks(this IServiceCollection services) =>
        services
            .AddSingleton<IMailEventReader, SendGridEventReader>()
            .AddSingleton<TakeEvents>()
            .AddSingleton<EventsSeen>()
            .AddSingleton<ApplyEvents>()
            .AddSingleton<EventMessageHandler>()
            .AddSingleton<TakeMail>()
            .AddSingleton(s =>
            {
                var site = s.GetRequiredService<SiteSettings>();
                return new MailSignUp(site.Edition, site.Language);
            })
            .AddSingleton(s => new ApplyLeftEvents(
                s.GetRequiredService<IEventBatchStore>(),
                new AzurePoisonQueue(s.GetRequiredService<StorageConnection>(), StorageNames.EventQueue),
                s.GetRequiredService<ApplyEvents>(),
                s.GetRequiredService<TimeProvider>()
            ));

    private static ReturnServiceMails MakeReturnServiceMails(IServiceProvider services) =>
        new(
            new AzurePoisonQueue(services.GetRequiredService<StorageConnection>(), StorageNames.MailQueue),
            services.GetRequiredService<IServiceMailQueue>(),
            services.GetRequiredService<TimeProvider>()
        );

    private static LinkSigner MakeSigner(IServiceProvider services)
    {
        var keys = services.GetRequiredService<LinksOptions>().Parsed;
        return new LinkSigner(keys.Count > 0 ? keys : [services.GetRequiredService<Lazy<LocalKeys>>().Value.Links]);
    }

    private static SiteIdentity Identity(SiteOptions site, MailOptions mail) =>
        new(site.Name, site.BaseUrl, mail.PostalAddress) { IsArchivePrivate = site.PrivateArchive };

    private static SiteSettings MakeSite(IServiceProvider services)
    {
        var options = services.GetRequiredService<SiteOptions>();
        var retention = services.GetRequiredService<RetentionOptions>();
        return new SiteSettings(
            services.GetRequiredService<SiteIdentity>(),
            new Slot(options.TimeZone, options.BriefingTime)
        )
        {
            IsDevelopment = !options.IsPublic,
            ClientAddressHeader = options.ClientAddressHeader,
            AllowedOrigins = options.Origins,
            Privacy = new PrivacyNotice
            {
                Controller = options.PrivacyController,
                Contact = options.PrivacyContact,
                Elsewhere = options.PrivacyUrl,
                DeliveryDays = retention.Days,
                LeftDays = retention.LeftDays,
            },
        };
    }

    private static SubscribeLimits Limits(SubscribeOptions options) =>
        new()
        {
            PerNetworkPerHour = options.PerNetworkPerHour,
            Addresses = new AddressPolicy
            {
                BlockedDomains = BlockedDomains.Load(options),
                TakesRoleAddresses = options.RoleAddresses,
            },
        };

    private static RampSettings Ramp(RampOptions options) =>
        new()
        {
            PerHour = options.PerHour,
            Growth = options.Growth,
            UpToPerHour = options.UpToPerHour,
            PerDomainPerHour = options.ParsedDomains,
        };

    private static DeliverySettings MakeDeliverySettings(IServiceProvider services)
    {
        var site = services.GetRequiredService<SiteOptions>();
        var delivery = services.GetRequiredService<DeliveryOptions>();
        return new DeliverySettings
        {
            Lead = services.GetRequiredService<BriefingsOptions>().Lead,
            Lease = delivery.Lease,
            BatchSize = delivery.BatchSize,
            ReadersPerRange = Math.Max(new DeliverySettings().ReadersPerRange, delivery.BatchSize),
            ResendUnknownAfter = delivery.ResendUnknownAfter,
            SiteSlot = new Slot(site.TimeZone, site.BriefingTime),
            LedgerKept = TimeSpan.FromDays(services.GetRequiredService<RetentionOptions>().Days),
        };
    }
}
