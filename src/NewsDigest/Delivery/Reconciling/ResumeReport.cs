using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>What resuming a date found.</summary>
/// <param name="Ranges">Messages put into the queue.</param>
/// <param name="Readers">Readers in them, who have no outcome or were given up as too late.</param>
/// <param name="NotDue">Slots whose time has not come yet.</param>
/// <param name="Ended">Readers who have an outcome and are left alone.</param>
/// <param name="Reasons">Why those in the queue again had not been mailed, as far as the ledger knows.</param>
public sealed record ResumeReport(int Ranges, int Readers, int NotDue, int Ended, IReadOnlyList<ReasonCount> Reasons);
