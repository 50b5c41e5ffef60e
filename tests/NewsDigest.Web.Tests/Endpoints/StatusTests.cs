using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Web.Endpoints.Operators;

namespace NewsDigest.Web.Tests.Endpoints;

public class StatusTests
{
    private const string Key = "a key for operators";

    [Fact]
    public async Task Without_a_key_there_is_no_status()
    {
        await using var house = await SiteHouse.OpenAsync();

        (await house.Get("/status")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_operator_sees_what_became_of_the_briefings()
    {
        await using var house = await OpenWithKeyAsync();

        using var answer = await AskAsync(house, Basic($"anybody:{Key}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("Nothing has been planned yet.");
        html.ShouldContain("<li class=\"look\"><b>0</b> articles");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("anybody:another key")]
    [InlineData("a key for operators:")]
    [InlineData("")]
    public async Task Nobody_else_does(string? credentials)
    {
        await using var house = await OpenWithKeyAsync();

        using var answer = await AskAsync(house, credentials is null ? null : Basic(credentials));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
    }

    [Theory]
    [InlineData("Basic", "no base64!")]
    [InlineData("Bearer", "eA==")]
    public async Task Credentials_of_another_form_are_refused(string scheme, string parameter)
    {
        await using var house = await OpenWithKeyAsync();

        using var answer = await AskAsync(house, new AuthenticationHeaderValue(scheme, parameter));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Task<SiteHouse> OpenWithKeyAsync() =>
        SiteHouse.OpenAsync(more: services => services.AddSingleton(new AdminKey(Key)));

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    private static async Task<HttpResponseMessage> AskAsync(SiteHouse house, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/status");
        request.Headers.Authorization = authorization;
        return await house.Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
