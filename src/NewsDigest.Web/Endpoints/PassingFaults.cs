namespace NewsDigest.Web.Endpoints;

/// <summary>Tells faults that pass by themselves, as of a storage that does not answer, from ours: the same may work later.</summary>
/// <param name="Are">Whether an exception is one.</param>
public sealed record PassingFaults(Func<Exception, bool> Are);
