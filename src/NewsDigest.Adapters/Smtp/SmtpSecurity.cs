namespace NewsDigest.Adapters.Smtp;

/// <summary>How a connection to a mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>It begins in the clear and must be switched to TLS (port 587, RFC 3207); a server that cannot is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465, RFC 8314).</summary>
    SslOnConnect,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}
