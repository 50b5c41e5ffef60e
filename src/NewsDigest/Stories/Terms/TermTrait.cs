namespace NewsDigest.Stories.Terms;

/// <summary>What is known of a term itself, beside its weight.</summary>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="Telling">
/// How much it tells of an event whatever the day speaks of: 1 for a word, a number or a name, 0 for an everyday one. A
/// name and the words that it is made of, which are terms as well, count 1 together, so that a name may be negative.
/// </param>
/// <param name="IsOwn">Whether it is a word that one article of the day alone uses.</param>
internal readonly record struct TermTrait(bool IsName, float Telling, bool IsOwn = false);
