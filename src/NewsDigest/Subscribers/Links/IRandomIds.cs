namespace NewsDigest.Subscribers.Links;

/// <summary>Makes ids that nobody can guess.</summary>
public interface IRandomIds
{
    /// <summary>128 random bits as 32 lower-case hexadecimal digits.</summary>
    string Next();
}
