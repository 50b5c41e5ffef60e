using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings.Editions;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Forms;

namespace NewsDigest.Web.Tests.Endpoints;

public class StorageAwayTests
{
    [Fact]
    public async Task While_the_storage_is_away_every_page_asks_to_come_back()
    {
        await using var house = await SiteHouse.OpenAsync(more: services =>
            services
                .AddSingleton(new PassingFaults(e => e is TimeoutException))
                .AddSingleton<IRateLimits>(new Broken(new TimeoutException()))
        );
        using var form = new FormUrlEncodedContent(
            SiteHouse
                .SignUp("ada@news.example", (FormStamp.Field, house.Stamp(TimeSpan.FromMinutes(1))))
                .Select(f => KeyValuePair.Create(f.Name, f.Value))
        );

        using var answer = await house.Browser.PostAsync("/subscribe", form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(2));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "try again in a few minutes"
        );
    }

    [Fact]
    public async Task The_start_page_says_so_too()
    {
        await using var house = await SiteHouse.OpenAsync(more: services =>
            services
                .AddSingleton(new PassingFaults(e => e is TimeoutException))
                .AddSingleton<IEditionStore>(new NoEditions())
        );

        (await house.Get("/")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_fault_of_ours_does_not_pass_by_waiting()
    {
        await using var house = await SiteHouse.OpenAsync(more: services =>
            services
                .AddSingleton(new PassingFaults(e => e is TimeoutException))
                .AddSingleton<IRateLimits>(new Broken(new InvalidOperationException()))
        );

        (await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"))).Status.ShouldBe(
            HttpStatusCode.InternalServerError
        );
    }

    private sealed class NoEditions : IEditionStore
    {
        public Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken) =>
            throw new TimeoutException();

        public Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
            throw new TimeoutException();

        public Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
            throw new TimeoutException();

        public IAsyncEnumerable<DateTimeOffset> ListAsync(
            DateTimeOffset from,
            DateTimeOffset until,
            CancellationToken cancellationToken
        ) => throw new TimeoutException();
    }

    private sealed class Broken(Exception fault) : IRateLimits
    {
        public Task<bool> TryTakeAsync(string key, int limit, CancellationToken cancellationToken) => throw fault;
    }
}
