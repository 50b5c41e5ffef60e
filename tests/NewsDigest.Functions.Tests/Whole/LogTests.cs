using Microsoft.Extensions.Logging;
using NewsDigest.Functions.Timers;

namespace NewsDigest.Functions.Tests.Whole;

public class LogTests(AzuriteServer azurite)
{
    [Fact]
    public async Task No_address_and_no_token_of_a_reader_stands_in_the_log()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        await house.TellOfBlobAsync("quay.html");
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        await house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(new(), FunctionHouse.Cancel));
        await house.DeliverAsync();
        var token = (await house.ConfirmationLinkAsync("ada@news.example")).Split("?t=")[1];

        house.Logs.Lines.ShouldContain(line => line.Contains("Delivered", StringComparison.Ordinal));
        house.Logs.Lines.ShouldAllBe(line =>
            !line.Contains("ada@", StringComparison.OrdinalIgnoreCase)
            && !line.Contains(token, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("System.Net.Http.HttpClient.IFeedFetcher.LogicalHandler")]
    public async Task What_would_log_whole_addresses_is_silent(string category)
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);

        house.Get<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Information).ShouldBeFalse();
        house.Get<ILoggerFactory>().CreateLogger("NewsDigest").IsEnabled(LogLevel.Information).ShouldBeTrue();
    }
}
