using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Ledger;

/// <summary>What the states of deliveries are called outside the ledger.</summary>
public static class DeliveryStates
{
    /// <summary>The name of a state in metrics, on which alerts rest.</summary>
    public static string MetricName(this DeliveryState state) => state.ToString().ToLowerInvariant();

    /// <summary>Counts deliveries that came to a state.</summary>
    internal static void Count(DeliveryState state, int deliveries)
    {
        if (deliveries > 0)
            DigestMetrics.CountDeliveries(state.MetricName(), deliveries);
    }
}
