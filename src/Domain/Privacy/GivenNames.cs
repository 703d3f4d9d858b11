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
        ("ali amal amber an angel arda aya azra bas beau beer ben bloem bo bob bram can cas daan dani dean dina dirk do eden el els emir faith fee fem "
        + "fien fleur floor germ gert gijs grace guus hala hava haya hem hind hira hope irem iris jade jan jas jason jess jet jip jo job joy juf jul "
        + "juni kai karam kiki kim koen koos lamar lars lente li liem lies linde lode lot lou luca luna lux maan maas mare maria marin mark marte masa "
        + "max may mees mei mels mette mia mies mika mila minne mira mo nele nena niek nila nisa noa noor nova nur olle oscar oya pelle pien pier piet "
        + "pim pip puck puk rana reda rein rik rob robin roos rose roy saar sake sam sena senna senne sham sil sky stef ster sterre storm sude ted tess "
        + "teun thor ties tim tom ton vera vik ward wies wil will wim wolf zita zoe zus").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Common.Contains(word) && (char.IsUpper(word[0]) || !Words.Contains(word));

    private const string Girls = """
        aaliyah abigail adriana aicha aisha aleksandra alicia alina aliyah alyssa amal amber amelia amelie amina amira amy ana anastasia andrea angela
        angelique anke anna annabel anne annefleur anneke annelies annelotte annemieke annemijn anniek annika anoek anouk ans antonia anya ariana arwa
        ashley asiya asma astrid aukje aya ayla aylin ayse azra babette beatrix beau bente benthe berber betul beyza bianca bibi bodil brechtje bregje
        britt carlijn carmen carola caroline catharina cato celine ceren chantal charlotte cheyenne chloe claire claudia colette coosje corine cynthia
        daisy danielle danique daphne daria davina debora demi dewi diana dilara dina djamila dorien doris dounia eda eefje elanur elena elif elin elina
        eline elisa elise eliza elize elke ella elle ellemijn ellen els elsa elske elyne emilia emily emine emma emmy esma esmay esmee esra esther eva
        evelien evelijn evelyn evi evie evy fabienne fadoua famke farah fatima fatma fay faya fayza feline fem femke fenna fenne feven feyza fieke fien
        filiz fleur floor floortje franka fransje frederique freya gabriella gemma ghazal gina grietje guusje gwen hafsa hailey hajar hala halima hanna
        hannah hanneke hasna hatice hava haya hayat hayley heleen helen helena helin hiba hidaya hilde hind hira ibtissam ilja ilona ilse iluna imane
        inaya indy inge ingeborg ingrid irem irene iris irma iryna isa isabel isabella isabelle isis ivy jackie jacqueline jade jana janna janneke
        jasmijn jasmine jenna jennifer jenske jente jessica jet jetske jette jikke jill jinte joanne johanna jolanda jolie jolijn joosje josefien
        josephine josien jouri judi judith jula julia julie juliette juna kaatje karin karlien karlijn kate kateryna katja katrijn kaylee kayleigh kelly
        khadija kiki kim kinda kirsten kyra lamar lana lara larissa laura lauren laurien layla lea leah leentje leila lena lente lenthe leonie leontien
        levina lia lianne lieke lies lieve lilas lilian lily lina linda linde lisa lisan lisanne lise liselotte lisette liv livia liya liyana liz liza
        lizanne lizzy loes lois lola lot lotje lotte loubna louise lucia lucie lucy luna luus luwam luz lyanna lynn lyra maaike maan maartje madelief
        madelon maja malak maleah malou manal mandy manon mara mare maren margot maria mariam marie marieke marijke marin mariska marissa marit marjolein
        marleen marlies marloes marte marthe martine marwa mary maryam masa mathilde maud maya mayra melek melisa melissa merel meryem mette mia michelle
        mieke mila milena milou mina minke mira miriam mirthe mona myrthe nadia nadiya naima naomi natalia natalie natasha nawal neeltje nele nelleke
        nena nicole nikki nikky nila nina nisa nisrine noa noelia noelle noemi noor nora norah nour nova nur nynke oksana olga olivia oliwia oriana
        oumaima oya patricia paulien pauline petra philou pien pleun ploni polina priscilla puck puk quinn rachel rahaf rahel rana rania rebecca renee
        renske rhodi rihanna romaissa romee roos roosmarijn rosa rosalie rosalin rosalinde rosanne rosie roxanne rumeysa ruth saar saartje sabine safae
        saida salma samira sanna sannah sanne sara sarah saskia selam selin selma semhar sena senna senne sevda sevgi sham shania sharon sidra sietske
        silke simone sjoukje sofia sofie sofiia sophia sophie soraya soumaya stella stephanie sterre sude sumeyye suus suzan suzanne suze svetlana sybil
        tamar tamara tara tess tessa tetiana thirza tina tineke tirza tjits tjitske vajen valentina veerle vera veronique vesna victoria viktoriia vivian
        wafae wendy wies wietske wiktoria willeke willemijn winta yana yara yasmin yasmina yasmine yfke ylva yosra youssra yuna yusra yvonne zahra zainab
        zara zehra zeynep zina zita zoe zoey zofia zohra zuzanna
        """;

    private const string Boys = """
        aaron abbas abdel abdelkader abdellah abdirahman abdul abdullah abdullahi abel achmed achraf adam adem adil adnan adriaan ahmad ahmed ahmet aiden
        akram alex alexander ali amanuel amin amine amir anas anass andre andrei anis anouar anton antoni antonio anwar aram arda arie arjan arjen armin
        arne artem arthur ashraf auke ayman ayoub aziz badr barend bart bartek bas bastiaan beau benjamin berat berend berkay bilal bilel biniam bjorn
        boaz bob bodhi boet bogdan boris boyd bradley brahim bram brent brian bruno burak burhan can carel cas casper cem chakib chidi chris christiaan
        christian collin cornelis daan damian dani daniel danny danylo dave david davy dawit dean denis dennis dex diederik dion dirk djayden dmytro
        dominic don driss durk dylan eden edwin efe elias elijah ellis emeka emir emirhan emre enes enzo eren erik ernst evan fabian fabio farid faris
        fatih fedde felix ferdinand ferre filip filmon finn florian floris fokke foppe fos fouad frank frans frederik freek furkan gabriel george gerard
        gerben germ gerrit ghali gijs giovanni giovanny govert guido guus guusje hachim haitham hakan hamid hamza hannes hans harm harmen harun hasan
        hassan hatem hendrik henk hessel hicham hidde hugo hussein huub hylke ibrahim idris ids ihor ilias ilyas imran isaac ismael ismail ivan jaap jack
        jackson jacob jake jakub jamal james jamie jan jaouad jarno jason jasper jaxon jaxx jayden jaylano jayson jayvano jeandro jelle jelmer jelte jens
        jeremiah jeroen jesper jesse jim jip jitse joah joas job jochem joep joeri joey johan johannes john jona jonah jonas jonathan joost jordan jordi
        joris jorn jorre jorrit jort josef joshua jouke julian julien julius jurgen jurre justin kaan kacper kai kamal karam karel karim kasper keano
        kees kenan kenzo kerem kevin khaled khalid kian kick kiek klaas kobus koen kofi koos krijn kuzey kwame kyan kyano laith lars laurens leander
        leendert lenn lennard lennart lennox leo leon levi levin lex liam lian liem linde linus lode loek loet logan lorenzo louis lowie luc luca lucas
        luciano luka lukas luuk maarten mahdi mahmoud maikel majd maksym malachi manuel marcel marco marius mark marouane mart marten martijn martin
        mateo mathijs matias mats matteo matthew matthias matthijs matz maurits max maxim mees mehdi mehmet mehmetcan meindert melle mels melvin menno
        merijn merlijn mert mewael micah michael michel michiel mick miguel mikail mike mikolaj milan milo minne mirza mo mohamed mohammad mohammed
        moncef moos morris mouad mourad moussa moustafa muhammed murat mustafa mykola nabil nael nahom nando naoufal nassim nathan nathaniel natnael naud
        nazar nick niek niels nigel niklas nizar noah noel nordin noud nout oeds oene olaf oleksandr oliver olivier olle omar omer onno onur osama oscar
        oskar osman othman otis otto owen ozan pascal patrick paul pelle pepe pepijn peter phileas philip philippe pier piet pieter pim piotr pjotr
        pjotter poyraz quincy quinten qusai rachid raf rafael raheem ralph ramon ramses randy rayan rayane rayen raymond rayvano reda redouan rein
        reinier remco remy rens riad rian ricardo rick ricky rico rients rik riley rinse rinus rivaldo roan rob robbert robbie robbin robel robert robin
        roderick rodi roel roeland rogier romano romeo ronald ronan rowan roy ruben rubin rutger ruud ruzgar ryan saad sabri said sake salim sam sami
        samir samuel samy sander sandro sean sebastiaan sebastian sem semih senn sepp serge serhat serhii serkan shane sieb siebe siebren siem sietse
        sikke sil silas silvan silvester simcha simon sipke sjaak sjoerd sjors sofiane soufiane stan stef stefan stefano stephan steve steven stijn storm
        sufyan suhayb sven sverre sytse szymon taha tamer tarek tarik teake ted tesfay teun teunis theo thiago thijmen thijs thom thomas thor tiago tibbe
        tibor tieme ties tijmen tijn tijs tim timo timothy tjalling tjeerd tobi tobias tolga tom tomas tommie tommy ton tonnie toon torsten travis
        tristan tuur twan tycho tygo tyler tymon ugur umut valentijn valerio victor viggo vigo vik vince vincent vinnie vinz vito volodymyr wael wail
        walid ward wesley wessel wiebe wiebren wilco willem wim wobbe wojciech wout wouter xander xavi xavien xavier xem yahya yanick yasin yassin
        yassine yassir yazan yehor yigit yme yohannes yonas younes younis youri youssef ype yunus yusuf yves zaid zakaria zaki zayd zeb zeger zeno ziad
        ziggy zion zyad
        """;

    private const string Both = "angel ariel bo charlie chris dani daryl demy dominique esra fenn indi jamie jess jo joy kim lou lian luca maxime micha mick mika mikki nikita noa noor quin robin romy sacha sasha sam senna shay sidney sky tonny yael yentl";
}
