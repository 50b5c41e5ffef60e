using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Web.Texts;

namespace NewsDigest.Hosting.Tests.Settings;

public sealed class TextsFilesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Without_a_file_the_texts_are_ours() =>
        TextsFiles.Load(new SiteOptions()).ShouldBeSameAs(SiteTexts.Ours);

    [Fact]
    public void The_operators_texts_are_read_from_the_file_that_is_named()
    {
        File.WriteAllText(file, """{"en": {"Top": "Three to begin with"}}""");

        TextsFiles.Load(new SiteOptions { Texts = file }).Words("en").Top.ShouldBe("Three to begin with");
    }

    [Fact]
    public void A_file_that_is_wrong_is_told_with_its_line()
    {
        File.WriteAllText(file, "{\n\"en\": {\n\"Topp\": \"Three\"}}");

        Should
            .Throw<SettingsException>(() => TextsFiles.Load(new SiteOptions { Texts = file }))
            .Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"Site__Texts: {file}, line 3: there is no text \"Topp\".");
    }

    [Fact]
    public void A_file_that_is_missing_is_told() =>
        Should
            .Throw<SettingsException>(() => TextsFiles.Load(new SiteOptions { Texts = "no-such-file.json" }))
            .Problems.ShouldHaveSingleItem()
            .ShouldStartWith("Site__Texts: there is no file 'no-such-file.json'.");
}
