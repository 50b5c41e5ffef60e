namespace NewsDigest.Web.Site;

/// <summary>The one script of the site. Without it everything works all the same.</summary>
public static class SiteScripts
{
    /// <summary>Proposes the browser's own time zone on a fresh form.</summary>
    public const string Zone = """
        (function(){var s=document.querySelector("select[data-propose]"),z;
        try{z=Intl.DateTimeFormat().resolvedOptions().timeZone}catch(e){}
        if(!s||!z)return;
        for(var i=0;i<s.options.length;i++)if(s.options[i].value===z){s.value=z;return}
        s.add(new Option(z.replace(/_/g," "),z));s.value=z})()
        """;

    /// <summary>Source expression that lets a content security policy allow the script and no other.</summary>
    public static readonly string ZoneHash = ContentHash.Of(Zone);
}
