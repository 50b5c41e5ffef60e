using System.Text.Json;

namespace NewsDigest.OperatorFiles;

/// <summary>
/// Reads a JSON file that an operator wrote, token by token, and knows on which line each stands, to say where a fault is.
/// Comments and trailing commas are allowed.
/// </summary>
public ref struct OperatorJson
{
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader json;
    private int counted;
    private int line = 1;

    /// <summary>A reader before the first token of a whole file in UTF-8.</summary>
    public OperatorJson(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        json = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
    }

    /// <summary>What is read.</summary>
    public readonly JsonTokenType Token => json.TokenType;

    /// <summary>Reads on; false at the end of the file.</summary>
    /// <exception cref="OperatorFileException">This is no JSON.</exception>
    public bool Read()
    {
        try
        {
            return json.Read();
        }
        catch (JsonException error)
        {
            throw new OperatorFileException((int)(error.LineNumber ?? 0) + 1, $"not valid JSON. {error.Message}");
        }
    }

    /// <summary>Reads what is left, so that it is checked as well.</summary>
    /// <exception cref="OperatorFileException">It is no JSON.</exception>
    public void ReadToEnd()
    {
        while (Read()) { }
    }

    /// <summary>The string or name that is read.</summary>
    /// <exception cref="OperatorFileException">It has an escape that is no character.</exception>
    public string Text()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault("half a character is escaped here. Write the character itself.");
        }
    }

    /// <summary>The number that is read.</summary>
    public readonly double Number() => json.GetDouble();

    /// <summary>Refuses what is read unless it is of a kind.</summary>
    /// <param name="token">The kind.</param>
    /// <param name="what">What it is to the operator, with its article.</param>
    /// <exception cref="OperatorFileException">It is of another kind.</exception>
    public void Expect(JsonTokenType token, string what)
    {
        if (json.TokenType != token)
            throw Fault($"expected {what}.");
    }

    /// <summary>A fault where the reader stands.</summary>
    /// <param name="fault">What is wrong and what to do, as sentences.</param>
    public OperatorFileException Fault(string fault) => new(Line(), fault);

    /// <summary>The line of what is read, from 1.</summary>
    public int Line()
    {
        var start = (int)json.TokenStartIndex;
        line += bytes[counted..start].Count((byte)'\n');
        counted = start;
        return line;
    }
}
