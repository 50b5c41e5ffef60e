namespace NewsDigest.Text;

/// <summary>Forms of address and offices that stand before a name without being part of it.</summary>
internal static class NameTitles
{
    private static readonly WordSet Words = WordSet.Of(
        "Mr Mrs Ms Mx Miss Dr Prof Professor Sir Dame President Vice Prime Minister Chancellor Secretary State Foreign Home "
            + "Defense Defence Treasury Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor Judge Justice "
            + "Chief General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Corporal Admiral Adm Commander "
            + "Detective Inspector Superintendent Constable Officer Chairman Chairwoman Chair Director Spokesman Spokeswoman "
            + "Ambassador Attorney Deputy Speaker Leader Coach Manager Rev Reverend Bishop Archbishop Cardinal Father Sister "
            + "Herr Frau Präsident Präsidentin Kanzler Bundeskanzler Ministerpräsident Bürgermeister Bürgermeisterin "
            + "Monsieur Madame Mme Señor Señora Signor Signora Senhor Senhora Meneer Mevrouw Premier"
    );

    /// <summary>Whether a word is a title, or part of one.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>
    /// The index of the first token of [begin, end) that is part of the name itself: titles and the small words between
    /// them are passed over ("Secretary of State Nora Falk", "President of the Republic"). Equal to <paramref name="end"/> where
    /// nothing but titles is there.
    /// </summary>
    public static int Skip(string sentence, IReadOnlyList<Token> tokens, int begin, int end)
    {
        var first = begin;
        while (first < end && (IsTitle(tokens[first].In(sentence)) || char.IsLower(sentence[tokens[first].Start])))
            first++;
        return first;
    }
}
