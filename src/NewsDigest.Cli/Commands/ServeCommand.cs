using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Cli.Serving;
using NewsDigest.Hosting.Local;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest serve</c>: the whole system on this machine.</summary>
public static class ServeCommand
{
    private const string BaseUrl = "Site:BaseUrl";

    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var listen = new Option<string?>("--listen")
        {
            Description = "Where the site listens; by default Site__BaseUrl where that is on this machine.",
            HelpName = "URL",
        };
        var settings = CommandInputs.Settings();
        var command = new Command("serve", "Run the whole system on this machine, with Azurite as storage.")
        {
            listen,
            settings,
        };
        command.SetAction(
            (parsed, cancel) => RunAsync(console, parsed.GetValue(settings), parsed.GetValue(listen), cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        DigestConsole console,
        string? settingsPath,
        string? listen,
        CancellationToken cancellationToken
    )
    {
        var configuration = SettingsSource.Load(settingsPath);
        var address = Address(configuration, listen);
        await using var app = LocalServer.Build(configuration, address, console);
        var storage = app.Services.GetRequiredService<StorageOptions>();
        await using var azurite = await StartAzuriteAsync(storage, console, cancellationToken);
        try
        {
            await app.Services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
            await ImportFeedsAsync(app.Services, console, cancellationToken);
            app.Run(NewsDigestSite.Build(app.Services));
            await app.StartAsync(cancellationToken);
        }
        catch (Exception error) when (FailureReason.IsOfStorage(error, cancellationToken))
        {
            return console.Fail(FailureReason.Of(error));
        }
        catch (IOException error)
        {
            // Kestrel's word for a port that is taken.
            throw new UsageException(
                $"The site cannot listen at {address}: {error.Message} Choose another by --listen."
            );
        }
        Greet(app.Services, address, storage, console);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Where to listen; links in mails lead there too, unless the settings name a public address.</summary>
    private static Uri Address(IConfiguration configuration, string? listen)
    {
        var publicAddress = Uri.TryCreate(configuration[BaseUrl], UriKind.Absolute, out var set) ? set : null;
        if (listen is null)
            return publicAddress is { IsLoopback: true } ? publicAddress : new SiteOptions().BaseUrl;
        if (!Uri.TryCreate(listen, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
            throw new UsageException($"--listen {listen}: that is no address. Example: --listen http://localhost:8081");
        if (publicAddress is null && address.IsLoopback)
            configuration[BaseUrl] = new Uri(address, "/").AbsoluteUri;
        return address;
    }

    private static async Task<LocalAzurite?> StartAzuriteAsync(
        StorageOptions storage,
        DigestConsole console,
        CancellationToken cancellationToken
    )
    {
        if (!storage.IsEmulator || await LocalAzurite.AnswersAsync(cancellationToken))
            return null;
        console.Output.WriteLine(
            $"Starting the storage emulator; its data is in {Path.GetFullPath(LocalData.Azurite)}."
        );
        return await LocalAzurite.StartAsync(LocalData.Azurite, cancellationToken);
    }

    private static async Task ImportFeedsAsync(
        IServiceProvider services,
        DigestConsole console,
        CancellationToken cancellationToken
    )
    {
        if (await services.GetRequiredService<FeedsToBegin>().RunAsync(cancellationToken) is { } report)
            console.Output.WriteLine(
                $"{services.GetRequiredService<FeedsOptions>().Opml}: {report.Listed} feeds, {report.Added} of them new."
            );
    }

    private static void Greet(IServiceProvider services, Uri address, StorageOptions storage, DigestConsole console)
    {
        var site = services.GetRequiredService<SiteOptions>();
        var mail = services.GetRequiredService<MailOptions>();
        console.Output.WriteLine($"The site is at {address.GetLeftPart(UriPartial.Authority)}/");
        if (mail.Sender == MailSenderKind.Files)
            console.Output.WriteLine(
                site.IsPublic
                    ? $"Mails are written into {Path.GetFullPath(mail.Folder)} and sent to nobody."
                    : $"Mails are sent to nobody; read them at {new Uri(address, "/outbox")}"
            );
        console.Output.WriteLine(
            storage.IsEmulator
                ? "Drop articles into the container 'articles' (connection string UseDevelopmentStorage=true)."
                : "Drop articles into the container 'articles' of the storage account."
        );
        console.Output.WriteLine("Ctrl+C ends it.");
        console.Output.Flush();
    }
}
