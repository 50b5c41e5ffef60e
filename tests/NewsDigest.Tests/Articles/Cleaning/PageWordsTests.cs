using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class PageWordsTests
{
    [Theory]
    [InlineData("Your browser does not show this video.")]
    [InlineData("Read the whole report in our app.")]
    [InlineData("Get the app for both islands and all ferries.")]
    [InlineData("You can unsubscribe at any time.")]
    [InlineData("This website uses cookies.")]
    public void A_notice_addresses_the_reader(string block) => PageWords.AddressTheReader(block).ShouldBeTrue();

    [Theory]
    [InlineData("When you come to the pier, the app shows the ticket for the next ferry.")]
    [InlineData("The new telephone lets you follow the ferry on a map, so that no second app is needed.")]
    [InlineData("With the new browser you may read a page aloud while the ferry waits.")]
    [InlineData("The harbour council asked the ministry for cookies of its own, its clerk said.")]
    public void A_report_about_devices_does_not(string block) => PageWords.AddressTheReader(block).ShouldBeFalse();
}
