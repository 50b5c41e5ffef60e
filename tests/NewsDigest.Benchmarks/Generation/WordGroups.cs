namespace NewsDigest.Benchmarks.Generation;

/// <summary>
/// Words that can take each other's place in a news story, so that two stories made from one sample are about different
/// things. All form their plural with an s.
/// </summary>
public static class WordGroups
{
    /// <summary>The groups.</summary>
    public static IReadOnlyList<string[]> All { get; } =
    [
        .. """
            ship freighter tanker trawler barge
            bridge viaduct tunnel dam pier
            fog rain snow frost hail
            pilot mate engineer officer
            captain skipper helmsman
            bus tram minibus coach
            lorry van tractor
            driver guard fitter mechanic
            ferry steamer hovercraft
            harbour airport station market
            toll tax fee levy fine
            car motorcycle camper
            rate subsidy quota tariff
            bank insurer fund exchange
            mortgage pension lease
            loan bond grant
            steel copper timber cement
            furnace mill crane kiln
            school kindergarten library museum
            teacher nurse librarian gardener
            pupil apprentice student
            measles mumps cholera influenza
            island valley peninsula district
            hospital clinic hospice
            doctor surgeon pharmacist
            vaccine serum antidote
            valley plain forest marsh
            prisoner hostage deserter
            mortar rocket drone
            truce pact treaty
            general colonel admiral
            monitor envoy mediator
            lander rover orbiter probe
            drill antenna telescope
            seismometer spectrometer magnetometer
            moonquake meteorite crater
            certificate password licence
            card voucher token
            bakery brewery butcher florist
            bribe kickback ransom
            piano violin yacht painting
            mud gravel sand salt
            auditor accountant inspector clerk
            judge magistrate arbiter
            storm blizzard cyclone heatwave
            wave gust tide flood
            goalkeeper striker defender sprinter
            penalty serve sprint throw
            cup trophy medal shield
            goal point try set
            bell organ clock window
            abbot bishop vicar
            seagrass kelp coral oyster
            herring salmon eel mussel
            opera ballet circus theatre
            ceiling curtain fountain
            goat donkey pony goose
            sauna bathhouse pool
            seaweed lichen fungus sponge
            antibiotic painkiller sedative
            cyclist rower skier runner
            sandwich pancake apple
            vineyard orchard quarry hotel
            president chancellor speaker
            warehouse silo depot
            paper cotton rubber
            firefighter diver paramedic
            roster contract uniform
            """.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
            line.Split(' ')
        ),
    ];
}
