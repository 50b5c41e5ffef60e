using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>
/// The form of SendGrid's
/// <see href="https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook">Inbound Parse</see>,
/// as far as we look at it: attachments are read past, and nothing is written to a disk.
/// </summary>
internal sealed class InboundForm
{
    /// <summary>A little less than servers take by themselves; more only has who sends pictures.</summary>
    public const int MaxBytes = 28 * 1024 * 1024;

    /// <summary>What is kept of a field; further bytes are read past. A whole mail is kept so far too: who asks for something says so at its beginning.</summary>
    private const int MaxFieldBytes = 1024 * 1024;

    private const int MaxSections = 300;

    private static readonly HashSet<string> Wanted = new(StringComparer.Ordinal)
    {
        "charsets",
        "dkim",
        "email",
        "envelope",
        "from",
        "headers",
        "html",
        "sender_ip",
        "SPF",
        "subject",
        "text",
    };

    private readonly Dictionary<string, byte[]> fields = new(StringComparer.Ordinal);
    private Dictionary<string, string> charsets = [];

    private InboundForm() { }

    /// <summary>The form; or the status that says why there is none: 413 too large, 415 of another type, 400 broken.</summary>
    public static async Task<(InboundForm? Form, int Status)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > MaxBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            return (null, StatusCodes.Status415UnsupportedMediaType);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            return (null, StatusCodes.Status400BadRequest);
        try
        {
            var form = new InboundForm();
            var isWhole = await form.ReadAsync(new MultipartReader(boundary, request.Body), context.RequestAborted);
            return isWhole ? (form, StatusCodes.Status200OK) : (null, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException refused)
        {
            // The server's own limit, where the length was not told.
            return (null, refused.StatusCode);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The bytes of a field; null where it is not there.</summary>
    public byte[]? Bytes(string name) => fields.GetValueOrDefault(name);

    /// <summary>A field as text, in the encoding that the form names for it; null where it is not there.</summary>
    public string? Text(string name) =>
        fields.TryGetValue(name, out var bytes) ? EncodingOf(name).GetString(bytes) : null;

    /// <summary>Who sent the mail by its envelope, empty for nobody; null where the form does not tell.</summary>
    public string? EnvelopeFrom()
    {
        try
        {
            using var json = JsonDocument.Parse(Text("envelope") ?? "null");
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("from", out var from)
                && from.ValueKind == JsonValueKind.String
                ? from.GetString()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<bool> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var (sections, bytes) = (0, 0);
        var buffer = new byte[16 * 1024];
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (++sections > MaxSections)
                return false;
            var name = NameOf(section);
            using var kept = new MemoryStream();
            int read;
            while ((read = await section.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if ((bytes += read) > MaxBytes)
                    return false;
                if (name is not null)
                    kept.Write(buffer, 0, (int)Math.Min(read, MaxFieldBytes - kept.Length));
            }
            if (name is not null)
                fields.TryAdd(name, kept.ToArray());
        }
        charsets = Charsets();
        return true;
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
        && disposition.IsFormDisposition()
        && HeaderUtilities.RemoveQuotes(disposition.Name).Value is { } name
        && Wanted.TryGetValue(name, out var wanted)
            ? wanted
            : null;

    private Dictionary<string, string> Charsets()
    {
        try
        {
            return fields.TryGetValue("charsets", out var json)
                ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private Encoding EncodingOf(string name)
    {
        try
        {
            return charsets.TryGetValue(name, out var charset) ? Encoding.GetEncoding(charset) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            // Words that are asked for are ASCII but for an umlaut, which these letters are right for.
            return Encoding.Latin1;
        }
    }
}
