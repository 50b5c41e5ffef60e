using System.Text.RegularExpressions;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>Finds what a mail asks for: in its subject, or at the beginning of what its sender wrote.</summary>
public static partial class MailCommandReader
{
    /// <summary>Lines of the text that are looked at; further down people tell something else.</summary>
    private const int MaxLines = 6;

    /// <summary>A longer line is a paragraph in which such a word need not be a wish.</summary>
    private const int MaxWords = 20;

    private static readonly Dictionary<string, AskedCommand> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["subscribe"] = new(MailCommand.Subscribe, "en"),
        ["signup"] = new(MailCommand.Subscribe, "en"),
        ["abonnieren"] = new(MailCommand.Subscribe, "de"),
        ["abonniere"] = new(MailCommand.Subscribe, "de"),
        ["bestellen"] = new(MailCommand.Subscribe, "de"),
        ["anmelden"] = new(MailCommand.Subscribe, "de"),
        ["unsubscribe"] = new(MailCommand.Unsubscribe, "en"),
        ["unsubscribing"] = new(MailCommand.Unsubscribe, "en"),
        ["signoff"] = new(MailCommand.Unsubscribe, "en"),
        ["abbestellen"] = new(MailCommand.Unsubscribe, "de"),
        ["abmelden"] = new(MailCommand.Unsubscribe, "de"),
        ["abmeldung"] = new(MailCommand.Unsubscribe, "de"),
        ["austragen"] = new(MailCommand.Unsubscribe, "de"),
        ["kündigen"] = new(MailCommand.Unsubscribe, "de"),
        ["pause"] = new(MailCommand.Pause, null),
        ["pausieren"] = new(MailCommand.Pause, "de"),
        ["help"] = new(MailCommand.Help, "en"),
        ["hilfe"] = new(MailCommand.Help, "de"),
    };

    /// <summary>What a mail asks for; null where it asks for nothing of ours.</summary>
    /// <param name="subject">Its subject; that of an answer is not its sender's own and does not count.</param>
    /// <param name="ownWords">What its sender wrote, without quotations: <see cref="OwnWords"/>.</param>
    public static AskedCommand? Find(string subject, string ownWords)
    {
        var lines = ownWords
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(MaxLines);
        if (!AnswerPrefix().IsMatch(subject))
            lines = lines.Prepend(subject);
        return lines.Select(In).FirstOrDefault(found => found is not null);
    }

    private static AskedCommand? In(string line)
    {
        var words = Word().Matches(line);
        if (words.Count > MaxWords)
            return null;
        var found = words
            .Where(w => Words.ContainsKey(w.Value))
            .Select(w => Words[w.Value])
            .DistinctBy(f => f.Command)
            .ToList();
        return found switch
        {
            [] => null,
            [var one] => one,
            // 'subscribe or unsubscribe?': whoever asks for two things is best told what each does.
            [var first, ..] => first with { Command = MailCommand.Help },
        };
    }

    [GeneratedRegex(
        @"^\s*(re|aw|antw|fwd?|wg)\s*(\[\d+\])?\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AnswerPrefix();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
