namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>The public key by which the sender's signed events are known: P-256.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo (<see href="https://www.rfc-editor.org/rfc/rfc5480">RFC 5480</see>).</param>
public sealed record EventWebhookKey(ReadOnlyMemory<byte> PublicKey);
