using System.Text;

namespace NewsDigest.Topics;

/// <summary>Identity of a topic: its name in lower case with hyphens ("politics-and-government"), as it stands in addresses.</summary>
public readonly record struct TopicId(string Value)
{
    /// <summary>The topic of what fits no other; never offered to readers as a choice of subject.</summary>
    public static readonly TopicId Uncategorised = new("uncategorised");

    /// <summary>The id of a topic by its name: letters and digits in lower case, everything else one hyphen.</summary>
    public static TopicId Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return new(slug.ToString().TrimEnd('-'));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
