namespace NewsDigest.Adapters.Tests.Http;

/// <summary>Answers each request after something happened.</summary>
/// <param name="meanwhile">What happens before an answer.</param>
/// <param name="answer">The answer to the request of a number, from 0.</param>
internal sealed class SteppingHandler(Action meanwhile, Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var number = Requests++;
        meanwhile();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(answer(number));
    }
}
