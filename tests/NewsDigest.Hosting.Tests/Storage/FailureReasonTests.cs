using Azure;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Hosting.Tests.Storage;

public class FailureReasonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_storage_that_does_not_answer_is_named_with_its_setting()
    {
        var tries = new AggregateException("Retry failed.", new RequestFailedException("Connection refused"));

        FailureReason.IsOfStorage(tries, Cancel).ShouldBeTrue();
        FailureReason.Of(tries).ShouldContain("AzureWebJobsStorage");
    }

    [Theory]
    [InlineData(403, "AuthorizationFailure", "refuses us (AuthorizationFailure)")]
    [InlineData(507, "AccountFull", "answered 507 (AccountFull)")]
    public void A_storage_that_refuses_is_told_with_its_own_code(int status, string code, string told) =>
        FailureReason.Of(new RequestFailedException(status, "many lines\nof text", code, null)).ShouldContain(told);

    [Theory]
    [InlineData(0, true)]
    [InlineData(403, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(404, false)]
    [InlineData(409, false)]
    public void A_storage_that_may_answer_later_is_away(int status, bool isAway)
    {
        var failed = new RequestFailedException(status, "", "code", null);

        FailureReason.IsStorageAway(failed).ShouldBe(isAway);
        FailureReason.IsStorageAway(new AggregateException(failed)).ShouldBe(isAway);
    }

    [Fact]
    public void An_answer_that_does_not_come_in_time_is_away_and_a_fault_of_ours_is_not()
    {
        FailureReason.IsStorageAway(new TaskCanceledException()).ShouldBeTrue();
        FailureReason.IsStorageAway(new InvalidOperationException()).ShouldBeFalse();
    }

    [Fact]
    public void An_answer_that_does_not_come_in_time_is_a_fault_of_the_storage_unless_it_was_not_waited_for()
    {
        var tries = new AggregateException("Retry failed.", new TaskCanceledException("The operation was cancelled."));

        FailureReason.IsOfStorage(tries, Cancel).ShouldBeTrue();
        FailureReason.IsOfStorage(tries, new CancellationToken(canceled: true)).ShouldBeFalse();
        FailureReason.Of(tries).ShouldBe("There was no answer in time. It may work later.");
    }

    [Fact]
    public void Anything_else_is_its_first_line()
    {
        FailureReason.Of(new IOException("The disk is full\nat line 3")).ShouldBe("The disk is full.");
        FailureReason.IsOfStorage(new IOException("The disk is full"), Cancel).ShouldBeFalse();
    }
}
