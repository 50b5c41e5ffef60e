using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Hosting.Options;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Hosting.Settings;

/// <summary>Checks what no setting shows alone: that those which are there fit each other.</summary>
internal static class SettingsTogether
{
    /// <summary>Reports to the reader what does not fit.</summary>
    public static void Check(IServiceCollection services, SettingsReader settings)
    {
        var (storage, site, mail) = (
            Get<StorageOptions>(services),
            Get<SiteOptions>(services),
            Get<MailOptions>(services)
        );
        if (!storage.IsEmulator)
            CheckKeys(services, settings);
        switch (mail.Sender)
        {
            case MailSenderKind.SendGrid:
                var sendGrid = Get<SendGridSenderOptions>(services);
                if (sendGrid.ApiKey is null)
                    settings.Refuse<SendGridSenderOptions>(
                        SendGridSenderOptions.Section,
                        nameof(sendGrid.ApiKey),
                        "is missing, although Mail__Sender is SendGrid"
                    );
                CheckWorld(site, mail, settings, sendGrid.BaseAddress.IsLoopback);
                break;
            case MailSenderKind.Smtp:
                var smtp = Get<SmtpSenderOptions>(services);
                if (smtp.Host is null)
                    settings.Refuse<SmtpSenderOptions>(
                        SmtpSenderOptions.Section,
                        nameof(smtp.Host),
                        "is missing, although Mail__Sender is Smtp"
                    );
                CheckWorld(site, mail, settings, smtp.Host is "localhost" or "127.0.0.1" or "::1");
                break;
        }
    }

    private static void CheckKeys(IServiceCollection services, SettingsReader settings)
    {
        const string fault = "is missing: only the storage emulator works with keys of this machine";
        if (Get<LinksOptions>(services).Keys is null)
            settings.Refuse<LinksOptions>(LinksOptions.Section, nameof(LinksOptions.Keys), fault);
        if (Get<SuppressionOptions>(services).Key is null)
            settings.Refuse<SuppressionOptions>(SuppressionOptions.Section, nameof(SuppressionOptions.Key), fault);
    }

    /// <summary>A sender that reaches the world needs an address that the world can answer and links that it can follow.</summary>
    private static void CheckWorld(SiteOptions site, MailOptions mail, SettingsReader settings, bool isSenderHere)
    {
        if (isSenderHere)
            return;
        if (!site.IsPublic)
            settings.Refuse<SiteOptions>(
                SiteOptions.Section,
                nameof(SiteOptions.BaseUrl),
                "must begin with https: mails would lead to this machine"
            );
        if (!EmailAddress.TryParse(mail.From, out _))
            settings.Refuse<MailOptions>(MailOptions.Section, nameof(MailOptions.From), "is no address to send from");
    }

    private static T Get<T>(IServiceCollection services) =>
        (T)services.Last(s => s.ServiceType == typeof(T)).ImplementationInstance!;
}
