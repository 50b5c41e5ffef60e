namespace NewsDigest.Web.Site;

/// <summary>A topic that can be ticked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Description">What belongs to it.</param>
/// <param name="Example">What it holds today; null where nothing is known.</param>
public sealed record OfferedTopic(string Id, string Name, string Description, TopicExample? Example);
