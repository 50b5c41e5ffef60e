using NewsDigest.Briefings.Status;
using NewsDigest.Budget;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.Status;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Delivery.Status;

public class PipelineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly NewsStatus GoodNews = new(Now.AddDays(-1))
    {
        Feeds = 3,
        Articles = 120,
        Copies = 4,
        LastArrival = Now.AddMinutes(-5),
        Rejections = 2,
        Edition = new EditionCount(Now, 60, 41),
    };

    private static readonly DeliveryStatus GoodDelivery = new(
        [new DateStatus(Today) { Due = 9, Accepted = 9 }],
        Now,
        null
    );

    [Fact]
    public void On_a_good_day_nothing_asks_for_a_look()
    {
        var stages = Pipeline.Of(new DigestStatus(GoodNews, NoModel(), GoodDelivery));

        stages
            .Select(s => (s.Name, s.Count))
            .ShouldBe([("feeds", 3), ("articles", 120), ("stories", 60), ("summaries", 0), ("mails", 9)]);
        stages.ShouldAllBe(s => !s.IsTroubled);
        stages[1].Notes.ShouldBe(["2 rejected", "copies: 4", "last at 06:55 UTC"]);
        stages[2].Notes.ShouldBe(["41 with news of the last day", "edition of 2026-03-10 07:00 UTC"]);
        stages[4].Notes.ShouldBe(["of 9 due on 2026-03-10"]);
    }

    [Fact]
    public void A_failing_feed_asks_for_a_look() =>
        ShouldAskForALook(
            Stage("feeds", GoodNews with { FailingFeeds = 1, EndedFeeds = 2 }),
            "1 failing",
            "2 polled no more"
        );

    [Fact]
    public void A_day_without_an_article_asks_for_a_look() =>
        ShouldAskForALook(Stage("articles", new NewsStatus(Now.AddDays(-1))), "none in 24 hours");

    [Fact]
    public void Many_rejections_ask_for_a_look() =>
        ShouldAskForALook(
            Stage("articles", GoodNews with { Rejections = 13 }),
            "13 rejected",
            "copies: 4",
            "last at 06:55 UTC"
        );

    [Fact]
    public void An_edition_of_the_day_before_asks_for_a_look() =>
        ShouldAskForALook(
            Stage("stories", GoodNews with { Edition = new EditionCount(Now.AddHours(-25), 60, 0) }),
            "0 with news of the last day",
            "edition of 2026-03-09 06:00 UTC"
        );

    [Fact]
    public void What_readers_did_not_get_asks_for_a_look() =>
        ShouldAskForALook(
            Stage(
                "mails",
                GoodNews,
                new DeliveryStatus(
                    [
                        new DateStatus(Today)
                        {
                            Due = 9,
                            Accepted = 4,
                            Unknown = 2,
                            Refused = 1,
                            Waiting = 2,
                        },
                    ],
                    Now,
                    new SenderPause(Now.AddHours(1), "quota")
                )
            ),
            "the sender is paused",
            "2 unknown",
            "1 refused",
            "2 waiting",
            "of 9 due on 2026-03-10"
        );

    [Fact]
    public void The_day_that_has_only_begun_in_the_east_does_not_hide_that_of_most_readers()
    {
        var east = new DateStatus(Today.AddDays(1)) { Due = 1, Accepted = 1 };

        var mails = Stage("mails", GoodNews, GoodDelivery with { Dates = [east, .. GoodDelivery.Dates] });

        mails.Count.ShouldBe(9);
    }

    [Fact]
    public void A_model_that_is_left_alone_asks_for_a_look()
    {
        var model = NoModel() with
        {
            Model = "a model",
            Pause = new ModelPause(Now.AddHours(1), ModelFailure.Throttled, Now.AddHours(-1), 1),
            Today = WritingCount.None with
            {
                Written = 12,
                Failures = new Dictionary<ModelFailure, int> { [ModelFailure.Throttled] = 7 },
            },
        };

        ShouldAskForALook(
            Pipeline.Of(new DigestStatus(GoodNews, model, GoodDelivery))[3],
            "the model is left alone",
            "7 extracts instead",
            "US$0.00 today"
        );
    }

    private static PipelineStage Stage(string name, NewsStatus news, DeliveryStatus? delivery = null) =>
        Pipeline.Of(new DigestStatus(news, NoModel(), delivery ?? GoodDelivery)).Single(s => s.Name == name);

    private static ModelStatus NoModel() =>
        new(
            null,
            new BudgetReport(Today, new BudgetPeriod(1, 0, []), new BudgetPeriod(20, 0, [])),
            null,
            WritingCount.None,
            null
        );

    private static void ShouldAskForALook(PipelineStage stage, params string[] notes)
    {
        stage.IsTroubled.ShouldBeTrue();
        stage.Notes.ShouldBe(notes);
    }
}
