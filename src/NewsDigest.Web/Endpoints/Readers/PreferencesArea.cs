using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>Where a reader changes what they get and when, or pauses it.</summary>
internal sealed class PreferencesArea(
    ChangePreferences change,
    ISubscriberStore subscribers,
    ReaderTokens tokens,
    ReaderLinkMaker links,
    ChoicesForms choices,
    OwnDataArea ownData,
    SitePages pages
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/preferences", ShowAsync);
        routes.MapForm("/preferences", ChangeAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await ReaderAsync(context) is { } reader)
            await WriteFormAsync(context, StatusCodes.Status200OK, reader, Form(reader), isSaved: false);
    }

    private async Task ChangeAsync(HttpContext context)
    {
        if (await ReaderAsync(context) is not { } reader)
            return;
        var (form, status) = await FormBody.ReadAsync(context);
        if (form is null)
        {
            await pages.WriteErrorAsync(context, status);
            return;
        }
        var read = choices.Read(form, pages.View(reader.Choices.Language).Texts, reader);
        if (read.Preferences is not { } wanted)
            await WriteFormAsync(context, StatusCodes.Status422UnprocessableEntity, reader, read.Form, isSaved: false);
        else if (await change.RunAsync(reader.Id, wanted, context.RequestAborted) is { } changed)
            await WriteFormAsync(context, StatusCodes.Status200OK, changed, Form(changed), isSaved: true);
        else
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
    }

    /// <summary>The reader of a request; null where there is none: then it is answered.</summary>
    private async Task<Subscriber?> ReaderAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Preferences) is not { } id)
            return null;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is { State: SubscriberState.Active or SubscriberState.Paused })
            return reader;
        // Who has left may still ask for what is held about them.
        if (reader is not null && RequestOwnLink.IsOpenTo(reader, OwnAction.Export))
            await ownData.WriteAsync(context, StatusCodes.Status410Gone, reader);
        else
            await pages.WriteMessageAsync(
                context,
                StatusCodes.Status410Gone,
                reader is { State: SubscriberState.Pending } ? "NotConfirmed" : "NotReader"
            );
        return null;
    }

    private ChoicesForm Form(Subscriber reader) => choices.Of(reader, pages.View(reader.Choices.Language).Texts);

    private Task WriteFormAsync(HttpContext context, int status, Subscriber reader, ChoicesForm form, bool isSaved) =>
        PageAnswer.WriteAsync<PreferencesPage>(
            context,
            status,
            new()
            {
                ["Site"] = pages.View(reader.Choices.Language),
                ["Form"] = form,
                ["Offer"] = choices.Offer(form),
                ["Target"] = tokens.PathOf("preferences", context),
                ["OwnData"] = tokens.PathOf("data", context),
                ["Unsubscribe"] = links.Unsubscribe(reader.Id).PathAndQuery,
                ["IsSaved"] = isSaved,
            }
        );
}
