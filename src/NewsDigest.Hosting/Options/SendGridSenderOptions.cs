using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>SendGrid__*</c>: the account of the sender <see cref="MailSenderKind.SendGrid"/>.</summary>
public sealed class SendGridSenderOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SendGrid";

    /// <summary>A key with the scope 'mail.send'.</summary>
    [Setting("the account's API key", IsSecret = true)]
    public string? ApiKey { get; set; }

    /// <summary>Address of the API.</summary>
    [Setting("https://api.eu.sendgrid.com/")]
    public Uri BaseAddress { get; set; } = new("https://api.sendgrid.com/");

    /// <summary>Whether SendGrid only checks mails and sends none.</summary>
    [Setting("true")]
    public bool Sandbox { get; set; }

    /// <summary>
    /// The public key by which SendGrid's signed event webhook is known, as its page shows it; absent: no events are taken.
    /// </summary>
    [Setting("MFkwEwYHKoZIzj0CAQYI…")]
    public string? EventPublicKey { get; set; }

    /// <summary>
    /// The last part of the address to which SendGrid's Inbound Parse sends mails to us, which nobody else knows; absent: no
    /// mails are taken.
    /// </summary>
    [Setting("<32 random letters and digits>", IsSecret = true)]
    [RegularExpression(
        "[A-Za-z0-9_-]{24,200}",
        ErrorMessage = "must be 24 to 200 letters, digits, hyphens and underlines"
    )]
    public string? InboundSecret { get; set; }

    /// <summary>The key as bytes (SubjectPublicKeyInfo); null where there is none, or it is none.</summary>
    public ReadOnlyMemory<byte>? EventKey => EventPublicKey is { } key ? Read(key) : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EventPublicKey is not null && EventKey is null)
            yield return new ValidationResult(
                "is no public key of the curve P-256 in Base64",
                [nameof(EventPublicKey)]
            );
    }

    /// <summary>The curve's object identifier in DER, 1.2.840.10045.3.1.7: not every system tells the name of a curve that it reads.</summary>
    private static ReadOnlySpan<byte> P256 => [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    private static ReadOnlyMemory<byte>? Read(string base64)
    {
        try
        {
            var bytes = Convert.FromBase64String(base64);
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes, out _);
            // Said in full: with '?:' an array that is null would become memory that is empty.
            if (bytes.AsSpan().IndexOf(P256) < 0)
                return null;
            return bytes;
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
