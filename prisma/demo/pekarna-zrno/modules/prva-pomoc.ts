import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const prvaPomoc: DemoModule = {
  slug: 'prva-pomoc',
  title: 'Prva pomoč v pekarni in prodajalni',
  description:
    'Kaj storite v prvih minutah: klic na 112, oživljanje in AED, opekline, ureznine in ukleščenja, dušenje, alergijska reakcija ter kako dogodek zapišemo in prijavimo.',
  category: 'Varnost in zdravje pri delu',
  difficulty: 'INTERMEDIATE',
  tags: ['prva pomoč', 'AED', 'obvezno'],
  learningOutcomes: [
    'Zavarujete kraj dogodka in pravilno pokličete 112',
    'Začnete oživljanje in uporabite AED',
    'Oskrbite opeklino, hudo krvavitev in ukleščenje',
    'Prepoznate hudo alergijsko reakcijo in možgansko kap',
  ],
  estimatedMinutes: 40,
  cpdPoints: 3,
  validityMonths: 24,
  cover: 'first-aid.webp',
  author: 'janez',
  mentors: ['janez', 'mateja'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 280,
  sections: [
    {
      type: 'TEXT',
      title: 'Prvi trije koraki in klic na 112',
      html: `<h2>Najprej vi, potem poškodovanec</h2>
<p>Prvo pomoč lahko da vsak. Ta modul ne nadomesti tečaja, ki ga za naše usposobljene sodelavce izvaja Rdeči križ Slovenije in ga obnavljajo vsakih pet let, vam pa pove, kaj lahko storite <strong>vi</strong>, dokler pomoč ne pride.</p>
<ol>
<li><strong>Zavarujte kraj.</strong> Ustavite stroj, izklopite elektriko, zaprite plin, preprečite, da bi kdo povozil poškodovanca z viličarjem. Reševalec ne sme postati drugi poškodovanec.</li>
<li><strong>Ocenite stanje.</strong> Se odziva? Diha normalno? Močno krvavi?</li>
<li><strong>Pokličite pomoč.</strong> Na glas prikličite sodelavce, pokličite 112 in pošljite nekoga po AED in omarico za prvo pomoč.</li>
</ol>
<h2>Kaj poveste na 112</h2>
<table>
<thead><tr><th>Vprašanje</th><th>Primer</th></tr></thead>
<tbody>
<tr><td>Kdo kliče?</td><td>»Marko Vidmar, Pekarna Zrno.«</td></tr>
<tr><td>Kaj se je zgodilo?</td><td>»Sodelavec se je opekel s paro iz peči.«</td></tr>
<tr><td>Kje?</td><td>točen naslov z nalepke ob telefonu, vhod in nadstropje</td></tr>
<tr><td>Kdaj?</td><td>»Pred dvema minutama.«</td></tr>
<tr><td>Koliko je poškodovanih?</td><td>»Eden.«</td></tr>
<tr><td>Kakšne so poškodbe?</td><td>»Obe podlakti in obraz, je pri zavesti in diha.«</td></tr>
<tr><td>Kakšne so okoliščine?</td><td>»Peč je izklopljena, nevarnosti ni več.«</td></tr>
</tbody>
</table>
<p>Vklopite zvočnik, da imate proste roke. <strong>Zveze ne prekinjajte prvi</strong>: dispečer vas lahko vodi pri oživljanju. Nekoga pošljite na cesto, da reševalcem odpre zapornico in jim pokaže pot.</p>
<p>Kdo je v vaši izmeni usposobljen za prvo pomoč, piše na zeleni tabli ob vsaki omarici. V obratu in v vsaki prodajalni je v vsaki izmeni najmanj ena taka oseba, v proizvodnji najmanj ena na dvajset zaposlenih.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Nezavest in oživljanje',
      html: `<h2>Ne odziva se</h2>
<ol>
<li>Nežno ga stresite za ramena in glasno vprašajte: »Me slišite?«</li>
<li>Zakličite na pomoč. Z eno roko na čelu zvrnite glavo nazaj, z dvema prstoma druge dvignite brado.</li>
<li>Največ <strong>10 sekund</strong> glejte, poslušajte in čutite, ali diha normalno. Posamezno hlastanje za zrakom <strong>ni</strong> dihanje.</li>
</ol>
<table>
<thead><tr><th>Stanje</th><th>Kaj storite</th></tr></thead>
<tbody>
<tr><td>Ne odziva se, diha normalno</td><td>obrnete ga na bok, pokličete 112 in ves čas preverjate dihanje</td></tr>
<tr><td>Ne odziva se, ne diha ali hlasta</td><td>112 na zvočnik, AED, takojšnje oživljanje</td></tr>
<tr><td>Niste prepričani</td><td>ravnate, kot da ne diha</td></tr>
</tbody>
</table>
<h2>Oživljanje odraslega</h2>
<ul>
<li>Dlan položite na sredino prsnega koša, čeznjo drugo dlan, komolca sta iztegnjena, rameni nad rokama.</li>
<li><strong>30 stisov</strong>, globokih 5 do 6 cm, <strong>100 do 120 na minuto</strong>. Po vsakem stisu naj se prsni koš povsem dvigne.</li>
<li><strong>2 vpiha</strong>, nato spet 30 stisov. Če vpihov ne znate ali ne želite dati, stiskajte neprekinjeno.</li>
<li>Menjajte se na dve minuti, saj se tudi močan človek utrudi.</li>
</ul>
<h2>AED vas vodi sam</h2>
<p>V obratu visi AED pri vhodu v proizvodnjo, v prodajalnah pa je najbližji označen na zemljevidu pri blagajni. Vklopite ga in poslušajte. Elektrodi nalepite na goli, suhi prsni koš: prvo pod desno ključnico, drugo na levi bok pod pazduho. Med analizo in sunkom se poškodovanca <strong>nihče ne dotika</strong>. Takoj po sunku nadaljujte stise.</p>
<p>Oživljajte, dokler poškodovanec ne začne normalno dihati, dokler vas reševalci ne zamenjajo ali dokler ne omagate. Škode s poskusom skoraj ne morete narediti; brez poskusa pa se verjetnost preživetja zmanjša z vsako minuto.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Opekline, ureznine in ukleščenja',
      html: `<h2>Opekline: voda, in to dolgo</h2>
<ol>
<li>Poškodovanca umaknite od vira toplote. Goreča oblačila pogasite z vodo ali požarno odejo.</li>
<li>Opeklino <strong>20 minut hladite pod hladno, a ne ledeno tekočo vodo</strong>. Ledu nanjo ne polagajte; pri obsežnih opeklinah pazite, da se človek ne podhladi.</li>
<li>Med hlajenjem snemite prstane, uro in ohlapno obleko. Kar se je prilepilo na kožo, pustite.</li>
<li>Rahlo pokrijte s sterilno kompreso ali čisto folijo za živila. Mehurjev ne predirajte.</li>
</ol>
<p>Moka, maslo, olje, zobna pasta in beljak na opeklino ne sodijo. Zdravnik mora videti vsako opeklino, ki je večja od poškodovančeve dlani, je globoka, v mehurjih čez sklep, na obrazu, rokah, stopalih ali spolovilu, ter vsako opeklino zaradi elektrike ali kemikalij. Pri obsežnih opeklinah in po vdihavanju pare ali dima pokličite 112.</p>
<h2>Krvavitev</h2>
<ul>
<li>Na rano <strong>močno in neprekinjeno pritiskajte</strong> s sterilno gazo, v sili s čisto krpo. Rokavice so v omarici.</li>
<li>Ko se krvavitev umiri, namestite kompresijski povoj. Če ga kri premoči, čezenj dodajte nov sloj.</li>
<li>Pri življenjsko nevarni krvavitvi iz uda, ki je pritisk ne ustavi, uporabite turniket iz rdeče vrečke, 5 do 7 cm nad rano, ne čez sklep, in si zapišite uro.</li>
</ul>
<h2>Ukleščenje in odtrgan prst</h2>
<table>
<thead><tr><th>Da</th><th>Ne</th></tr></thead>
<tbody>
<tr><td>izklop v sili, glavno stikalo, 112</td><td>vrtenje stroja nazaj brez presoje vzdrževalca ali gasilcev</td></tr>
<tr><td>odtrgani del v sterilno gazo, nato v čisto vrečko, to pa v drugo z vodo in ledom</td><td>neposreden stik odtrganega dela z ledom ali vodo</td></tr>
<tr><td>vrečko opremite z imenom in uro ter izročite reševalcem</td><td>spiranje ali razkuževanje odtrganega dela</td></tr>
</tbody>
</table>
<h2>Čistilo ali moka v očesu</h2>
<p>Oko takoj izpirajte s tekočo vodo, od nosu navzven: pri čistilih vsaj 20 minut. Čistila za peči so močno lužnata in poškodujejo oko globlje, kot je videti. K zdravniku vzemite <strong>varnostni list</strong> iz rdeče mape.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Nenadna obolenja: dušenje, alergija, kap',
      html: `<h2>Dušenje s tujkom</h2>
<ol>
<li>Če človek <strong>kašlja</strong>, ga spodbujajte k močnemu kašlju in ostanite ob njem.</li>
<li>Če ne more govoriti, dihati ali kašljati: nagnite ga naprej in mu dajte do <strong>5 udarcev med lopatici</strong>.</li>
<li>Če ne pomaga, do <strong>5 sunkov v trebuh</strong> nad popkom (pri nosečnici in zelo obilnem človeku na prsnico). Menjavajte 5 in 5.</li>
<li>Če izgubi zavest, pokličite 112 in začnite oživljati.</li>
</ol>
<h2>Huda alergijska reakcija</h2>
<p>Zgodi se lahko kupcu po piškotu z lešniki ali sodelavcu po piku ose. Znaki nastopijo v nekaj minutah: koprivnica, otekanje ustnic in jezika, hripavost, težko dihanje, bruhanje, omotica.</p>
<ul>
<li>Pokličite 112 in povejte: »Sum na anafilaksijo.«</li>
<li>Pomagajte mu uporabiti njegov <strong>samoinjektor adrenalina</strong> v zunanjo stran stegna, tudi skozi obleko. Če po petih minutah ni bolje in ima drugega, ga uporabite.</li>
<li>Naj leži z dvignjenima nogama; če težko diha, naj sedi. Ne sme vstati in hoditi.</li>
</ul>
<h2>Še štirje znaki, ki jih je treba poznati</h2>
<table>
<thead><tr><th>Stanje</th><th>Znaki</th><th>Ukrep</th></tr></thead>
<tbody>
<tr><td>Možganska kap – <strong>GROM</strong></td><td><strong>G</strong>ovor nerazločen, <strong>R</strong>oka omahne, <strong>O</strong>braz povešen, <strong>M</strong>inuta šteje</td><td>112 takoj, zapišite čas nastopa; naj ničesar ne je in ne pije</td></tr>
<tr><td>Srčni infarkt</td><td>tiščanje v prsih, ki seva v roko ali čeljust, potenje, slabost</td><td>112, naj miruje v polsedečem položaju</td></tr>
<tr><td>Astma (tudi pekovska, zaradi mokastega prahu)</td><td>piskanje, kratka sapa, govori v posameznih besedah</td><td>iz prahu na zrak, sedi, lastni pršilnik; če ne popusti, 112</td></tr>
<tr><td>Nizek krvni sladkor</td><td>tresenje, znojenje, zmedenost pri sladkornem bolniku</td><td>če je pri zavesti, 2 dl sladke pijače; če ni bolje v 15 minutah, 112</td></tr>
</tbody>
</table>
<p>Nezavestnemu nikoli ne dajemo ničesar v usta. Pri epileptičnem napadu odmaknite predmete, zaščitite glavo in merite čas; krčev ne zadržujte in v usta ničesar ne vstavljajte.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Oprema, zapis in prijava',
      html: `<h2>Kje je oprema</h2>
<table>
<thead><tr><th>Mesto</th><th>Oprema</th></tr></thead>
<tbody>
<tr><td>Vhod v proizvodnjo</td><td>omarica, AED, nosila, izpiralka za oči</td></tr>
<tr><td>Linija, drožna delavnica, slaščičarna</td><td>omarica, modri obliži, gel za opekline, rdeča vrečka s turniketom</td></tr>
<tr><td>Čistilnica</td><td>izpiralka za oči, rdeča mapa z varnostnimi listi</td></tr>
<tr><td>Vsaka prodajalna</td><td>omarica pod blagajno</td></tr>
<tr><td>Vsako vozilo</td><td>komplet prve pomoči, odsevni telovnik</td></tr>
</tbody>
</table>
<p>Kar porabite, vpišite v zvezek ob omarici: namen, količina, datum, ime. Janez Hribar vsebino in roke uporabnosti pregleda prvi teden v mesecu. Tekoča voda je za hlajenje opekline vedno prva izbira, gel uporabimo le, kadar vode ni pri roki.</p>
<h2>Po dogodku</h2>
<ol>
<li>Kraj dogodka pustite, kakršen je, razen če bi s tem ogrozili ljudi.</li>
<li>Še isti dan z vodjo izpolnite <strong>zapisnik o nezgodi</strong>, tudi če ste se »samo malo« urezali. Zapišite tudi <em>skorajšnje nezgode</em>: prav te nas največ naučijo.</li>
<li>Janez Hribar poskrbi za raziskavo vzrokov in za prijave.</li>
</ol>
<p>Po 41. členu ZVZD-1 mora delodajalec Inšpektoratu Republike Slovenije za delo <strong>takoj</strong> prijaviti vsako nezgodo s smrtnim izidom, nezgodo, zaradi katere delavec ne more delati več kot tri delovne dni, kolektivno nezgodo, nevarni pojav in ugotovljeno poklicno bolezen. Zato nam sporočite tudi, če se vam stanje poslabša šele doma.</p>
<p>Reševanje je lahko hudo tudi za tistega, ki pomaga. Pogovor s psihologom je na voljo vsem udeleženim; dogovorite se z Nino Oblak na interni številki 110.</p>`,
      attachments: [
        {
          fileName: 'prva-pomoc-kartica.pdf',
          title: 'Prva pomoč: kartica za žep',
          paragraphs: [
            '112 – reševalci in gasilci. 113 – policija. Vodja izmene: interna 100.',
            'KRAJ: ustavite stroj, izklopite elektriko, zaprite plin.',
            'NE DIHA NORMALNO: 112 na zvočnik, AED, 30 stisov in 2 vpiha, globina 5 do 6 cm, 100 do 120 stisov na minuto.',
            'NEZAVESTEN, DIHA: na bok, 112, preverjajte dihanje.',
            'KRVAVITEV: močan neprekinjen pritisk. Če je življenjsko nevarna in je na udu: turniket, zapišite uro.',
            'OPEKLINA: 20 minut pod hladno, a ne ledeno tekočo vodo, brez mazil, rahlo pokrijte.',
            'DUŠENJE: 5 udarcev med lopatici, 5 sunkov v trebuh, menjavajte.',
            'ALERGIJA: 112, samoinjektor adrenalina v stegno, leže z dvignjenima nogama.',
            'MOŽGANSKA KAP: Govor, Roka, Obraz, Minuta – takoj 112.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: prva pomoč',
      html: '<p>Prejmete osem od devetih vprašanj v naključnem vrstnem redu. Na voljo imate 12 minut in tri poskuse, za uspeh potrebujete 80 % točk.</p>',
      quiz: {
        title: 'Prva pomoč v pekarni in prodajalni',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: 720,
        shuffle: true,
        questionsPerAttempt: 8,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 300,
        questions: [
          singleChoice(
            2,
            'Sodelavec se opeče s paro po podlakti. Kaj storite najprej?',
            [
              'Namažete opeklino z mazilom',
              'Položite nanjo led',
              'Hladite jo 20 minut pod hladno, a ne ledeno tekočo vodo',
              'Predrete mehurje in povijete',
            ],
            2,
            'Dolgo hlajenje s tekočo vodo zmanjša globino opekline in bolečino. Led lahko dodatno poškoduje kožo.',
          ),
          singleChoice(
            2,
            'Kakšno je razmerje stisov in vpihov pri oživljanju odraslega?',
            ['30 : 2', '15 : 2', '5 : 1', '30 : 5'],
            0,
            '30 stisov in 2 vpiha, 100 do 120 stisov na minuto, globina 5 do 6 cm.',
          ),
          trueFalse(
            1,
            'Če niste prepričani, ali neodzivna oseba diha normalno, ravnate, kot da ne diha.',
            true,
            'Tudi posamezno hlastanje za zrakom ni dihanje, ampak znak zastoja srca. Pokličite 112 in začnite oživljati.',
          ),
          multipleChoice(
            3,
            'Kaj sodi v klic na 112?',
            [
              'Točen kraj z vhodom in nadstropjem',
              'Število poškodovanih in vrsta poškodb',
              'Kdo je kriv za nezgodo',
              'Kaj se je zgodilo in ali nevarnost še traja',
            ],
            [0, 1, 3],
            'Krivda v tem trenutku ni pomembna. Zveze ne prekinjajte prvi.',
          ),
          singleChoice(
            2,
            'Kako shranite odtrgan prst do prihoda reševalcev?',
            [
              'Neposredno na led',
              'V kozarec z razkužilom',
              'V žep, da se ne izgubi',
              'V sterilno gazo in čisto vrečko, to pa v drugo z vodo in ledom',
            ],
            3,
            'Odtrgani del mora biti suh in hladen, a brez neposrednega stika z ledom.',
          ),
          trueFalse(
            1,
            'Nezavestnemu sladkornemu bolniku vlijemo v usta sladko pijačo.',
            false,
            'Nezavestnemu ne dajemo ničesar v usta, ker bi se lahko zadušil. Na bok in 112.',
          ),
          multipleChoice(
            2,
            'Kateri znaki so značilni za možgansko kap?',
            ['Nerazločen govor', 'Roka omahne', 'Povešen obraz', 'Modrica na goleni'],
            [0, 1, 2],
            'GROM: Govor, Roka, Obraz, Minuta. Takoj pokličite 112.',
          ),
          singleChoice(
            2,
            'Kupec po lešnikovem piškotu hripa in težko diha, ustnice mu otekajo. Kaj je prav?',
            [
              'Peljete ga na zrak in počakate pol ure',
              'Daste mu vodo in ga pustite samega',
              'Pokličete vodjo prodajaln in počakate na navodila',
              'Pokličete 112 in mu pomagate uporabiti samoinjektor adrenalina',
            ],
            3,
            'To so znaki anafilaksije. Odločajo minute, zato takoj 112 in adrenalin, če ga ima pri sebi.',
          ),
          singleChoice(
            1,
            'Urezali ste se v prst in z obližem nadaljujete delo. Ali dogodek zapišete?',
            [
              'Ne, ker niste šli k zdravniku',
              'Samo, če odsotnost traja več kot tri dni',
              'Da, še isti dan, tudi če je poškodba majhna',
              'Samo, če to zahteva vodja',
            ],
            2,
            'Zapišemo vsako poškodbo in skorajšnjo nezgodo. Le tako odkrijemo vzrok, preden se zgodi kaj hujšega.',
          ),
        ],
      },
    },
  ],
}
