using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.Adapters.Mime;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>One fault that SendGrid names in a request.</summary>
/// <param name="Message">What is wrong, without addresses.</param>
/// <param name="Field">Where, as "personalizations.3.to"; null where it does not say.</param>
public sealed partial record SendGridError(string Message, string? Field)
{
    /// <summary>The place of the personalization that is at fault; null where it is something else.</summary>
    public int? Personalization =>
        Field is not null
        && Place().Match(Field) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, out var n)
            ? n
            : null;

    /// <summary>Whether who sends is at fault, which a person has to put right.</summary>
    public bool ConcernsSender =>
        Field is not null
        && (
            Field.StartsWith("from", StringComparison.Ordinal) || Field.StartsWith("reply_to", StringComparison.Ordinal)
        );

    /// <summary>Whether all mails of the request are at fault in the same way.</summary>
    public bool ConcernsAll => Field is not null && !Field.StartsWith("personalizations", StringComparison.Ordinal);

    /// <summary>Reads the body of an answer; empty where it is not what is documented.</summary>
    public static IReadOnlyList<SendGridError> Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (
                json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("errors", out var errors)
                || errors.ValueKind != JsonValueKind.Array
            )
                return [];
            return
            [
                .. errors
                    .EnumerateArray()
                    .Where(e => e.ValueKind == JsonValueKind.Object)
                    .Select(e => new SendGridError(RemoteText.Clean(Text(e, "message")), Text(e, "field"))),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^personalizations\.(\d{1,4})(\.|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
