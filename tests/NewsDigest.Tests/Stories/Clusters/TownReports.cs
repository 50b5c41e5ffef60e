using NewsDigest.Intake.Items;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>Short reports of small towns, each with a neighbour of another event in <see cref="TwoEventsOfATown"/> and one of its own in
/// <see cref="OneEventTwice"/>.</summary>
internal static class TownReports
{
    public static readonly DigestItem BicyclesFound = Item(
        "Police in Tarn find stolen bicycles",
        """
        Police in Tarn found 61 stolen bicycles in a barn on Thursday and arrested a man of 43.
        Owners can look at them at the police station from Monday on, a spokeswoman said.
        """
    );

    public static readonly DigestItem BridgeCloses = Item(
        "Old bridge over the Reeve closes for two years",
        """
        The old bridge over the Reeve in Marrowby will be closed to all traffic from the first of March, the county's road office said on Tuesday.
        Engineers found cracks in three of its eleven arches in the autumn. Repairs will take two years and cost 95 million crowns, half of which the state pays.
        Buses and lorries will go by way of Lothbury, eighteen kilometres longer. Cyclists can take the railway bridge, where a lane is being built.
        Shopkeepers in Quay Street fear for their customers. 'We lived through one closure, we shall not live through a second,' said bookseller Tom Arden.
        Mayor Greta Holm promised free parking on the eastern bank.
        """
    );

    public static readonly DigestItem CupAfterExtraTime = Item(
        "Vellamo beat Tarn after extra time",
        """
        Vellamo beat Tarn 3-2 after extra time in the cup on Sunday. Ole Brandt scored the winning goal with a header in front of 8,200 fans.
        Vellamo will play in the semifinal in April.
        """
    );

    public static readonly DigestItem FerrySailsAgain = Item(
        "Ferry to Brack sails again after five weeks",
        """
        The ferry between Port Ellery and Brack sailed again on Monday, five weeks after its engine failed in open water.
        The harbour office said that 214 passengers had booked the first crossing, more than on any Monday since 2019.
        """
    );

    public static readonly DigestItem LevyOnSugar = Item(
        "Finance minister Aalto plans levy on sugar",
        """
        Finance minister Jonas Aalto wants a levy on sugar from next year, he said in Vellamo on Wednesday.
        Drinks would become dearer by two crowns a litre. Doctors welcomed the plan, the bakers' guild did not.
        """
    );

    public static readonly DigestItem LibrariesClose = Item(
        "Marrowby council closes two branch libraries",
        """
        Marrowby town council voted on Thursday to close the branch libraries in Mill Lane and Saint Anne's at the end of June.
        Mayor Greta Holm said the town could save 400,000 crowns a year. Readers protested outside the town hall.
        """
    );

    public static readonly DigestItem CarsRecalled = Item(
        "Velo recalls 90,000 cars over brakes",
        """
        The car maker Velo recalls 90,000 cars of its smallest model, the company said on Tuesday. A seal in the brakes may leak in the cold.
        Owners get a letter; the repair takes an hour and costs them nothing.
        """
    );

    public static readonly DigestItem MineStopped = Item(
        "Court stops copper mine at Lake Arn",
        """
        A court in Vellamo has stopped the copper mine that Hesta Mining builds at Lake Arn. The permit ignored what fishermen live from, the judges said on Friday.
        """
    );

    public static readonly DigestItem RailBillFails = Item(
        "Senate rejects Morn's rail bill by one vote",
        """
        The senate in Vellamo voted down the government's rail bill on Thursday, 50 to 49, a defeat for prime minister Ada Morn three weeks before the election.
        The bill would have paid for faster trains to the north.
        """
    );

    public static readonly DigestItem NordalRaisesProfit = Item(
        "Nordal Foods raises profit",
        """
        Nordal Foods raised its profit to 84 million crowns in the first quarter, from 71 million a year before, the company said on Tuesday.
        Revenue rose to 1.2 billion crowns. Chief executive Pia Rask expects growth for the whole year.
        """
    );

    public static readonly DigestItem SawmillBurns = Item(
        "Fire destroys sawmill near Lothbury",
        """
        A fire destroyed a sawmill near Lothbury on Saturday night. Sixty firefighters fought the flames until morning, and nobody was hurt.
        The owner, Hanna Berg, put the damage at 12 million crowns.
        """
    );

    public static readonly DigestItem StormInVellamo = Item(
        "Storm takes roofs off in Vellamo",
        """
        A storm took the roofs off a dozen houses in Vellamo on Monday and cut the power for 4,000 homes.
        Trains to the north stood still until the evening, the railway said.
        """
    );
}
