import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const skrbZaKupce: DemoModule = {
  slug: 'skrb-za-kupce',
  title: 'Skrb za kupce v prodajalni',
  description:
    'Od prvega pozdrava do zadnjega hlebca: kako kupca sprejmemo, mu svetujemo, odgovorimo na vprašanje o alergenih, rešimo pritožbo in ostanemo mirni v zahtevnih trenutkih.',
  category: 'Prodaja in kupci',
  difficulty: 'BEGINNER',
  tags: ['prodajalna', 'svetovanje', 'pritožbe'],
  learningOutcomes: [
    'Kupca sprejmete tako, da se počuti opaženega, tudi ko je vrsta dolga',
    'Svetujete kruh po okusu in priložnosti ter pravilno hrambo',
    'Pritožbo rešite v petih korakih brez prepira',
    'Veste, kako ravnati ob tatvini, ropu in sumljivem bankovcu',
  ],
  estimatedMinutes: 30,
  cpdPoints: 1,
  validityMonths: null,
  cover: 'customer-care.webp',
  author: 'mateja',
  mentors: ['mateja'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 20,
  sections: [
    {
      type: 'TEXT',
      title: 'Prvih deset sekund',
      html: `<h2>Kupec pride po kruh, vrne pa se zaradi ljudi</h2>
<p>V naših treh prodajalnah vsak dan postrežemo približno 900 kupcev. Večina jih pride nekajkrat na teden in že ve, kaj želi. To, ali se bodo vrnili, je zato odvisno predvsem od tega, kako se pri nas počutijo.</p>
<ol>
<li><strong>Pogled in pozdrav v desetih sekundah.</strong> »Dober dan« ali »Dobro jutro« zadošča. Če ravno strežete drugemu, pokimajte: »Takoj bom pri vas.«</li>
<li><strong>Kupce vikamo</strong>, izjema so otroci. Tikamo samo, če kupec to sam predlaga.</li>
<li><strong>Poslušamo do konca.</strong> Odprto vprašanje pomaga: »Za kakšno priložnost izbirate?«</li>
<li><strong>Ponovimo naročilo</strong> in ga zavijemo tako, da ga bo kupec lahko nesel.</li>
<li><strong>Znesek povemo na glas</strong>, izdamo račun, se zahvalimo in zaželimo lep dan.</li>
</ol>
<h3>Ko je vrsta dolga</h3>
<p>Zjutraj med sedmo in pol osmo so kupci bolj potrpežljivi, kot mislimo, če vidijo, da delamo in da jih opazimo. Vrstnega reda ne spreminjamo. Telefona takrat ne dvigujemo, polic ne polnimo in med seboj ne razpravljamo o urniku. Kdor odide na odmor, to prej tiho pove sodelavki – tako za pultom nikoli nenadoma ne zmanjka rok.</p>
<h3>Vsakdo je dobrodošel</h3>
<ul>
<li>Kupcu na vozičku ali z berglami blago prinesemo k mizici pri vhodu; košarice mu ne jemljemo iz rok, ne da bi vprašali.</li>
<li>Pes vodič ali pes pomočnik sme v prodajalno skupaj z osebo, ki jo spremlja. Psa ne božamo in ga ne hranimo.</li>
<li>Z gluhim kupcem govorimo obrnjeni proti njemu, po potrebi ponudimo listek in svinčnik.</li>
<li>S tujci govorimo počasi in jim izdelek pokažemo. Deset najpogostejših stavkov v angleščini, nemščini in italijanščini je pod pultom.</li>
</ul>`,
    },
    {
      type: 'TEXT',
      title: 'Svetovanje: kateri kruh in kako ga hraniti',
      html: `<h2>Naših pet hlebcev</h2>
<table>
<thead><tr><th>Kruh</th><th>Okus in skorja</th><th>Kdaj ga priporočimo</th><th>Svežina</th></tr></thead>
<tbody>
<tr><td>Domači beli</td><td>blag, mehka sredica</td><td>za otroke, sendviče, k namazom</td><td>do 2 dni</td></tr>
<tr><td>Polbeli na drožeh</td><td>rahlo kiselkast, hrustljava skorja</td><td>za vsak dan, k juhi</td><td>do 3 dni</td></tr>
<tr><td>Rženi po receptu iz leta 1987</td><td>poln, kiselkast, gosta sredica</td><td>k siru, narezku in ribam</td><td>do 6 dni</td></tr>
<tr><td>Pirin</td><td>oreškast, nežen</td><td>kadar kdo želi kaj drugega kot običajno pšenico</td><td>do 3 dni</td></tr>
<tr><td>Ajdov z orehi</td><td>izrazit, temen</td><td>za praznično mizo, k medu in skuti</td><td>do 4 dni</td></tr>
</tbody>
</table>
<p>Pazite na pogosto zmoto: <strong>pira je vrsta pšenice in vsebuje gluten</strong>. Tudi v ajdovem kruhu je pšenična moka. Za osebe s celiakijo nobeden od naših kruhov ni primeren.</p>
<h3>Nasveti za dom</h3>
<ul>
<li><strong>Ne v hladilnik.</strong> Pri nekaj stopinjah nad ničlo se kruh stara najhitreje. Najbolje mu je v platneni vrečki ali leseni krušnici pri sobni temperaturi.</li>
<li><strong>Zamrznemo</strong> ga čim bolj svežega, narezanega, v dobro zaprti vrečki. Uporaben je do tri mesece.</li>
<li><strong>Osvežimo</strong> ga tako, da skorjo navlažimo in hlebec za osem minut položimo v pečico pri 180 °C.</li>
<li><strong>Plesnivega zavržemo v celoti.</strong> Odrezati samo plesnivi del ne zadošča, saj plesen prerašča tudi tja, kjer je ne vidimo.</li>
<li>Kremne rezine in smetanove slaščice prenašamo na hladnem in jih doma takoj damo v hladilnik, do +5 °C.</li>
</ul>
<h3>Dodatna ponudba brez vsiljevanja</h3>
<p>En predlog, povezan z nakupom, je dovolj: »K temu rženemu se lepo poda zelenjavni namaz, želite poskusiti?« Če kupec predlog zavrne, se nasmehnete in nadaljujete. Vročega kruha ne režemo, ker se sredica stisne in lepi; kupcu predlagajte hlebec, ki je že ohlajen.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Vprašanja o alergenih: ne ugibamo',
      html: `<h2>Prijazno, natančno, preverjeno</h2>
<p>Podatek o alergenih je po Uredbi (EU) št. 1169/2011 obvezen tudi za nepredpakirani kruh in pecivo. V naših prodajalnah ga kupec najde na listku pri izdelku in v <strong>knjigi alergenov</strong> ob blagajni. Vaša naloga ni, da knjigo znate na pamet, ampak da jo vedno odprete.</p>
<ol>
<li>»Hvala, da ste vprašali. Trenutek, preverim.«</li>
<li>Odprete knjigo na strani izdelka in jo obrnete proti kupcu.</li>
<li>Poveste, kaj izdelek vsebuje <strong>in</strong> kaj je zaradi dela v istem prostoru še mogoče.</li>
<li>Če podatka ni ali kupec potrebuje zagotovilo, ki ga ne morete dati: »Tega ne morem zanesljivo potrditi, zato vam izdelka ne priporočam.«</li>
</ol>
<table>
<thead><tr><th>Kupec vpraša</th><th>Dober odgovor</th><th>Slab odgovor</th></tr></thead>
<tbody>
<tr><td>»Je v štručki sezam?«</td><td>»Preverim v knjigi … V recepturi ga ni, pečemo pa v istem prostoru kot sezamove štručke.«</td><td>»Ne, brez skrbi.«</td></tr>
<tr><td>»Imate kaj brez glutena?«</td><td>»Žal ne. Pri nas je pšenična moka povsod v zraku.«</td><td>»Ajdov bo v redu.«</td></tr>
<tr><td>»Lahko odstranite orehe?«</td><td>»Sled bi ostala. Predlagam izdelek brez oreškov v recepturi, poglejva skupaj v knjigo.«</td><td>»Seveda.«</td></tr>
</tbody>
</table>
<h3>V vitrini</h3>
<ul>
<li>Vsak izdelek ima svojo prijemalko. Tista iz orehovih rogljičev ostane pri njih.</li>
<li>Izdelki z oreški in sezamom so na spodnji polici, da drobtine ne padajo na druge.</li>
<li>Listkov ne prestavljamo na pamet. Ko zamenjate izdelek, zamenjate tudi listek in ga preberete.</li>
<li>Pri naročilu torte alergije vpišete v rdeče polje, jih preberete na glas in kupca prosite, naj vpis podpiše.</li>
</ul>
<p>Če ima kupec po zaužitju izdelka težave z dihanjem ali mu otekajo ustnice, takoj pokličete <strong>112</strong>.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Pritožba: pet korakov do mirnega konca',
      html: `<h2>Kdor se pritoži, nam daje drugo priložnost</h2>
<p>Večina nezadovoljnih kupcev ne reče ničesar in preprosto ne pride več. Zato je vsaka pritožba tudi priložnost. Ko nam je neprijetno, pomaga preprost vrstni red:</p>
<ol>
<li><strong>Poslušajte</strong> do konca, brez pojasnil in izgovorov. S kupcem se umaknita na stran, da ne govori pred vso vrsto.</li>
<li><strong>Povzemite:</strong> »Če prav razumem, je bil zavitek v sredini še surov.«</li>
<li><strong>Opravičite se</strong> za neprijetnost: »Žal mi je, da se vam je to zgodilo.« S tem ne priznate krivde, ampak pokažete spoštovanje.</li>
<li><strong>Predlagajte rešitev:</strong> nov izdelek ali vračilo denarja. Do 30 evrov o tem odločite sami.</li>
<li><strong>Zahvalite se in zapišite</strong> v zvezek pritožb: kaj, kdaj, serija, rešitev.</li>
</ol>
<h3>Kadar gre za varnost živila</h3>
<p>Tujek, plesen pred iztekom roka, slabost po zaužitju: to ni navadna pritožba. Izdelek z ovojnino <strong>shranite</strong> v vrečko z oznako, druge kose iste serije umaknite s police in takoj pokličite vodjo kakovosti (interna 115). Kupcu ne obljubljajte vzroka; povejte mu, da ga bomo poklicali v 24 urah. Podatke zapišite na obrazec, ne na listek ob blagajni.</p>
<h3>Kaj reči in česa ne</h3>
<table>
<thead><tr><th>Namesto</th><th>Raje</th></tr></thead>
<tbody>
<tr><td>»To ni mogoče.«</td><td>»Hvala, da ste prinesli. Poglejva.«</td></tr>
<tr><td>»Za to so krivi v proizvodnji.«</td><td>»Uredila bom jaz.«</td></tr>
<tr><td>»Brez računa ne moremo nič.«</td><td>»Račun pomaga; če ga nimate, poiščeva nakup drugače.«</td></tr>
<tr><td>»Pomirite se.«</td><td>»Razumem, da ste razočarani.«</td></tr>
</tbody>
</table>
<p>Če kupec postane žaljiv, mirno povejte: »Rada bi vam pomagala, prosim pa, da se pogovarjava spoštljivo.« Če ne pomaga, pokličite vodjo. Žaljivk vam ni treba prenašati.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Zahtevni trenutki: denar, tatvina, rop',
      html: `<h2>Denar in račun</h2>
<ul>
<li>Bankovec, s katerim kupec plača, položite vidno ob predal in ga pospravite šele, ko vrnete drobiž. Tako ni spora, ali je dal dvajset ali petdeset evrov.</li>
<li>Vsako prodajo vnesete v blagajno, račun izdate takoj in ga ponudite kupcu. Brez računa ne prodamo niti žemlje.</li>
<li>Kadar se obrnete k policam, je predal blagajne zaprt.</li>
</ul>
<h3>Sumljiv bankovec</h3>
<p>Potipajte, poglejte, nagnite. Če dvomite, vljudno prosite za drug način plačila. Če ste bankovec že sprejeli, ga <strong>ne dajajte naprej</strong>, ločite ga v ovojnico, čim manj se ga dotikajte in pokličite 113.</p>
<h2>Tatvina</h2>
<p>Kupca, ki mu v torbi vidite neplačan izdelek, najprej vprašajte: »Smem tudi to prišteti k računu?« Pogosto to zadošča. Nikogar ne preiskujemo, ne zadržujemo na silo in ne zasledujemo po ulici. Zapomnite si videz in smer ter pokličite vodjo, po presoji 113.</p>
<h2>Rop</h2>
<table>
<thead><tr><th>Med ropom</th><th>Po ropu</th></tr></thead>
<tbody>
<tr><td>ostanite mirni, roke naj bodo vidne</td><td>zaklenite vrata, poskrbite za poškodovane, 112</td></tr>
<tr><td>izročite denar, ne upirajte se</td><td>pokličite 113, nato vodjo prodajaln (interna 142)</td></tr>
<tr><td>ne delajte sunkovitih gibov, ne zasledujte</td><td>ničesar se ne dotikajte, priče prosite, naj počakajo</td></tr>
<tr><td>zapomnite si glas, višino, obleko, smer</td><td>vsak zase zapiše, kar je videl</td></tr>
</tbody>
</table>
<blockquote><p>Noben znesek v predalu ni vreden vašega zdravja. Zavarovalnica povrne denar, vas pa ne more nadomestiti.</p></blockquote>
<p>Po ropu prodajalne tisti dan ne odpremo več. Podjetje vam zagotovi pogovor s strokovnjakom in plačano odsotnost, ki jo potrebujete.</p>
<h2>Zadnjih deset minut dneva</h2>
<p>Prijazno postrežemo tudi tistega, ki vstopi minuto pred zaprtjem. Neprodan kruh od 18.00 ponudimo po polovični ceni, preostanek pa prepustimo humanitarni organizaciji. Prevzem zapišemo, da ostane izdelek sledljiv; slaščic s pretečenim datumom »porabiti do« ne podarjamo.</p>`,
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: skrb za kupce',
      html: '<p>Osem primerov s pulta. Poskusov je poljubno mnogo, za uspeh potrebujete 75 % točk. Po oddaji preberite tudi pojasnila.</p>',
      quiz: {
        title: 'Skrb za kupce v prodajalni',
        passingScore: 75,
        maxAttempts: null,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            1,
            'Strežete kupcu, vstopi naslednji. Kaj storite?',
            [
              'Pokimate mu in rečete: »Takoj bom pri vas.«',
              'Ne odzovete se, dokler ne končate',
              'Prekinete pogovor in začnete streči novemu',
              'Pošljete ga v drugo prodajalno',
            ],
            0,
            'Kdor ve, da smo ga opazili, lažje počaka.',
          ),
          singleChoice(
            2,
            'Kupec s celiakijo sprašuje po pirinem kruhu. Kaj mu odgovorite?',
            [
              'Pira glutena ne vsebuje, zato je primeren',
              'Primeren je, če ga popeče',
              'Pira je vrsta pšenice in vsebuje gluten, zato zanj ni primeren',
              'Ajdov z orehi je zanj boljši',
            ],
            2,
            'Tudi ajdov kruh vsebuje pšenično moko. Izdelkov brez glutena v ponudbi nimamo.',
          ),
          multipleChoice(
            2,
            'Kateri nasveti o hrambi kruha so pravilni?',
            [
              'Hranimo ga v platneni vrečki pri sobni temperaturi',
              'Da bo ostal svež, ga damo v hladilnik',
              'Zamrznemo ga čim bolj svežega',
              'Plesniv kruh zavržemo v celoti',
            ],
            [0, 2, 3],
            'V hladilniku se kruh stara hitreje kot na sobni temperaturi.',
          ),
          singleChoice(
            3,
            'Kupec prinese kos kruha, v katerem je našel košček plastike. Kaj je prav?',
            [
              'Opravičite se, vrnete denar in kos zavržete',
              'Poveste mu, da plastika gotovo ni naša',
              'Kos shranite, iste serije umaknete s police in pokličete vodjo kakovosti',
              'Pritožbo zapišete ob koncu meseca',
            ],
            2,
            'Tujek je vprašanje varnosti živila. Izdelek in serija sta dokaz, umik s police pa varuje druge kupce.',
          ),
          trueFalse(
            1,
            '»Tega ne morem zanesljivo potrditi, zato vam izdelka ne priporočam« je primeren odgovor kupcu z alergijo.',
            true,
            'Odgovora po spominu ne dajemo, saj se receptura lahko spremeni. Kadar podatka ni, to pošteno povemo.',
          ),
          singleChoice(
            2,
            'Med ropom storilec zahteva denar iz blagajne. Kaj storite?',
            [
              'Zaklenete predal in zbežite k vratom',
              'Poskusite ga zadržati do prihoda policije',
              'Glasno kličete kupce na pomoč',
              'Denar izročite, ostanete mirni in si zapomnite podrobnosti',
            ],
            3,
            'Najpomembnejša je varnost ljudi. Ko storilec odide, zaklenete vrata in pokličete 113.',
          ),
          trueFalse(
            1,
            'Bankovec, ki se vam naknadno zdi ponarejen, smete uporabiti za vračilo drobiža.',
            false,
            'Ne dajemo ga naprej. Ločimo ga, čim manj se ga dotikamo in pokličemo 113.',
          ),
          multipleChoice(
            2,
            'Kateri koraki sodijo k dobro rešeni pritožbi?',
            [
              'Poslušati do konca',
              'Povedati, kdo v proizvodnji je kriv',
              'Povzeti in se opravičiti za neprijetnost',
              'Predlagati rešitev in dogodek zapisati',
            ],
            [0, 2, 3],
            'Krivda kupca ne zanima. Zanima ga, kako bomo zadevo uredili.',
          ),
        ],
      },
    },
  ],
}
