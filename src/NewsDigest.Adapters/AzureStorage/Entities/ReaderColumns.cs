using System.Globalization;
using Azure.Data.Tables;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>What a reader chose, and where they get it, in the columns of a row.</summary>
internal static class ReaderColumns
{
    private const string TimeForm = "HH:mm";

    /// <summary>Stands between topics and between languages, neither of which can hold it.</summary>
    private const char Separator = ',';

    /// <summary>Writes an address.</summary>
    public static void SetAddress(this TableEntity row, EmailAddress address) => row["Address"] = address.Value;

    /// <summary>The address.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static EmailAddress Address(this TableEntity row, string column = "Address") =>
        EmailAddress.TryParse(row.Text(column), out var address)
            ? address
            : throw EntityColumns.Fault(row, column, "is no address");

    /// <summary>Writes what is read.</summary>
    public static void SetChoices(this TableEntity row, ReaderChoices choices)
    {
        row["Topics"] = string.Join(Separator, choices.Topics.Select(t => t.Value));
        row.Set("Length", choices.Length);
        row["Language"] = choices.Language;
        row["StoryLanguages"] = string.Join(Separator, choices.StoryLanguages);
        if (choices.IsToldWhenQuiet)
            row["IsToldWhenQuiet"] = true;
    }

    /// <summary>What is read.</summary>
    /// <exception cref="InvalidDataException">Some of it is missing.</exception>
    public static ReaderChoices Choices(this TableEntity row) =>
        new(
            [.. Split(row.Text("Topics")).Select(t => new TopicId(t))],
            row.Member<BriefingLength>("Length"),
            row.Text("Language"),
            Split(row.Text("StoryLanguages"))
        )
        {
            IsToldWhenQuiet = row.GetBoolean("IsToldWhenQuiet") ?? false,
        };

    /// <summary>Writes a slot into two columns.</summary>
    public static void SetSlot(this TableEntity row, string prefix, Slot slot)
    {
        row[prefix + "Zone"] = slot.Zone;
        row[prefix + "Time"] = slot.Time.ToString(TimeForm, CultureInfo.InvariantCulture);
    }

    /// <summary>The slot of two columns.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Slot Slot(this TableEntity row, string prefix)
    {
        var text = row.Text(prefix + "Time");
        return TimeOnly.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new Slot(row.Text(prefix + "Zone"), time)
            : throw EntityColumns.Fault(row, prefix + "Time", "is no time");
    }

    /// <summary>The key of a slot: its zone and time, without what keys may not hold.</summary>
    public static string KeyOf(Slot slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{StorageKey.Escape(slot.Zone)} {slot.Time:HHmm}");

    private static string[] Split(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
