using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using MimeKit;

namespace NewsDigest.Subscribers.Addresses;

/// <summary>One valid e-mail address.</summary>
/// <remarks>
/// Syntax by <see href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321</see> and, for other scripts,
/// <see href="https://www.rfc-editor.org/rfc/rfc6531">RFC 6531</see>, as MimeKit reads them. Quoted local parts and
/// address literals are valid there and refused here: no reader has one, and they are a classic of header injection.
/// </remarks>
public sealed record EmailAddress
{
    /// <summary>The most characters that RFC 5321 allows a path.</summary>
    private const int MaxLength = 254;

    private const int MaxLocalPartLength = 64;

    private EmailAddress(string localPart, string domain)
    {
        LocalPart = localPart;
        Domain = domain;
    }

    /// <summary>What stands before the @, as written.</summary>
    public string LocalPart { get; }

    /// <summary>The domain, lower case, in ASCII form.</summary>
    public string Domain { get; }

    /// <summary>The address to mail to.</summary>
    public string Value => $"{LocalPart}@{Domain}";

    /// <summary>
    /// The form in which two addresses are compared: lower case throughout. No provider of note tells
    /// <c>Ada@</c> from <c>ada@</c>, and one person must not be there twice.
    /// </summary>
    public string Normalized =>
        // Compatibility forms can hold capitals that only their plain form makes small.
        Value.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);

    /// <summary>Reads an address; white space around it is left out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        // Composed first: some characters become others by it, a semicolon among them, and what is stored must read as itself.
        if (text is null || text.Length > MaxLength * 2 || !TryCompose(text.Trim(), out text))
            return false;
        if (text.Length is 0 or > MaxLength || text.Any(IsUnseen))
            return false;
        var at = text.LastIndexOf('@');
        if (at is < 1 or > MaxLocalPartLength || text[0] == '"' || !TryGetAscii(text[(at + 1)..], out var domain))
            return false;
        // Read as a whole it must be the address alone: no name, no comment. MimeKit tells a domain in its Unicode form.
        if (
            !MailboxAddress.TryParse(text, out var mailbox)
            || mailbox.LocalPart != text[..at]
            || !TryGetAscii(mailbox.Domain, out var read)
            || read != domain
        )
            return false;
        var plain = new EmailAddress(text[..at], domain);
        // In ASCII a domain is longer.
        if (plain.Value.Length > MaxLength)
            return false;
        address = plain;
        return true;
    }

    /// <summary>Never the address: addresses do not belong in logs.</summary>
    public override string ToString() => "(e-mail address)";

    /// <summary>What cannot be seen tells two addresses apart that look the same, or breaks a header.</summary>
    private static bool TryCompose(string text, out string composed)
    {
        composed = "";
        try
        {
            composed = text.Normalize(NormalizationForm.FormC);
            return true;
        }
        // Half of a surrogate pair.
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool TryGetAscii(string domain, out string ascii)
    {
        ascii = "";
        if (!domain.Contains('.') || domain.StartsWith('['))
            return false;
        try
        {
            ascii = new IdnMapping { UseStd3AsciiRules = true }
                .GetAscii(domain)
                .ToLowerInvariant();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
