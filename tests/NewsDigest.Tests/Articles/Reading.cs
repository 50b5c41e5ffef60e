using System.Text;
using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

/// <summary>Reads small documents written in tests.</summary>
internal static class Reading
{
    public static readonly DateTimeOffset Arrived = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<ReadOutcome> Outcomes(byte[] content, string path = "drop/story.txt") =>
        new DocumentReader().Read(new Document(path, content, Arrived));

    public static IReadOnlyList<ReadOutcome> Outcomes(string content, string path = "drop/story.txt") =>
        Outcomes(Encoding.UTF8.GetBytes(content), path);

    public static Article Article(string content) =>
        Outcomes(content).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>().Article;

    public static Article Article(byte[] content) =>
        Outcomes(content).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>().Article;

    public static Rejection Rejection(byte[] content) =>
        Outcomes(content).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Rejected>().Rejection;

    public static Rejection Rejection(string content) => Rejection(Encoding.UTF8.GetBytes(content));
}
