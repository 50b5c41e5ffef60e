using NewsDigest.Intake.Items;
using static NewsDigest.Tests.Stories.Clusters.TownReports;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>Pairs of short reports on one event, as a small paper or a club has them on a day with little else.</summary>
internal static class OneEventTwice
{
    /// <summary>One event, told by two newsrooms.</summary>
    public static readonly IReadOnlyDictionary<string, (DigestItem First, DigestItem Second)> Pairs = new Dictionary<
        string,
        (DigestItem, DigestItem)
    >
    {
        ["a ferry that sails again"] = (
            FerrySailsAgain,
            Item(
                "Brack ferry back in service",
                """
                After a break of five weeks the ferry to Brack has returned to service. It left Port Ellery on Monday with 214 people on board.
                An engine failure had stopped the ship in open water. So many passengers on one Monday have not been seen since 2019, according to the harbour office.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a clinic's new ward"] = (
            Item(
                "Children's clinic in Port Ellery opens a second ward",
                """
                A second ward opened at the children's clinic of Port Ellery on Monday, with 24 beds and a room for parents.
                The town paid 3.4 million crowns for it; the waiting list had grown to 180 children during the winter.
                """
            ),
            Item(
                "Port Ellery: 24 more beds for sick children",
                """
                Sick children in Port Ellery have 24 beds more since Monday: the children's clinic has opened its second ward.
                Parents can sleep in a room of their own. Over the winter 180 children had been waiting; the town spent 3.4 million crowns.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["libraries that close"] = (
            LibrariesClose,
            Item(
                "Protest as Mill Lane library is to close",
                """
                About 200 readers stood in front of the town hall in Marrowby when the council decided the end of two libraries.
                The branches in Mill Lane and Saint Anne's close in June. It saves 400,000 crowns, says mayor Greta Holm; Jo Brand, who reads there daily, does not believe it.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a sawmill that burns"] = (
            SawmillBurns,
            Item(
                "Lothbury sawmill burns down",
                """
                The sawmill outside Lothbury has burned to the ground. Some sixty firefighters could not save it during the night to Sunday.
                Hanna Berg, who owns it, speaks of 12 million crowns. There were no injuries.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a match"] = (
            CupAfterExtraTime,
            Item(
                "Brandt heads Vellamo into the semifinal",
                """
                Ole Brandt's header in the 114th minute has taken Vellamo to the cup's last four. Tarn, who had led twice, lost 3-2.
                'I closed my eyes,' said Brandt after the match before 8,200 spectators.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a whale in a net"] = (
            Item(
                "Whale calf rescued in Port Ellery harbour",
                """
                Divers freed a whale calf from a net in the harbour of Port Ellery on Tuesday.
                The harbour office closed the entrance for four hours. The calf swam out with its mother in the evening, biologist Nora Falk said.
                """
            ),
            Item(
                "Divers cut young whale out of net",
                """
                A young whale that had been caught in a fishing net off the quay of Port Ellery is free. Divers cut the net on Tuesday.
                Its mother waited outside, biologist Nora Falk said; for four hours no ship entered the harbour.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a firm's results"] = (
            NordalRaisesProfit,
            Item(
                "Nordal earns more",
                """
                The food maker Nordal earned 84 million crowns from January to March, 13 million more than a year ago.
                Pia Rask, who leads the company, is confident for the year. Sales reached 1.2 billion crowns.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a storm"] = (
            StormInVellamo,
            Item(
                "Homes in Vellamo without power after storm",
                """
                Some 4,000 homes in Vellamo had no power on Monday after a storm that damaged twelve roofs.
                No trains ran north before the evening. Gusts reached 130 kilometres an hour.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a levy on sugar"] = (
            LevyOnSugar,
            Item(
                "Sugar to become dearer",
                """
                A litre of lemonade may cost two crowns more next year: Jonas Aalto, the finance minister, plans a levy on sugar.
                The bakers' guild calls it an attack on Sunday cakes, while doctors are pleased.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["stolen bicycles"] = (
            BicyclesFound,
            Item(
                "61 bicycles in a barn: man arrested",
                """
                A man, 43, was arrested in Tarn after police opened his barn and saw 61 bicycles, all stolen.
                From Monday on the police station shows them to their owners.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a bill that fails, seen by its rebels"] = (
            RailBillFails,
            Item(
                "Two rebels bring down Morn's rail bill",
                """
                Jo Tarrant and Mia Holt walked out of the senate a minute before the vote. Both fear that faster trains would pass the small stations on the coast.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a mine stopped, seen by its owner"] = (
            MineStopped,
            Item(
                "Hesta to appeal against court's stop of mine",
                """
                Hesta Mining will appeal, its lawyers said after judges had stopped the copper mine at Lake Arn. 300 jobs are at stake, according to the union.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a recall, seen by a driver"] = (
            CarsRecalled,
            Item(
                "'The pedal just sank': Velo calls cars back",
                """
                Lena Aster drove her children to school when the brakes of her Velo failed. She is one of 90,000 owners who will get a letter now.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a bridge that closes, at length"] = (
            BridgeCloses,
            Item(
                "Cracks in the arches: Marrowby loses its bridge",
                """
                Marrowby has to do without its old bridge until 2033. Cracks in three arches leave no choice, says the county's road office, which shuts it on the first of March.
                The Reeve can then be crossed by car at Lothbury only. For cyclists a lane on the railway bridge is planned.
                Traders are angry. Bookseller Tom Arden collects signatures in Quay Street and asks for help from the state, which pays half of the 95 million crowns for the repair already.
                Parking will be free east of the river, the mayor says.
                """,
                published: Noon.AddHours(2)
            )
        ),
        ["a conductor dismissed, seen from the stage"] = (
            Item(
                "Vellamo Philharmonic dismisses conductor Anselm Kray",
                """
                The Vellamo Philharmonic has dismissed its conductor Anselm Kray with immediate effect. The orchestra's board said on Monday that it could not work with him any longer after 61 of 88 musicians had refused to rehearse.
                Kray, 62, had led the orchestra for nine years. The opening concert of the season will be played without a conductor.
                """,
                "Vellamo Daily"
            ),
            Item(
                "How Anselm Kray lost his orchestra",
                """
                It began with a thrown baton. In June the conductor Anselm Kray sent a young oboist off the stage of the Philharmonic, and musicians say that she was not the first who left in tears.
                His dismissal on Monday ends a summer in which two mediators gave up. Kray speaks of a revolt of the mediocre.
                """,
                "Lantern Wire",
                Noon.AddHours(3)
            )
        ),
        ["a dam that leaks, seen by an inspector"] = (
            Item(
                "Village below Grindal dam evacuated",
                """
                All 640 people of Nether Grindal had to leave their homes on Tuesday night because the dam above the village leaks. Buses took them to a sports hall in Lothbury.
                Engineers let water out of the lake to lower its level by four metres, said Hanna Orme, who heads the crisis staff. That would take until the weekend.
                """,
                "Lothbury Mail"
            ),
            Item(
                "Crack in Grindal dam had been known since spring",
                """
                The owner of Grindal dam knew of a crack in its wall since April. That is in a report of an inspector which the Lantern has seen. The power company Norrelva says that the crack was watched daily and did not grow until the rain of this week.
                The village below has been empty since Tuesday night.
                """,
                "Lantern Wire",
                Noon.AddHours(5)
            )
        ),
        ["a roof that falls in, seen by a coach"] = (
            Item(
                "Roof of Marrowby's ice rink collapses",
                """
                The roof of the ice rink in Marrowby collapsed on Sunday under the snow, an hour after the last skaters had gone home. Nobody was hurt. Beams of wood lie across the ice; the hall was built in 1974.
                Mayor Greta Holm closed the swimming bath next door, which has a roof of the same kind.
                """,
                "Marrowby Echo"
            ),
            Item(
                "'Sixty children were on the ice at noon'",
                """
                Coach Vera Lund locked the ice rink at five, as every Sunday. At six she heard a crack like a shot: the roof lay on the ice where sixty children of Marrowby had trained at noon.
                'I think of that hour all the time,' she says. Her club will train in Tarn.
                """,
                "Harbour Post",
                Noon.AddHours(3)
            )
        ),
        ["a strike that ends, told by what it brought"] = (
            Item(
                "Dockers in Port Ellery end strike after 23 days",
                """
                Dockers in Port Ellery went back to work on Thursday after 23 days of strike. They get 5.5 percent more over two years; the cranes without drivers, which had caused the quarrel, will come a year later than planned.
                A mediator had brought both sides together at night. 41 ships wait in the roads.
                """,
                "Ellery Times"
            ),
            Item(
                "Cranes move again: what the dockers got",
                """
                At six in the morning the first crane moved. The longest strike in the history of Port Ellery's docks is over, and both sides call themselves the winner: the dockers because of 5.5 percent, the port because it may buy cranes that nobody drives.
                The agreement holds for two years.
                """,
                "Harbour Post",
                Noon.AddHours(4)
            )
        ),
    };
}
