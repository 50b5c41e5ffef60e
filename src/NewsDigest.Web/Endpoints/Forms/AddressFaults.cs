using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Says beside the field why an address is not taken, whoever it belongs to.</summary>
internal static class AddressFaults
{
    /// <summary>What is said of a sign-up; null where nothing is wrong with the address.</summary>
    public static string? Of(SubscribeOutcome outcome, SiteWording texts) =>
        outcome switch
        {
            SubscribeOutcome.DomainBlocked => texts["ErrorDomain"],
            SubscribeOutcome.RoleAddress => texts["ErrorRole"],
            _ => null,
        };

    /// <summary>What is said of a change of address; null where nothing is wrong with it.</summary>
    public static string? Of(RequestAddressOutcome outcome, SiteWording texts) =>
        outcome switch
        {
            RequestAddressOutcome.DomainBlocked => texts["ErrorDomain"],
            RequestAddressOutcome.RoleAddress => texts["ErrorRole"],
            _ => null,
        };
}
