using NewsDigest.Intake.Items;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

/// <summary>Leads on two events that resemble each other: one institution, one person, one town or one kind of incident.</summary>
internal static class NeighbouringEvents
{
    /// <summary>Each of another event than the other.</summary>
    public static readonly IReadOnlyDictionary<string, (DigestItem First, DigestItem Second)> Pairs = new Dictionary<
        string,
        (DigestItem, DigestItem)
    >
    {
        ["two votes of one senate"] = (
            Item(
                "Senate rejects Morn's rail bill by one vote",
                """
                The senate voted down the government's rail bill by 50 votes to 49 on Thursday, three weeks before the election, in a defeat for prime minister Ada Morn that her own ranks had made possible.
                Two senators of the governing Coast Party left the chamber before the vote. The bill would have paid for faster trains between Vellamo and the north over twelve years.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Senate passes water bill with votes of both camps",
                """
                The senate passed the government's water bill on Thursday by 71 votes to 28, after prime minister Ada Morn had given in to the farmers on the price of irrigation.
                Senators of the Coast Party and of the opposition voted for it together. From next year towns have to meter what they take from the Reeve and the lakes of the north.
                """,
                "Harbour Post",
                Noon.AddHours(2)
            )
        ),
        ["two resignations from one government"] = (
            Item(
                "Interior minister Falk resigns over tapped phones",
                """
                Interior minister Sven Falk resigned on Monday after it had become known that his office let the phones of four judges be tapped. Prime minister Ada Morn accepted his resignation with regret, her spokesman said.
                Falk, 58, denied that he had known of it. His state secretary will lead the ministry until a successor is named.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Morn's transport minister quits for a post abroad",
                """
                Transport minister Mona Lys leaves the government of prime minister Ada Morn to lead the port of Ostmark's capital. She announced her resignation on Monday and thanked Morn for four years.
                A successor will be named this week, a spokesman said. Lys, 49, had brought the night trains back, and failed with a toll on lorries.
                """,
                "Lantern Wire",
                Noon.AddHours(3)
            )
        ),
        ["two quakes of one night"] = (
            Item(
                "Earthquake shakes Brack, chimneys fall",
                """
                An earthquake of magnitude 5.1 shook the island of Brack on Sunday night. Chimneys fell in the old town, and eleven people were treated for cuts, the civil guard said.
                Residents ran into the streets. The quake struck at a depth of nine kilometres, according to the geological institute in Vellamo, which expects weaker aftershocks.
                """,
                "Radio Brannoc"
            ),
            Item(
                "Strong earthquake in Ostmark's hills kills six",
                """
                A strong earthquake killed at least six people in the hills of eastern Ostmark on Sunday night. Rescuers dug for survivors in four villages, where most houses had collapsed.
                The geological institute put its magnitude at 6.4 and its depth at fourteen kilometres. Roads were blocked by rocks, and aftershocks kept residents in the streets.
                """,
                "Lantern Wire",
                Noon.AddHours(1)
            )
        ),
        ["two murder trials at one court"] = (
            Item(
                "Pharmacist found guilty of poisoning her brother",
                """
                A jury at the crown court in Vellamo found the pharmacist Ruth Amsel guilty on Tuesday of the murder of her brother, whom she had poisoned over a will.
                Judge Erik Palm will pass sentence next week. Amsel, 44, showed no emotion. The defence said it would appeal.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Jury clears gamekeeper of murder in the marsh",
                """
                A jury at the crown court in Vellamo acquitted the gamekeeper Jonas Reet on Tuesday of the murder of a poacher who was found dead in a marsh two years ago.
                Judge Erik Palm told Reet, 51, that he was free to go. His family wept; the prosecution said it would look at the verdict before it decided on an appeal.
                """,
                "Harbour Post",
                Noon.AddHours(2)
            )
        ),
        ["two recalls of one maker"] = (
            Item(
                "Velo recalls 90,000 cars over brakes",
                """
                The car maker Velo recalls 90,000 cars of its smallest model because a seal in the brakes may leak in the cold, the company said on Tuesday. Owners will get a letter within two weeks.
                The transport authority knows of three accidents. The repair takes an hour and costs owners nothing.
                """,
                "Lantern Wire"
            ),
            Item(
                "Velo calls electric vans back for fire risk",
                """
                Velo has recalled all 3,400 of its electric vans after two of them burned out while they were charging. Until their batteries are exchanged, owners shall park them outdoors, the car maker said on Tuesday.
                The postal service, which drives a third of the vans, sends its letters out by bicycle and rented lorries.
                """,
                "Ellery Times",
                Noon.AddHours(4)
            )
        ),
        ["two strikes of one union"] = (
            Item(
                "Nurses walk out at three hospitals in Vellamo",
                """
                Nurses at three hospitals in Vellamo walked out on Wednesday for more colleagues on the night shift. Their union, Common Hand, spoke of 1,900 strikers; operations were put off, emergency wards stayed open.
                The city's health office called the strike irresponsible. Talks go on next week.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Bin men strike in Vellamo as rubbish piles up",
                """
                No bin was emptied in Vellamo on Wednesday: 700 bin men followed the call of their union, Common Hand, and went on strike for higher wages.
                The city offers three percent, the union wants seven. Talks broke down at midnight. Residents are asked to keep their rubbish at home until the weekend.
                """,
                "Harbour Post",
                Noon.AddHours(1)
            )
        ),
        ["two deals of one firm"] = (
            Item(
                "Nordal Foods buys dairy Alder Farm",
                """
                Nordal Foods buys the dairy Alder Farm for 310 million crowns, the company said on Tuesday. Chief executive Pia Rask called milk the missing piece between bread and cheese.
                Alder Farm employs 420 people in Tarn, who keep their jobs for three years. Nordal's shares rose by four percent.
                """,
                "Market Letter"
            ),
            Item(
                "Nordal sells its bakeries to Ostmark investor",
                """
                Nordal Foods sells its 61 bakeries to an investor from Ostmark. The price was not disclosed; analysts put it at about 150 million crowns. Chief executive Pia Rask said on Tuesday that the shops had never earned what they cost.
                The bakers' union fears for 800 jobs. Nordal's shares hardly moved.
                """,
                "Lantern Wire",
                Noon.AddHours(3)
            )
        ),
        ["two speeches of one president"] = (
            Item(
                "President Soren warns of drought in speech to farmers",
                """
                President Mikkel Soren has called on farmers to prepare for years with little rain. In a speech at their fair in Lothbury on Friday he praised those who had given up maize, and promised that the state would help with ponds.
                The farmers' league answered that ponds need water. Soren stayed for two hours and tasted eleven cheeses.
                """,
                "Lothbury Mail"
            ),
            Item(
                "Soren tells cadets to disobey unlawful orders",
                """
                President Mikkel Soren told young officers on Friday that no order stands above the law. In a speech at the naval academy in Port Ellery he recalled the mutiny of 1911, when cadets refused to fire at dockers.
                It was his first speech to the forces since he took office. The defence minister, who sat in the first row, did not applaud.
                """,
                "Ellery Times",
                Noon.AddHours(2)
            )
        ),
        ["two accidents before one harbour"] = (
            Item(
                "Ferry rams quay in Port Ellery, nine hurt",
                """
                The ferry Northern Star rammed the quay in Port Ellery on Monday morning; nine passengers were hurt, one of them badly. The captain had not been able to stop the engines, harbour master Maria Lindqvist said.
                The coastguard examines the ship, which will not sail before Thursday. Passengers to Brack are sent by way of Brannoc.
                """,
                "Harbour Post"
            ),
            Item(
                "Trawler sinks off Port Ellery, crew saved",
                """
                A trawler sank eight miles off Port Ellery on Monday. The coastguard took its crew of five from a life raft; nobody was hurt, harbour master Maria Lindqvist said.
                The Gannet had sprung a leak while it hauled in its nets. Its captain said the pumps had failed. Oil drifts towards the bird island.
                """,
                "Radio Brannoc",
                Noon.AddHours(3)
            )
        ),
        ["two decisions of one central bank"] = (
            Item(
                "Central bank raises rate to 3.5 percent",
                """
                The central bank raised its main rate by half a point to 3.5 percent on Thursday, more than most economists had expected. Governor Ida Brask said inflation was still twice as high as it should be.
                The crown rose against other currencies. Home owners will pay about 90 crowns more a month for an average loan.
                """,
                "Market Letter"
            ),
            Item(
                "Central bank fines Ellery Savings for lax checks",
                """
                The central bank has fined Ellery Savings 45 million crowns because it looked away when customers paid in bags of cash. Governor Ida Brask said on Thursday that no bank was too small to know where its money came from.
                The bank accepts the fine. Its shares fell by six percent, and its chief executive gives up his bonus.
                """,
                "Vellamo Daily",
                Noon.AddHours(2)
            )
        ),
        ["two vaccines of one agency"] = (
            Item(
                "Agency approves vaccine against tick fever",
                """
                The medicines agency has approved the first vaccine against tick fever. It can be given to adults from April on, the agency said on Monday; studies with children go on.
                The vaccine of the firm Lumen protected nine of ten people in trials. Three doses are needed, and health insurers have not decided whether to pay.
                """,
                "Lantern Wire"
            ),
            Item(
                "Flu vaccine runs short, agency asks for patience",
                """
                Doctors run out of flu vaccine, and new doses will not arrive before the end of the month. The medicines agency asked healthy adults on Monday to wait, so that old people and nurses can be vaccinated first.
                The firm Lumen had to throw away a batch of 200,000 doses because a refrigerator failed.
                """,
                "Harbour Post",
                Noon.AddHours(5)
            )
        ),
        ["two plans of one minister"] = (
            Item(
                "Aalto wants levy on sugar from next year",
                """
                Finance minister Jonas Aalto wants a levy on sugar from next year. Drinks would become dearer by two crowns a litre, he said in Vellamo on Wednesday, and the state would take in 600 million crowns.
                Doctors welcomed the plan, the bakers' guild called it an attack on Sunday cakes. The coalition will discuss it next week.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Aalto plans to end tax break for company cars",
                """
                Finance minister Jonas Aalto plans to end the tax break for company cars by next year. Whoever drives to work at the firm's expense shall pay like everybody else, he told the newspaper Lantern on Wednesday; the state would take in 900 million crowns.
                The car maker Velo warned of losses. The coalition has not agreed on it yet.
                """,
                "Lantern Wire",
                Noon.AddHours(2)
            )
        ),
        ["two transfers of one club"] = (
            Item(
                "Vellamo sign Tarn striker Brandt for record fee",
                """
                Vellamo have signed the striker Ole Brandt from Tarn for 38 million crowns, more than a club of the league has ever paid. Brandt, 23, signed for four years on Friday and will wear number nine.
                Coach Luis Prado said he had wanted him for two summers. Tarn will spend the money on a new stand.
                """,
                "Sports Echo"
            ),
            Item(
                "Goalkeeper Aster leaves Vellamo after eleven years",
                """
                Goalkeeper Nils Aster leaves Vellamo after eleven years and 402 league games and goes to Ostmark, where he signed for two years on Friday. He is 35.
                'I would have liked to end it here,' said Aster. Coach Luis Prado had told him in the spring that a younger keeper would start the season.
                """,
                "Vellamo Daily",
                Noon.AddHours(1)
            )
        ),
        ["a law for schools and a protest at one"] = (
            Item(
                "Parliament bans phones from classrooms",
                """
                Pupils may not bring their phones into classrooms any more. Parliament in Vellamo passed the school law on Thursday by 61 votes to 39; it takes effect after the summer holidays.
                Education minister Lena Corvo spoke of a day of quiet. Teachers will have to lock the phones away, and ask who shall pay for the lockers.
                """,
                "Vellamo Daily"
            ),
            Item(
                "Pupils occupy school in Tarn against merger",
                """
                Some 200 pupils have occupied their school in Tarn, which is to be merged with two others after the summer holidays. They slept in classrooms and sang on the roof on Thursday.
                Education minister Lena Corvo offered them a talk in Vellamo by video. Teachers brought soup; police stayed outside the gate.
                """,
                "Harbour Post",
                Noon.AddHours(4)
            )
        ),
    };

    /// <summary>Two reports of one event, and one of its neighbour.</summary>
    public static readonly IReadOnlyDictionary<string, (DigestItem First, DigestItem Again, DigestItem Other)> Triples =
        new Dictionary<string, (DigestItem, DigestItem, DigestItem)>
        {
            ["a bill that fails, twice, and a bill that passes"] = (
                Pairs["two votes of one senate"].First,
                Item(
                    "Morn loses vote on faster trains",
                    """
                    Ada Morn's plan for faster trains to the north has failed. By a single vote, 50 to 49, the senate turned the prime minister's rail bill down on Thursday because two members of her Coast Party walked out.
                    With an election in three weeks, the opposition asks for her resignation. Morn said she would try again after it.
                    """,
                    "Lantern Wire",
                    Noon.AddHours(1)
                ),
                Pairs["two votes of one senate"].Second
            ),
            ["brakes, twice, and batteries"] = (
                Pairs["two recalls of one maker"].First,
                Item(
                    "Leaking brakes: Velo calls 90,000 small cars back",
                    """
                    Brakes that may fail in the cold force Velo to call back 90,000 of its smallest cars. A seal can leak, the company admitted on Tuesday; three accidents are known to the transport authority.
                    Drivers will be written to. Garages need about an hour to exchange the seal, for which nobody is charged.
                    """,
                    "Harbour Post",
                    Noon.AddHours(2)
                ),
                Pairs["two recalls of one maker"].Second
            ),
            ["a rammed quay, twice, and a trawler"] = (
                Pairs["two accidents before one harbour"].First,
                Item(
                    "Nine passengers injured as Northern Star hits quay",
                    """
                    Nine people were injured when the Northern Star hit the quay of Port Ellery on Monday. The ferry came in far too fast; its engines could not be stopped, according to harbour master Maria Lindqvist.
                    A woman of 70 is in hospital. The company sends passengers to Brack from Brannoc until Thursday.
                    """,
                    "Ellery Times",
                    Noon.AddHours(2)
                ),
                Pairs["two accidents before one harbour"].Second
            ),
        };
}
