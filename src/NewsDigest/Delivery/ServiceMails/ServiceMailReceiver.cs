using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>Tells where a service mail may go, as a subscriber is now.</summary>
public static class ServiceMailReceiver
{
    /// <summary>The address; null where a mail of this kind must not go to them now.</summary>
    public static EmailAddress? Of(ServiceMailKind kind, Subscriber subscriber)
    {
        var isReader = subscriber.State is SubscriberState.Active or SubscriberState.Paused;
        return kind switch
        {
            ServiceMailKind.Confirm => If(subscriber.State == SubscriberState.Pending, subscriber.Address),
            // Never to somebody who only signed up: the address need not be theirs.
            ServiceMailKind.Goodbye => If(
                subscriber is { State: SubscriberState.Unsubscribed, Confirmed: not null },
                subscriber.Address
            ),
            ServiceMailKind.ExportLink => If(RequestOwnLink.IsOpenTo(subscriber, OwnAction.Export), subscriber.Address),
            ServiceMailKind.EraseLink => If(RequestOwnLink.IsOpenTo(subscriber, OwnAction.Erase), subscriber.Address),
            ServiceMailKind.NewAddress => If(
                isReader && subscriber.AddressChange is { From: null },
                subscriber.AddressChange?.To
            ),
            ServiceMailKind.AddressChanged => If(isReader, subscriber.AddressChange?.From),
            _ => If(isReader, subscriber.Address),
        };
    }

    private static EmailAddress? If(bool may, EmailAddress? address) => may ? address : null;
}
