using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Domain.Tests.Readability;

public sealed class SplittingSentences
{
    [Theory]
    [InlineData("Kijk goed. Luister ook.", "Kijk goed.|Luister ook.")]
    [InlineData("Wat zie je? En wat hoor je!", "Wat zie je?|En wat hoor je!")]
    [InlineData("Zonder punt aan het eind", "Zonder punt aan het eind")]
    [InlineData("Echt?! Ja… Goed.", "Echt?!|Ja…|Goed.")]
    // A point within: abbreviations, initials, amounts, addresses.
    [InlineData("Vraag bijv. Anna om hulp. Of bel.", "Vraag bijv. Anna om hulp.|Of bel.")]
    [InlineData("Neem o.a. Anna mee. Of Bert.", "Neem o.a. Anna mee.|Of Bert.")]
    [InlineData("Boeken, spellen enz. zijn handig.", "Boeken, spellen enz. zijn handig.")]
    [InlineData("Neem boeken mee, spellen, enz. Daarna begin je.", "Neem boeken mee, spellen, enz.|Daarna begin je.")]
    [InlineData("Vraag het dr. J. Jansen. Zij weet het.", "Vraag het dr. J. Jansen.|Zij weet het.")]
    [InlineData("Het kost 1.500 euro per jaar. Dat is veel.", "Het kost 1.500 euro per jaar.|Dat is veel.")]
    [InlineData("Kijk op veiligthuis.nl of bel. Doe het nu.", "Kijk op veiligthuis.nl of bel.|Doe het nu.")]
    // Quotations.
    [InlineData("‘Hoe gaat het?’ vraag je. Wacht even.", "‘Hoe gaat het?’ vraag je.|Wacht even.")]
    [InlineData("Je zegt: ‘Dat is lastig.’ Daarna wacht je.", "Je zegt: ‘Dat is lastig.’|Daarna wacht je.")]
    [InlineData("Vraag het rustig. \"Waar was je?\" Wacht dan.", "Vraag het rustig.|\"Waar was je?\"|Wacht dan.")]
    [InlineData("Overdag is het druk. 's Avonds is het stil.", "Overdag is het druk.|'s Avonds is het stil.")]
    [InlineData("Bel meteen. 112 is het nummer.", "Bel meteen.|112 is het nummer.")]
    [InlineData("(Soms niet.) Kijk dan verder.", "(Soms niet.)|Kijk dan verder.")]
    public void Plain_text_falls_into_its_sentences(string text, string sentences) =>
        string.Join('|', ReadabilityReport.OfPlainText(text).Sentences.Select(s => s.Text)).ShouldBe(sentences);

    [Theory]
    [InlineData("Denk aan:\n\n- de school\n- de huisarts", "Denk aan:|de school|de huisarts")]
    [InlineData("1. Kijk.\n2. Luister.\n   Vraag door.", "Kijk.|Luister.|Vraag door.")]
    [InlineData("## Wat je doet\n\nJe kijkt.", "Wat je doet|Je kijkt.")]
    [InlineData("## Wat je doet\nJe kijkt.", "Wat je doet|Je kijkt.")]
    [InlineData("Een zin die\ndoorloopt. Nog een.", "Een zin die\ndoorloopt.|Nog een.")]
    [InlineData("> Een citaat.\n\n---\n\nDaarna.", "Een citaat.|Daarna.")]
    public void A_list_item_and_a_heading_are_sentences_of_their_own(string text, string sentences) =>
        string.Join('|', ReadabilityReport.OfMarkdown(text).Sentences.Select(s => text.Substring(s.Start, s.Length))).ShouldBe(sentences);

    [Theory]
    [InlineData("Lees [meer over privacy](wegwijzer:step/zelf-ondersteunen/jgz) hier.", "Lees|meer|over|privacy|hier")]
    [InlineData("Bel **Veilig Thuis**, *altijd*.", "Bel|Veilig|Thuis|altijd")]
    [InlineData("Zie <https://www.example.nl/een/lang/adres>.", "Zie")]
    [InlineData("Een _belangrijk_ woord met een_streep.", "Een|belangrijk|woord|met|een|streep")]
    [InlineData("Een \\*sterretje\\*.", "Een|sterretje")]
    [InlineData("![Foto van een kind](https://example.nl/foto.png)", "Foto|van|een|kind")]
    [InlineData("[Nooit](https://example.nl/a_(b)) meer", "Nooit|meer")]
    public void Only_what_a_reader_sees_is_read(string text, string words) =>
        string.Join('|', ReadabilityReport.OfMarkdown(text).Sentences.SelectMany(s => s.Words).Select(w => w.Text)).ShouldBe(words);

    [Theory]
    [InlineData("Mantelzorg/Parentificatie", "Mantelzorg|Parentificatie")]
    [InlineData("Een JGZ-professional, o.a. zo'n 1.500 keer", "Een|JGZ-professional|o.a|zo'n|1.500|keer")]
    [InlineData("(ortho)pedagoog", "ortho|pedagoog")]
    [InlineData("Mail info@kenniscentrum-kjp.nl nu", "Mail|info@kenniscentrum-kjp.nl|nu")]
    public void Words_are_what_stands_between_spaces_and_marks(string text, string words) =>
        string.Join('|', ReadabilityReport.OfPlainText(text).Sentences.SelectMany(s => s.Words).Select(w => w.Text)).ShouldBe(words);

    [Fact]
    public void Each_word_is_where_it_says()
    {
        const string text = "## Kop\n\nEen **vet** woord met [een link](https://example.nl) erin.\n\n- een punt";
        foreach (var word in ReadabilityReport.OfMarkdown(text).Sentences.SelectMany(s => s.Words))
            text.Substring(word.Start, word.Text.Length).ShouldBe(word.Text);
    }
}
