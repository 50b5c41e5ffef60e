using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every budget does.</summary>
public abstract class ModelBudgetBehaviour
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 30, 22, 0, 0, TimeSpan.Zero));

    /// <summary>An empty budget, independent of others made before.</summary>
    protected abstract IModelBudget Create(decimal dailyLimitUsd, decimal monthlyLimitUsd);

    [Fact]
    public async Task Money_up_to_the_limit_can_be_reserved()
    {
        var budget = Create(1.00m, 10m);

        (await budget.ReserveAsync(0.40m, None)).ShouldNotBeNull().Usd.ShouldBe(0.40m);
        (await budget.ReserveAsync(0.60m, None)).ShouldNotBeNull();
        (await budget.ReserveAsync(0.000001m, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reservation_that_does_not_fit_takes_nothing()
    {
        var budget = Create(1.00m, 10m);

        (await budget.ReserveAsync(1.01m, None)).ShouldBeNull();
        (await budget.ReserveAsync(1.00m, None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_not_spent_can_be_reserved_again()
    {
        var budget = Create(1.00m, 10m);
        var reservation = await budget.ReserveAsync(1.00m, None);
        await budget.SettleAsync(reservation!, 0.25m, None);

        (await budget.ReserveAsync(0.75m, None)).ShouldNotBeNull();
        (await budget.ReserveAsync(0.01m, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reservation_that_is_never_settled_counts_as_spent()
    {
        var budget = Create(1.00m, 10m);
        await budget.ReserveAsync(1.00m, None);
        Time.Advance(TimeSpan.FromHours(1.9));

        (await budget.ReserveAsync(0.01m, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Settling_twice_gives_money_back_once()
    {
        var budget = Create(1.00m, 10m);
        var reservation = await budget.ReserveAsync(1.00m, None);
        await budget.SettleAsync(reservation!, 0.50m, None);
        await budget.SettleAsync(reservation!, 0.00m, None);

        (await budget.ReserveAsync(0.51m, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_call_that_cost_more_than_reserved_is_counted_whole()
    {
        var budget = Create(1.00m, 10m);
        var reservation = await budget.ReserveAsync(0.10m, None);
        await budget.SettleAsync(reservation!, 0.70m, None);

        (await budget.ReserveAsync(0.31m, None)).ShouldBeNull();
        (await budget.ReserveAsync(0.30m, None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_UTC_day_has_its_own_limit()
    {
        var budget = Create(1.00m, 10m);
        (await budget.ReserveAsync(1.00m, None)).ShouldNotBeNull().Day.ShouldBe(new DateOnly(2026, 3, 30));
        Time.Advance(TimeSpan.FromHours(2));

        (await budget.ReserveAsync(1.00m, None)).ShouldNotBeNull().Day.ShouldBe(new DateOnly(2026, 3, 31));
    }

    [Fact]
    public async Task The_month_limits_the_sum_of_its_days()
    {
        var budget = Create(1.00m, 1.50m);
        await budget.ReserveAsync(1.00m, None);
        Time.Advance(TimeSpan.FromHours(2));

        (await budget.ReserveAsync(0.51m, None)).ShouldBeNull();
        (await budget.ReserveAsync(0.50m, None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_month_begins_at_nothing()
    {
        var budget = Create(1.00m, 1.00m);
        await budget.ReserveAsync(1.00m, None);
        Time.Advance(TimeSpan.FromDays(2));

        (await budget.ReserveAsync(1.00m, None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_call_is_settled_on_the_day_it_was_reserved()
    {
        var budget = Create(1.00m, 10m);
        var yesterday = await budget.ReserveAsync(1.00m, None);
        Time.Advance(TimeSpan.FromHours(2));
        await budget.ReserveAsync(1.00m, None);
        await budget.SettleAsync(yesterday!, 0m, None);

        (await budget.ReserveAsync(0.01m, None)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_booked_is_told_by_its_purpose_for_the_day_and_the_month()
    {
        var budget = Create(1.00m, 10m);
        await budget.ReserveAsync(0.10m, None);
        Time.Advance(TimeSpan.FromHours(2));
        var summary = await budget.ReserveAsync(0.50m, None);
        await budget.ReserveAsync(new BudgetOrder(0.30m, BudgetPurpose.Corrections), None);
        await budget.SettleAsync(summary!, 0.20m, None);

        var report = await budget.ReadAsync(None);

        report.Day.ShouldBe(new DateOnly(2026, 3, 31));
        report.Today.LimitUsd.ShouldBe(1.00m);
        report.Today.BookedUsd.ShouldBe(0.50m);
        report.Today.Lines.ShouldBe([
            new BudgetLine(BudgetPurpose.Summaries, 1, 0.20m),
            new BudgetLine(BudgetPurpose.Corrections, 1, 0.30m),
        ]);
        report.ThisMonth.LimitUsd.ShouldBe(10m);
        report.ThisMonth.BookedUsd.ShouldBe(0.60m);
        report.ThisMonth.Lines[0].ShouldBe(new BudgetLine(BudgetPurpose.Summaries, 2, 0.30m));
    }

    [Fact]
    public async Task A_subject_has_so_many_calls_a_day()
    {
        var budget = Create(1.00m, 10m);
        var order = new BudgetOrder(0.01m) { Subject = "a/story", CallsPerSubject = 2 };
        (await budget.ReserveAsync(order, None)).ShouldBeOfType<ReserveOutcome.Reserved>();
        (await budget.ReserveAsync(order, None)).ShouldBeOfType<ReserveOutcome.Reserved>();

        (await budget.ReserveAsync(order, None)).ShouldBeOfType<ReserveOutcome.TooManyCalls>();
        (await budget.ReserveAsync(order with { Subject = "another" }, None)).ShouldBeOfType<ReserveOutcome.Reserved>();
        (await budget.ReadAsync(None)).Today.BookedUsd.ShouldBe(0.03m);
        Time.Advance(TimeSpan.FromHours(2));
        (await budget.ReserveAsync(order, None)).ShouldBeOfType<ReserveOutcome.Reserved>();
    }

    [Fact]
    public async Task Without_money_no_call_is_counted()
    {
        var budget = Create(1.00m, 10m);
        var order = new BudgetOrder(2.00m) { Subject = "story", CallsPerSubject = 1 };

        (await budget.ReserveAsync(order, None)).ShouldBeOfType<ReserveOutcome.NoMoney>();
        (await budget.ReserveAsync(order with { Usd = 0.10m }, None)).ShouldBeOfType<ReserveOutcome.Reserved>();
    }

    [Fact]
    public async Task A_negative_amount_is_a_fault() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () =>
            await Create(1m, 1m).ReserveAsync(-0.01m, None)
        );

    [Fact]
    public async Task Many_callers_at_once_never_pass_the_limit()
    {
        var budget = Create(1.00m, 10m);
        var reservations = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => budget.ReserveAsync(0.03m, None)))
        );

        reservations.Count(r => r is not null).ShouldBe(33);
    }

    [Fact]
    public async Task Whatever_is_reserved_and_settled_the_sum_is_that_of_a_plain_ledger() =>
        await Gen.Select(Gen.Int[0, 60], Gen.Int[-1, 60])
            .Array[1, 30]
            .SampleAsync(
                async steps =>
                {
                    var budget = Create(1.00m, 1.00m);
                    var spentCents = 0;
                    foreach (var (reserveCents, settleCents) in steps)
                    {
                        var reservation = await budget.ReserveAsync(reserveCents / 100m, None);
                        (reservation is not null).ShouldBe(spentCents + reserveCents <= 100);
                        if (reservation is null)
                            continue;
                        if (settleCents >= 0)
                            await budget.SettleAsync(reservation, settleCents / 100m, None);
                        spentCents += settleCents >= 0 ? settleCents : reserveCents;
                    }
                },
                iter: 50,
                threads: 1
            );
}
