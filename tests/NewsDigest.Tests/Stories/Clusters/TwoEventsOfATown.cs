using NewsDigest.Intake.Items;
using static NewsDigest.Tests.Stories.Clusters.TownReports;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>Pairs of short reports on two events, as a small paper or a club has them on a day with little else.</summary>
internal static class TwoEventsOfATown
{
    /// <summary>Two events that share their town, weekday, people or kind.</summary>
    public static readonly IReadOnlyDictionary<string, (DigestItem First, DigestItem Second)> Pairs = new Dictionary<
        string,
        (DigestItem, DigestItem)
    >
    {
        ["a ferry and a clinic of one town"] = (
            FerrySailsAgain,
            Item(
                "Children's clinic in Port Ellery opens a second ward",
                """
                A second ward opened at the children's clinic of Port Ellery on Monday, with 24 beds and a room for parents.
                The town paid 3.4 million crowns for it; the waiting list had grown to 180 children during the winter.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two decisions of one council"] = (
            LibrariesClose,
            Item(
                "Marrowby council buys nine electric buses",
                """
                Marrowby town council agreed on Thursday to buy nine electric buses for the lines to the hospital and the harbour.
                Mayor Greta Holm said the first of them would run in June. The town pays 31 million crowns for them.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two sentences of one judge"] = (
            Item(
                "Baker of Tarn fined for short loaves",
                """
                A baker in Tarn was fined 6,000 crowns by the district court on Wednesday for selling loaves that were 90 grams too light.
                Judge Erik Palm said customers had been deceived for at least two years.
                """
            ),
            Item(
                "Driver jailed after crash on Tarn bridge",
                """
                A lorry driver was sentenced to two years in prison by the district court in Tarn on Wednesday for the crash on the bridge in which a cyclist died.
                Judge Erik Palm said he had looked at his phone for eleven seconds.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two fires of one night"] = (
            SawmillBurns,
            Item(
                "Kitchen fire empties hotel in Lothbury",
                """
                A fire in the kitchen drove 140 guests out of the Grand Hotel in Lothbury on Saturday night. Two cooks were treated for smoke.
                Firefighters put the flames out within an hour.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two matches of one round"] = (
            CupAfterExtraTime,
            Item(
                "Late penalty sends Brannoc to the semifinal",
                """
                Brannoc beat Lothbury 1-0 in the cup on Sunday with a penalty in the last minute. Petra Vance took it after a handball.
                Brannoc will play in the semifinal in April, coach Luis Prado said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two schools of one town"] = (
            Item(
                "School in Brannoc wins prize for its garden",
                """
                The primary school in Brannoc won the county's garden prize on Friday. Pupils grow beans, apples and roses behind the gym.
                The headteacher, Mona Lys, said the prize of 20,000 crowns would buy a greenhouse.
                """
            ),
            Item(
                "Brannoc's school roof to be repaired in the holidays",
                """
                The roof of the secondary school in Brannoc will be repaired in the summer holidays, the county said on Friday.
                Rain came through in eleven classrooms last winter. The work costs 2.1 million crowns.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a cruise ship and a whale in one harbour"] = (
            Item(
                "Cruise ship brings 3,000 visitors to Port Ellery",
                """
                The cruise ship Aurora called at Port Ellery for the first time on Tuesday and brought 3,000 visitors into the town.
                Shops stayed open until ten in the evening. The harbour office expects twelve more calls this summer.
                """
            ),
            Item(
                "Whale calf rescued in Port Ellery harbour",
                """
                Divers freed a whale calf from a net in the harbour of Port Ellery on Tuesday.
                The harbour office closed the entrance for four hours. The calf swam out with its mother in the evening, biologist Nora Falk said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["the results of two firms"] = (
            NordalRaisesProfit,
            Item(
                "Hesta Paper's profit falls",
                """
                Hesta Paper's profit fell to 32 million crowns in the first quarter, from 58 million a year before, the company said on Tuesday.
                Revenue fell to 0.9 billion crowns. Chief executive Jan Moe expects no growth for the whole year.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a storm and a strike that stop the same trains"] = (
            StormInVellamo,
            Item(
                "Train drivers in Vellamo strike for a day",
                """
                Train drivers stopped work in Vellamo on Monday for higher wages. Trains to the north stood still until the evening, the railway said.
                Their union wants 6 percent more.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two matters of one minister"] = (
            LevyOnSugar,
            Item(
                "Aalto signs tax treaty with Ostmark",
                """
                Finance minister Jonas Aalto signed a tax treaty with Ostmark in Vellamo on Wednesday.
                Firms that work in both countries will pay in one of them only. The parliament has to agree by autumn.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two clubs of one town"] = (
            Item(
                "Chess club Brannoc looks for a new room",
                """
                The chess club of Brannoc has to leave its room above the bakery at the end of May, chairman Pavel Dorn said on Sunday.
                The 46 members meet on Tuesdays and Fridays and would share a room with others.
                """
            ),
            Item(
                "Brannoc choir sings for the lifeboat",
                """
                The choir of Brannoc sang for the lifeboat on Sunday and collected 38,000 crowns in the church.
                The money pays for a new radio, conductor Ada Quill said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two buildings of one town"] = (
            Item(
                "Museum shows maps of the old town",
                """
                The town museum of Lothbury shows maps and pictures of the old town from today on. Visitors pay nothing on the first weekend.
                """
            ),
            Item(
                "Market hall gets a new roof",
                """
                The market hall of Lothbury gets a new roof from today on. Traders sell under tents on the square until autumn, the town said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two reports of one police station"] = (
            BicyclesFound,
            Item(
                "Police in Tarn look for witnesses of a robbery",
                """
                Police in Tarn look for witnesses of the robbery of a jeweller on Thursday. Two masked men fled with watches on a motorcycle.
                Nobody was hurt, a spokeswoman said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a defeat and a congress of one prime minister"] = (
            RailBillFails,
            Item(
                "Morn opens party congress in Tarn",
                """
                Prime minister Ada Morn opened the congress of her party in Tarn on Thursday evening. She spoke for forty minutes about schools and pensions and was applauded standing.
                Delegates elect a new board on Saturday.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a mine stopped and a mine bought"] = (
            MineStopped,
            Item(
                "Hesta buys copper mine in Ostmark",
                """
                Hesta Mining has bought a copper mine in Ostmark for 640 million crowns, the company said on Friday. Its shares rose.
                The mine employs 900 people and has ore for thirty years.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a recall and a new model of one maker"] = (
            CarsRecalled,
            Item(
                "Velo shows its first electric car",
                """
                The car maker Velo showed its first electric car in Lothbury on Tuesday. It drives 480 kilometres without a stop and costs 240,000 crowns.
                Sales begin in the autumn, the company said.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["two long reports from one town"] = (
            BridgeCloses,
            Item(
                "Hospital in Marrowby moves its emergency ward",
                """
                The emergency ward of Marrowby's hospital will move into the new wing on the first of March, the county's health office said on Tuesday.
                The wing has 38 rooms, a landing place for helicopters and its own laboratory. It took four years to build and cost 210 million crowns, half of which the state pays.
                Ambulances will drive in from Park Road. Patients can take the bus, which stops in front of the wing every ten minutes.
                Nurses say there are too few of them. 'We have new rooms and old rosters,' said nurse Ella Brun of the union.
                Mayor Greta Holm promised flats for young nurses.
                """,
                published: Noon.AddHours(2)
            )
        ),
    };
}
