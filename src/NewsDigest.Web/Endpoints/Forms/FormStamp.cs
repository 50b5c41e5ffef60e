using System.Globalization;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>
/// Stands in a form in place of a puzzle: shows that the form was fetched before it was sent, and when. Programs that post
/// without a page have none, and those that fill in a page are quicker than people.
/// </summary>
internal sealed class FormStamp(LinkSigner signer, TimeProvider time)
{
    /// <summary>Name of the field.</summary>
    public const string Field = "form";

    /// <summary>Nobody types an address and reads what is agreed to in less.</summary>
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(2);

    /// <summary>How long a page may stay open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private static readonly SubscriberId Nobody = new(0.ToString("x32", CultureInfo.InvariantCulture));

    /// <summary>The stamp of a form that is fetched now.</summary>
    public string Make() => signer.Sign(new SignedLink(LinkPurpose.Form, Nobody, time.GetUtcNow() + Lifetime));

    /// <summary>What is thought of a form by its stamp.</summary>
    /// <param name="stamp">What came; null where nothing came.</param>
    public FormStampVerdict Check(string? stamp)
    {
        var now = time.GetUtcNow();
        return signer.Verify(stamp, LinkPurpose.Form, now) switch
        {
            LinkVerdict.Valid { Link.Expires: { } expires } when expires - Lifetime + Quickest > now =>
                FormStampVerdict.TooQuick,
            LinkVerdict.Valid => FormStampVerdict.Right,
            _ => FormStampVerdict.Stale,
        };
    }
}
