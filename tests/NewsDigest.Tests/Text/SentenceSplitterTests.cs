using CsCheck;
using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class SentenceSplitterTests
{
    private static readonly string[] Pieces =
    [
        "Mr.",
        "dam",
        "U.S.",
        "!",
        "?",
        "…",
        ".",
        "\"",
        "“",
        "”",
        " ",
        " ",
        "3.5",
        "He",
        "a.m.",
        "x.Yz",
        "’",
        "(",
        ")",
    ];

    [Theory]
    [InlineData("en", "The dam held.|Nobody was hurt.")]
    [InlineData("en", "Mr. Olsen met Dr. Vance at St. Hilda's.|They talked.")]
    [InlineData("en", "J. R. Falk and A.B. Moor wrote it.|It sold well.")]
    [InlineData("en", "The U.S. Navy left.|The U.N. stayed.")]
    [InlineData("en", "It came from the U.S.|The ship is old.")]
    [InlineData("en", "Talks end at 5 p.m. Friday.|Votes follow at 9 a.m.|Results come later.")]
    [InlineData("en", "Prices rose 3.5 percent.|Wages rose 2.25 percent.")]
    [InlineData("en", "She lives at No. 5 Mill Lane.|He said no.|Five others agreed.")]
    [InlineData(
        "en",
        "Tarn Corp. shares fell.|Brill Inc. said it would wait.|It sold Brill Inc.|The price is unknown."
    )]
    [InlineData("en", "\"We are safe.\"|Ms. Rowe waved.")]
    [InlineData("en", "“We are safe.”|“Come in,” she said.")]
    [InlineData("en", "'Who knows?' asked the mayor.|Nobody did.")]
    [InlineData("en", "Is it over?!|It is.")]
    [InlineData("en", "They waited ... and waited.|Then it rained…|Boats came.")]
    [InlineData("en", "The river fell.|Roads opened.|See www.example.org/News.Page for maps.")]
    [InlineData("en", "He paid $1.2bn.|20 people left.")]
    [InlineData("en", "The firm won't say.|iPhones are banned.")]
    [InlineData("en", "The bridge (built in 1932.) is closed.|It reopens in May.")]
    [InlineData("en", "The trial opened on Jan. 5 in Ellery.|It ended on Feb. 7.")]
    [InlineData("en", "It was Plan B.|The mayor disliked it.")]
    [InlineData("en", "So did I.|Rain fell.")]
    [InlineData("en", "It happened in 1987.|Two died.")]
    [InlineData("de", "Am 3. Oktober feiert die Stadt.|Der 2. Bauabschnitt beginnt.")]
    [InlineData("de", "Die Halle, z. B. der Anbau, wird teurer.|Sie kostet 3,5 Mio. Euro.|Das ist viel.")]
    [InlineData("de", "„Wir warten“, sagte er.|„Es eilt nicht.“|Danach ging er.")]
    [InlineData("de", "Das war 2019.|Heute ist es anders.|Sie kam auf Platz 5.|Der Sieger lachte.")]
    [InlineData("fr", "M. Lorne a parlé.|« Tout va bien. »|Mme Vidal est partie.")]
    [InlineData("es", "El Sr. Paz llegó tarde.|¿Quién habló?|¡Nadie!|La Sra. Gil calló.")]
    [InlineData("it", "Il dott. Riva è arrivato.|Il Sig. Neri è partito.|È tardi.")]
    [InlineData("pt", "O Sr. Lima saiu.|A Dra. Rocha ficou.|Às 9 começou a chuva.")]
    [InlineData("nl", "Dhr. Vos sprak met mr. Bakker.|De zaal was vol.")]
    [InlineData("ja", "雨が降った。|川があふれた。")]
    public void A_paragraph_is_cut_at_the_ends_of_its_sentences(string language, string expected)
    {
        var paragraph = expected.Replace('|', ' ');

        Contents(paragraph, language).ShouldBe(expected.Split('|'));
    }

    [Fact]
    public void A_missing_space_after_a_full_stop_is_no_hindrance() =>
        Contents("The tide fell at noon.Boats lay dry.").ShouldBe(["The tide fell at noon.", "Boats lay dry."]);

    [Theory]
    [InlineData("Write to desk@harbour.Example now.")]
    [InlineData("See harbour.example/Tides.Html for more.")]
    [InlineData("It runs on ver.2 of the file.")]
    public void A_point_inside_an_address_ends_nothing(string sentence) => Contents(sentence).ShouldBe([sentence]);

    [Fact]
    public void A_full_stop_before_a_lower_case_word_ends_nothing() =>
        Contents("He left approx. nine boats. and two rafts.").Count.ShouldBe(1);

    [Fact]
    public void A_paragraph_without_a_full_stop_is_one_sentence() =>
        SentenceSplitter
            .Split(["Bring warm clothes", "", "Bring water"])
            .Select(s => (s.Number, s.Paragraph, s.Content))
            .ShouldBe([(0, 0, "Bring warm clothes"), (1, 2, "Bring water")]);

    [Fact]
    public void A_closing_quote_behind_a_space_stays_with_its_sentence() =>
        Contents("\"We will stay. \" The mayor left.").ShouldBe(["\"We will stay. \"", "The mayor left."]);

    [Fact]
    public void White_space_inside_a_sentence_becomes_single_spaces() =>
        Contents("The  dam\u00A0held\t fast.").ShouldBe(["The dam held fast."]);

    [Fact]
    public void Sentences_are_numbered_through_and_lose_no_letter() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 40]
            .Select(string.Concat)
            .Array[0, 4]
            .Sample(paragraphs =>
            {
                var sentences = SentenceSplitter.Split(paragraphs);
                sentences.Select(s => s.Number).ShouldBe(Enumerable.Range(0, sentences.Count));
                string.Concat(sentences.Select(s => s.Content))
                    .Replace(" ", "", StringComparison.Ordinal)
                    .ShouldBe(string.Concat(paragraphs).Replace(" ", "", StringComparison.Ordinal));
            });

    private static List<string> Contents(string paragraph, string language = "en") =>
        [.. SentenceSplitter.Split([paragraph], language).Select(s => s.Content)];
}
