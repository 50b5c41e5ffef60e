namespace NewsDigest.Adapters.Http;

/// <summary>A host has no address on the public internet, and is not allowed by name to have another.</summary>
public sealed class AddressRefusedException(string host)
    : Exception($"{host} has no address on the public internet; allow it by name if it is meant");
