namespace NewsDigest.Articles.Cleaning;

/// <summary>Names of agencies as they stand in datelines and credits, as alternatives of a regular expression.</summary>
internal static class Agencies
{
    /// <summary>News agencies and wires.</summary>
    public const string News =
        "AP|AFP|A[.]P[.]|Associated Press|The Associated Press|Agence France-Presse|Reuters?|REUTERS?|Thomson Reuters|UPI|dpa|DPA"
        + "|ANSA|EFE|ANP|APA|Xinhua|TASS|Interfax|PA|PA Media|Press Association|Bloomberg|PTI|ANI|IANS|Kyodo(?: News)?|Jiji"
        + "|Yonhap|AAP|CP|The Canadian Press|Canadian Press|MTI|PAP|CTK|NTB|TT|Ritzau|STT|Belga|Lusa|Anadolu|AA|CNN|BBC|NPR|VOA|RFE/RL"
        + "|CNS|ENS|UNI|Antara|Bernama|Ukrinform|Inter Press Service|IPS|KNA|epd|SDA|ATS|Keystone-SDA";

    /// <summary>Those and the picture agencies.</summary>
    public const string Picture =
        News
        + "|Getty(?: Images)?|AFP via Getty Images|iStock(?:photo)?|Shutterstock|Alamy(?: Stock Photo)?|EPA(?:-EFE)?|EPA Images"
        + "|Unsplash|Pixabay|Pexels|Corbis|Zuma(?: Press)?|Sipa(?: USA)?|Imago(?: Images)?|picture[ -]alliance|NurPhoto|Rex Features|WireImage|FilmMagic"
        + "|PA Wire|PA Images|AP Photo|AP Images|Bloomberg News|Polaris|Redux|Magnum Photos|Wikimedia Commons|Flickr|Handout|File(?: photo)?|Pool";
}
