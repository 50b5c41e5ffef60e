namespace NewsDigest.Functions.Tests.Whole;

/// <summary>Documents of a fictional news day.</summary>
internal static class SampleDocuments
{
    /// <summary>An article, told apart by its number.</summary>
    public static string Article(int number) =>
        $"""
            <html><head><title>Harbour board number {number} votes for a new quay</title></head><body><article>
            <h1>Harbour board number {number} votes for a new quay</h1>
            <p>The harbour board of district {number} in Port Ellery voted on Tuesday to build a new quay of {number
                + 100} metres.</p>
            <p>Chair Ines Haldane said that the work would begin in the spring and cost {number
                + 40} million crowns.</p>
            <p>Fishing crews asked for berths on the northern side, where {number + 7} boats lie today.</p>
            </article></body></html>
            """;
}
