namespace NewsDigest.Adapters.SendGrid;

/// <summary>
/// Makes the handler under the sender's client. No handler that repeats requests may stand over it: SendGrid knows no
/// key by which it would recognise one that it has taken.
/// </summary>
public static class SendGridHandler
{
    /// <summary>A handler that follows no redirects and finds new addresses of the host every few minutes.</summary>
    public static SocketsHttpHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
