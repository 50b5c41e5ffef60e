using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>
/// The way in: the form on the start page, and what it is posted to, which other sites of the operator may do as well. In
/// place of a puzzle stand a field that only programs fill in and a stamp that tells how long the form was open.
/// </summary>
internal sealed class SubscribeArea(
    Subscribe subscribe,
    ChoicesForms choices,
    FormStamp stamp,
    TopicExamples examples,
    SitePages pages,
    SiteSettings settings
) : ISiteArea
{
    /// <summary>
    /// Version of the text beside the button, which is kept as proof of consent; to be raised with every change of it, and
    /// the text to be added to docs/subscribing.md.
    /// </summary>
    public const string ConsentVersion = "sign-up form 2";

    /// <summary>Nobody sees this field, so nobody fills it in.</summary>
    private const string Trap = "website";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", ShowAsync);
        routes.MapForm("/subscribe", SubscribeAsync);
    }

    private Task ShowAsync(HttpContext context)
    {
        PageAnswer.MakePublic(context);
        var site = pages.View(context);
        return WriteFormAsync(context, StatusCodes.Status200OK, site, choices.Proposed(site.Words.Language));
    }

    private async Task SubscribeAsync(HttpContext context)
    {
        var (form, status) = await FormBody.ReadAsync(context);
        var origin = FormOrigin.Other(context.Request, settings);
        var isEmbedded = origin is not null && settings.AllowedOrigins.Contains(origin);
        if (form is not null && origin is not null && !isEmbedded)
            status = StatusCodes.Status403Forbidden;
        if (form is null || status != StatusCodes.Status200OK)
        {
            await pages.WriteErrorAsync(context, status);
            return;
        }
        var site = pages.View(context);
        if (form[Trap].ToString().Length > 0)
        {
            // A program learns nothing from the answer.
            await WriteResultAsync(context, site, SubscribeOutcome.Accepted);
            return;
        }
        if (isEmbedded)
            form = EmbeddedForm.Complete(form, choices.Proposed(site.Words.Language));
        var read = choices.Read(form, site.Texts, current: null);
        if (!EmailAddress.TryParse(read.Form.Address, out var address))
            read = read.WithError("address", site.Texts["ErrorAddress"]);
        if (!isEmbedded)
            read = Stamped(read, site);
        if (address is null || read.Preferences is not { } wanted)
        {
            await WriteFormAsync(context, StatusCodes.Status422UnprocessableEntity, site, read.Form);
            return;
        }
        var shown = isEmbedded ? $"form on {origin}" : ConsentVersion;
        var request = new SubscribeRequest(
            address,
            wanted.Choices,
            wanted.Slot,
            wanted.Days,
            $"{shown} ({site.Words.Language})",
            ClientNetwork.Of(context, settings.ClientAddressHeader)
        );
        var outcome = await subscribe.RunAsync(request, context.RequestAborted);
        if (AddressFaults.Of(outcome, site.Texts) is { } fault)
            await WriteFormAsync(
                context,
                StatusCodes.Status422UnprocessableEntity,
                site,
                read.WithError("address", fault).Form
            );
        else
            await WriteResultAsync(context, site, outcome);
    }

    /// <summary>The form with what is wrong with its stamp; a fresh one where it is stale, so that it can be sent again.</summary>
    private ChoicesRead Stamped(ChoicesRead read, SiteView site) =>
        stamp.Check(read.Form.Stamp) switch
        {
            FormStampVerdict.Right => read,
            FormStampVerdict.TooQuick => read.WithError(FormStamp.Field, site.Texts["ErrorTooQuick"]),
            _ => (read with { Form = read.Form with { Stamp = "" } }).WithError(
                FormStamp.Field,
                site.Texts["ErrorStale"]
            ),
        };

    private static Task WriteResultAsync(HttpContext context, SiteView site, SubscribeOutcome outcome)
    {
        var isAccepted = outcome == SubscribeOutcome.Accepted;
        if (!isAccepted)
            context.Response.Headers.RetryAfter = "3600";
        return PageAnswer.WriteMessageAsync(
            context,
            isAccepted ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests,
            site,
            PageMessage.Named(site, isAccepted ? "Sent" : "TooMany")
        );
    }

    private async Task WriteFormAsync(HttpContext context, int status, SiteView site, ChoicesForm form) =>
        await PageAnswer.WriteAsync<SubscribePage>(
            context,
            status,
            new()
            {
                ["Site"] = site,
                ["Form"] = form.Stamp.Length > 0 ? form : form with { Stamp = stamp.Make() },
                ["Offer"] = choices.Offer(form, await examples.ReadAsync(context.RequestAborted)),
                ["Target"] = settings.Path("subscribe"),
            }
        );
}
