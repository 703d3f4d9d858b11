namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// Given names that many people in the Netherlands bear, without accents. The list needs no completeness: a name that is not in it is recognised by what
/// stands around it ("leerling …", "de 8-jarige …").
/// </summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Common = new(
        (Girls + " " + Boys + " " + Both).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that are words too: they count only with a capital.</summary>
    private static readonly HashSet<string> Words = new(
        "an bas ben beer bloem bo bram cas daan dirk dean do el els faith fee fien fleur floor gert gijs grace guus hope jade jan jet jip joy juf juni jul jas job kai kiki lente li lot luna lux max mark maas mees mei mia mila mira mo nena nova noor noa oscar pien pim pip puck rik roos rose sam senna ster sterre stef storm teun ties tim tom ton ward wil will wim wolf zoe zus zita amber robin rein luca jason niek piet koen kim mia maan iris vera sky may ali lies mies maria hem".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Common.Contains(word) && (char.IsUpper(word[0]) || !Words.Contains(word));

    private const string Girls = """
        aaliyah aicha aisha alicia alina amal amber amelia amina amira amy ana anastasia andrea angela anna annabel anne anneke annelies annemieke anouk
        ans antonia anya aya ayla aylin ayse azra beatrix bente benthe beyza bibi brechtje bregje britt carlijn carmen caroline catharina cato charlotte
        chloe claire colette daisy danielle danique daphne debora demi diana dilara dina djamila dounia eda elena elif elin elina elisa elise eliza elke
        ella elle ellen els elsa elske emine emma emmy esma esmee esra esther eva evelien evi evie evy fabienne famke farah fatima fatma fay faya feline
        femke fenna fenne fieke fien filiz fleur floor floortje franka frederique freya gabriella gina guusje gwen hafsa hailey hajar hanna hannah
        hanneke hasna hatice hava hayat helena helin hidaya hind ibtissam ilse imane inaya indy inge ingrid irem irene iris isa isabel isabella isabelle
        isis ivy jade jana janna janneke jasmijn jasmine jenna jennifer jessica jet jikke jill jinte johanna jolie jolijn josephine julia julie juliette
        juna kaatje karin karlijn kate katja kelly khadija kiki kim kyra lana lara larissa laura lauren laurien layla lea leah leila lena lente leonie
        levina lia lieke lies lieve lilian lily lina linda linde lisa lisanne lise liselotte lisette liv livia liz liza lizzy loes lois lola lot lotte
        loubna louise lucia lucy luna lyanna maaike maan maartje maja malak manal manon mara maren margot maria mariam marie marieke marijke marit
        marloes marwa mary maryam maud maya melek melissa merel meryem mia michelle mieke mila milena milou mina mira miriam mirthe mona myrthe nadia
        naima naomi natalia natalie natasha nawal nena nicole nikki nina nisrine noa noelle noemi noor nora norah nour nova nynke oksana olga olivia
        oumaima pauline petra philou pien pleun puck quinn rachel rania rebecca renee renske rhodi rihanna roos roosmarijn rosa rosalie rosalinde rosie
        ruth saar saartje sabine safae saida salma samira sannah sanne sara sarah selin selma senna sevda sevgi shania sharon silke simone sofia sofie
        sophia sophie soraya soumaya stella stephanie sterre suus suzan suzanne suze svetlana sybil tamar tamara tara tess tessa thirza tina tineke tirza
        vajen valentina veerle vera vesna victoria vivian wafae wendy willemijn yara yasmin yasmina yasmine yfke ylva yosra youssra yuna yusra zahra
        zainab zara zehra zeynep zita zoe zoey zofia zohra zuzanna
        """;

    private const string Boys = """
        aaron abbas abdel abdellah abdul abdullah abel achmed adam adem adil adnan adriaan ahmad ahmed ahmet aiden akram alex alexander ali amin amir
        anas anass andre andrei anton antonio anwar aram arda arie arjan arjen armin arne artem arthur ayman ayoub aziz barend bart bartek bas bastiaan
        beau benjamin berat berend berkay bilal bjorn boaz bogdan boris boyd bradley brahim bram brent brian bruno burak burhan can carel cas casper cem
        chris christiaan christian collin cornelis daan damian dani daniel danny dave david davy dawit dean denis dennis dex diederik dion dirk djayden
        dmytro dominic don driss dylan eden edwin efe elias elijah ellis emir emre enes enzo erik ernst evan fabian fabio farid faris fatih fedde felix
        ferdinand ferre filip filmon finn florian floris frank frans frederik freek furkan gabriel george gerard gerben gerrit gijs giovanni govert guido
        guus hakan hamid hamza hannes hans harm harun hasan hassan hendrik henk hicham hidde hugo hussein huub ibrahim idris ilias ilyas imran isaac
        ismail ivan jaap jack jackson jacob jake jakub james jamie jan jarno jason jasper jayden jaylano jayson jelle jelmer jens jeroen jesper jesse jim
        jip joah job jochem joep joeri joey johan johannes john jonah jonas jonathan joost jordan jordi joris jorn jorrit josef joshua julian julien
        julius jurre justin kaan kacper kai karel karim kasper keano kees kenan kenzo kerem kevin khalid kian klaas koen kyan kyano lars laurens lenn
        lennard lennart leo leon levi lex liam loek logan lorenzo louis lowie luc luca lucas luciano luka lukas luuk maarten mahdi mahmoud marcel marco
        marius mark marouane mart marten martijn martin mats matteo matthew matthias matthijs maurits max maxim mees mehdi mehmet melvin menno merlijn
        mert micah michael michel michiel mick miguel mikail mike milan milo mohamed mohammad mohammed morris mouad mourad moussa muhammed murat mustafa
        mykola nabil nassim nathan naud nick niek niels nigel nizar noah noud nout olaf oleksandr oliver olivier omar osama oscar osman otis otto owen
        pascal patrick paul pepijn peter phileas philip piet pieter pim pjotr quinten rachid raf rafael ramon rayan rayane raymond rein reinier rens
        ricardo rick rico rik rinus robbert robbin robert robin rodi roel roeland rogier romano romeo ronald rowan ruben rubin ruud ryan saad said salim
        sam sami samir samuel samy sander sandro sebastiaan sebastian sem semih senn sepp serhat siem silas simon sjoerd sjors sofiane soufiane stan stef
        stefan steven stijn storm sven szymon taha tarik ted tesfay teun teunis theo thijmen thijs thom thomas tibbe ties tijmen tijn tijs tim timo
        timothy tobias tom tommie tommy ton toon tristan tycho tygo tyler umut valentijn victor viggo vigo vince vincent vinz volodymyr wael walid ward
        wesley willem wim wout wouter xander xavi xavier yahya yanick yassin yassine yonas younes youri youssef yunus yusuf yves zaid zakaria zayd ziggy
        zion zyad
        """;

    private const string Both = "angel ariel bo charlie chris dani daryl demy dominique esra fenn indi jamie jess jo joy kim lou lian luca maxime micha mick mika mikki nikita noa noor quin robin romy sacha sasha sam senna shay sidney sky tonny yael yentl";
}
