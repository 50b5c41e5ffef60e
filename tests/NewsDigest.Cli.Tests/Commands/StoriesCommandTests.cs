namespace NewsDigest.Cli.Tests.Commands;

public class StoriesCommandTests
{
    [Fact]
    public async Task Articles_on_one_event_share_a_story_and_a_repeated_text_names_the_one_it_repeats()
    {
        var run = await DigestRun.Of("stories", Repository.PathOf("samples/articles"), "--json");

        var lines = run.Lines.ToDictionary(l => Path.GetFileName(l.GetProperty("id").GetString()!));
        string Story(string file) => lines[file].GetProperty("story").GetString()!;

        Story("bank-trims-key-rate.txt").ShouldBe(Story("steelmakers-rate-cut.txt"));
        Story("bank-trims-key-rate.txt").ShouldNotBe(Story("touchdown.txt"));
        string?[] moon =
        [
            lines["touchdown.txt"].GetProperty("duplicateOf").GetString(),
            lines["sandpiper-moon-landing.txt"].GetProperty("duplicateOf").GetString(),
        ];
        moon.Count(d => d is not null).ShouldBe(1);
    }
}
