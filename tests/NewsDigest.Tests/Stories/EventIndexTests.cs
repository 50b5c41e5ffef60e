using NewsDigest.Intake;
using NewsDigest.Stories;

namespace NewsDigest.Tests.Stories;

public class EventIndexTests
{
    [Fact]
    public void A_formula_in_common_is_no_likeness_where_nothing_telling_is_shared() =>
        Found(["own", "mine"], ["other", "theirs"]).ShouldBeEmpty();

    [Fact]
    public void Texts_that_share_what_tells_them_from_others_are_alike() =>
        Found(["own", "told"], ["other", "told"]).ShouldHaveSingleItem();

    [Fact]
    public void Texts_that_share_names_are_alike_however_many_share_them() =>
        Found(["own", "mine", "@ada", "@ellery"], ["other", "theirs", "@ada", "@ellery"], namesWeigh: 1)
            .ShouldHaveSingleItem();

    /// <summary>What is like the second text, where both share thirty words of a formula and have these terms of their own.</summary>
    private static IReadOnlyList<(int Document, double Likeness, int Names)> Found(
        string[] first,
        string[] second,
        float namesWeigh = 3
    )
    {
        EventDocument[] documents = [Document(first), Document(second)];
        var index = new EventIndex(new TermSpace(documents, EventWeights.Default), EventWeights.Default);
        index.Add(documents[0]);
        return index.Add(documents[1]);

        EventDocument Document(string[] own) =>
            new(
                "en",
                [
                    .. own.Where(t => t[0] == '@').Select(name => new WeightedTerm(name, namesWeigh)),
                    .. own.Where(t => t[0] != '@')
                        .SelectMany(word => Enumerable.Range(0, 4).Select(n => new WeightedTerm($"{word}{n}x", 3))),
                    .. Enumerable.Range(0, 30).Select(n => new WeightedTerm($"formula{n}", 2)),
                ],
                [],
                null
            );
    }
}
