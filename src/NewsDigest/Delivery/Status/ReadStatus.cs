using NewsDigest.Briefings.Status;

namespace NewsDigest.Delivery.Status;

/// <summary>Reads how the whole installation does. Changes nothing.</summary>
public sealed class ReadStatus(ReadNewsStatus news, ReadModelStatus model, ReadDeliveryStatus delivery)
{
    /// <summary>Reads.</summary>
    public async Task<DigestStatus> RunAsync(CancellationToken cancellationToken) =>
        new(
            await news.RunAsync(cancellationToken),
            await model.RunAsync(cancellationToken),
            await delivery.RunAsync(cancellationToken)
        );
}
