using System.CommandLine;

namespace NewsDigest.Benchmarks.Generation;

/// <summary><c>generate COUNT --to DIR</c>: writes made-up articles.</summary>
public static class GenerateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Argument<int>("count") { Description = "How many articles." };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same articles.",
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<string>("--to") { Description = "The folder to write into.", Required = true };
        var texts = new Option<bool>("--texts") { Description = "A text file for each article, not one JSONL file." };
        var command = new Command("generate", "Make articles from the samples.") { count, seed, folder, texts };
        command.SetAction(parsed =>
        {
            var generator = new ArticleGenerator(
                SampleDay.Load(Repository.PathOf("samples/articles")),
                parsed.GetValue(seed)
            );
            var articles = generator.Generate(parsed.GetValue(count));
            var written = parsed.GetValue(texts)
                ? ArticleFiles.WriteTexts(parsed.GetRequiredValue(folder), articles)
                : ArticleFiles.WriteJsonLines(parsed.GetRequiredValue(folder), articles);
            Console.WriteLine(written);
        });
        return command;
    }
}
