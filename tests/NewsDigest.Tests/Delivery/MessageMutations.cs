using CsCheck;

namespace NewsDigest.Tests.Delivery;

/// <summary>Damages a message by chance: characters replaced, put in, taken out, doubled.</summary>
public static class MessageMutations
{
    private static readonly string[] Pieces =
    [
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "-1",
        "1e999",
        "\\ud800",
        "\ud800",
        "\0",
        "é",
        "😀",
        "/",
    ];

    /// <summary>Texts with one to five faults.</summary>
    public static Gen<string> Of(string message) =>
        Gen.Select(
                Gen.Int[0, 3],
                Gen.Int[0, message.Length],
                Gen.Int[0, 12],
                Gen.OneOf(Gen.OneOf<string>(Pieces), Gen.String[0, 4])
            )
            .Array[1, 5]
            .Select(faults =>
            {
                var text = message;
                foreach (var (kind, at, length, piece) in faults)
                {
                    var start = Math.Min(at, text.Length);
                    var end = Math.Min(start + length, text.Length);
                    text = kind switch
                    {
                        0 => text[..start] + piece + text[start..],
                        1 => text[..start] + piece + text[end..],
                        2 => text[..start] + text[end..],
                        _ => text[..end] + text[start..],
                    };
                }
                return text;
            });
}
