namespace NewsDigest.Stories.Terms;

/// <summary>
/// What a text is about before anything else: its few heaviest words and numbers. Reports that follow one formula have
/// the formula in common and not the subject, while newsrooms that tell one event each name it.
/// </summary>
internal static class Subject
{
    /// <summary>
    /// The heaviest terms of a text, ascending by number. Names are left out, as their words are terms as well, and so is a
    /// word that nobody else uses, unless the headline does: where many tell one event, the event's own words become the
    /// day's common ones, and a newsroom's rare words would take their place.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="traits">By a term's number, what is known of it.</param>
    /// <param name="count">Terms of a subject; a shorter text has fewer.</param>
    public static TermVector Of(TermVector text, TermVector title, ReadOnlySpan<TermTrait> traits, int count)
    {
        var heaviest = new List<int>(count + 1);
        for (var i = 0; i < text.Terms.Length; i++)
        {
            var trait = traits[text.Terms[i]];
            if (trait.IsName || trait.IsOwn && Array.BinarySearch(title.Terms, text.Terms[i]) < 0)
                continue;
            var place = heaviest.Count;
            while (place > 0 && text.Weights[heaviest[place - 1]] < text.Weights[i])
                place--;
            if (place == count)
                continue;
            heaviest.Insert(place, i);
            if (heaviest.Count > count)
                heaviest.RemoveAt(count);
        }
        heaviest.Sort();
        return new TermVector([.. heaviest.Select(i => text.Terms[i])], [.. heaviest.Select(i => text.Weights[i])]);
    }

    /// <summary>The part of a subject, by weight, that a text holds, from 0 to 1; 1 of a subject without terms.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="isHeld">Whether the text holds a term.</param>
    public static double ShareHeld(TermVector subject, Func<int, bool> isHeld)
    {
        double all = 0,
            held = 0;
        for (var i = 0; i < subject.Terms.Length; i++)
        {
            all += subject.Weights[i];
            if (isHeld(subject.Terms[i]))
                held += subject.Weights[i];
        }
        return all > 0 ? held / all : 1;
    }
}
