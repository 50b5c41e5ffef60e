using System.Text.Json;
using NewsDigest.OperatorFiles;

namespace NewsDigest.Topics;

/// <summary>Turns the JSON of a topics file into drafts that know their lines.</summary>
internal ref struct TopicsFileReader(ReadOnlySpan<byte> bytes)
{
    private OperatorJson json = new(bytes);

    /// <summary>The drafts in the file's order.</summary>
    /// <exception cref="OperatorFileException">The file is not JSON, or of another shape.</exception>
    public List<TopicDraft> Read()
    {
        json.Read();
        if (json.Token == JsonTokenType.StartObject)
        {
            json.Read();
            if (json.Token != JsonTokenType.PropertyName || json.Text() != "topics")
                throw json.Fault(
                    "an object here has nothing but \"topics\". Write {\"topics\": [ … ]} or the array alone."
                );
            json.Read();
        }
        json.Expect(JsonTokenType.StartArray, "an array of topics");
        var drafts = new List<TopicDraft>();
        while (json.Read() && json.Token != JsonTokenType.EndArray)
            drafts.Add(ReadTopic());
        json.ReadToEnd();
        return drafts;
    }

    private TopicDraft ReadTopic()
    {
        json.Expect(JsonTokenType.StartObject, "a topic in braces");
        var draft = new TopicDraft(json.Line());
        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            var property = json.Text();
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
                    json.Expect(JsonTokenType.Number, "a number");
                    draft.Weight = (json.Number(), json.Line());
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
                    throw json.Fault(
                        $"unknown property \"{property}\". A topic has name, description, parent, weight, words, feeds and iptc."
                    );
            }
        }
        return draft;
    }

    private void ReadTexts(List<TopicDraft.Text> texts)
    {
        json.Expect(JsonTokenType.StartArray, "an array of strings");
        var opened = json.Line();
        while (json.Read() && json.Token != JsonTokenType.EndArray)
            texts.Add(ReadText());
        if (texts.Count == 0)
            throw new OperatorFileException(opened, "an empty list. Put something into it or remove it.");
    }

    private TopicDraft.Text ReadText()
    {
        json.Expect(JsonTokenType.String, "a string in quotation marks");
        return new(json.Text().Trim(), json.Line());
    }
}
