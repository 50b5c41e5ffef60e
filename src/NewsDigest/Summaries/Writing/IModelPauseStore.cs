namespace NewsDigest.Summaries.Writing;

/// <summary>The model's pause, shared by all instances.</summary>
public interface IModelPauseStore
{
    /// <summary>The last pause, also one that is over; null where the model has answered since.</summary>
    Task<ModelPause?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Begins or replaces the pause; null where the model answers.</summary>
    Task SaveAsync(ModelPause? pause, CancellationToken cancellationToken);
}
