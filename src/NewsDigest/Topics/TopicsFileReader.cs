using System.Text.Json;

namespace NewsDigest.Topics;

/// <summary>Turns the JSON of a topics file into drafts that know their lines.</summary>
internal ref struct TopicsFileReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader json;
    private long counted;
    private int line = 1;

    /// <summary>A reader of a whole file in UTF-8; comments and trailing commas are allowed.</summary>
    public TopicsFileReader(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        json = new(
            bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
    }

    /// <summary>The drafts in the file's order.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="TopicsFileException">The file is JSON of another shape.</exception>
    public List<TopicDraft> Read()
    {
        json.Read();
        if (json.TokenType == JsonTokenType.StartObject)
        {
            json.Read();
            if (json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("topics"))
                throw Fault("an object here has nothing but \"topics\". Write {\"topics\": [ … ]} or the array alone.");
            json.Read();
        }
        Expect(JsonTokenType.StartArray, "an array of topics");
        var drafts = new List<TopicDraft>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            drafts.Add(ReadTopic());
        // Reads on, so that what stands behind the array is checked as well.
        while (json.Read()) { }
        return drafts;
    }

    private TopicDraft ReadTopic()
    {
        Expect(JsonTokenType.StartObject, "a topic in braces");
        var draft = new TopicDraft(Line());
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var property = json.GetString();
            json.Read();
            switch (property)
            {
                case "name":
                    draft.Name = ReadText();
                    break;
                case "description":
                    draft.Description = ReadText().Value;
                    break;
                case "parent":
                    draft.Parent = ReadText();
                    break;
                case "weight":
                    Expect(JsonTokenType.Number, "a number");
                    draft.Weight = (json.GetDouble(), Line());
                    break;
                case "words":
                    ReadTexts(draft.Words);
                    break;
                case "feeds":
                    ReadTexts(draft.Feeds);
                    break;
                case "iptc":
                    ReadTexts(draft.Codes);
                    break;
                default:
                    throw Fault(
                        $"unknown property \"{property}\". A topic has name, description, parent, weight, words, feeds and iptc."
                    );
            }
        }
        return draft;
    }

    private void ReadTexts(List<TopicDraft.Text> texts)
    {
        Expect(JsonTokenType.StartArray, "an array of strings");
        var opened = Line();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            texts.Add(ReadText());
        if (texts.Count == 0)
            throw new TopicsFileException(opened, "an empty list. Put something into it or remove it.");
    }

    private TopicDraft.Text ReadText()
    {
        Expect(JsonTokenType.String, "a string in quotation marks");
        return new(json.GetString()!.Trim(), Line());
    }

    private void Expect(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
            throw Fault($"expected {what}.");
    }

    private TopicsFileException Fault(string fault) => new(Line(), fault);

    private int Line()
    {
        line += bytes[(int)counted..(int)json.TokenStartIndex].Count((byte)'\n');
        counted = json.TokenStartIndex;
        return line;
    }
}
