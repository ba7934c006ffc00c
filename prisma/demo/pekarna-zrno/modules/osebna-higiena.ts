import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const osebnaHigiena: DemoModule = {
  slug: 'osebna-higiena',
  title: 'Osebna higiena pri delu z živili',
  description:
    'Zakaj roke, lasje in prehlad vplivajo na varnost kruha in slaščic, kako si pravilno umijemo roke, kaj oblečemo in česa ne nosimo ter kdaj z živili ne smemo delati.',
  category: 'Varnost živil',
  difficulty: 'BEGINNER',
  tags: ['higiena', 'obvezno', 'Uredba 852/2004'],
  learningOutcomes: [
    'Roke si umijete pravilno in ob pravem času',
    'Ustrezno urejeni vstopite v proizvodnjo ali prodajalno',
    'Prepoznate bolezenske znake, zaradi katerih z živili ne smete delati, in jih takoj sporočite',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: 12,
  cover: 'hygiene.webp',
  author: 'barbara',
  mentors: ['barbara', 'maja'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 310,
  sections: [
    {
      type: 'TEXT',
      title: 'Zakaj je človek najpogostejši vir onesnaženja',
      html: `<h2>Peč marsikaj popravi, vsega pa ne</h2>
<p>Kruh se v peči segreje na več kot 94 °C v središču, zato večina mikroorganizmov pečenja ne preživi. Po peči pa ga ohladimo, razrežemo, zapakiramo in prodamo – z rokami. Pri kremnih rezinah in nadevih je tveganje še večje, saj vsebujejo mleko, jajca in vodo, torej vse, kar bakterije potrebujejo za razmnoževanje.</p>
<p>Uredba (ES) št. 852/2004 zato v VIII. poglavju Priloge II zahteva, da vsak, ki dela na območju za ravnanje z živili, vzdržuje <strong>visoko raven osebne čistoče</strong> in nosi primerna, čista oblačila. Kdor je bolan ali je lahko prenašalec bolezni, z živili ne sme delati, če obstaja verjetnost, da bi jih onesnažil.</p>
<table>
<thead><tr><th>Mikroorganizem</th><th>Od kod pride</th><th>Kje nam škodi</th><th>Kaj pomaga</th></tr></thead>
<tbody>
<tr><td><em>Staphylococcus aureus</em></td><td>nos, koža, gnojne ranice; v nosu ga ima približno vsak tretji človek</td><td>kreme, smetana, nadevi</td><td>roke proč od obraza, pokrite rane, hlajenje</td></tr>
<tr><td>norovirusi</td><td>blato in izbruhana vsebina; za okužbo zadošča zelo malo delcev</td><td>vse, kar ni več toplotno obdelano</td><td>odstranitev z dela, umivanje z milom</td></tr>
<tr><td>salmonele</td><td>jajca, moka, okužen človek</td><td>kreme, surovo testo</td><td>toplotna obdelava, ločevanje surovega</td></tr>
<tr><td><em>Escherichia coli</em></td><td>črevesje, surova moka</td><td>surovo testo, površine</td><td>roke po uporabi stranišča, čiščenje</td></tr>
</tbody>
</table>
<blockquote><p>Toksina, ki ga v kremi izloči zlati stafilokok, ponovno segrevanje ne uniči zanesljivo. Krema je lahko videti in dišati povsem običajno, pa bo čez nekaj ur zbolel cel razred otrok.</p></blockquote>
<p>Pri osebni higieni zato ne gre za videz, ampak za zdravje ljudi, ki nam zaupajo. Med njimi so tudi najbolj občutljivi: naše izdelke jedo v štirinajstih vrtcih in dveh domovih starejših.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Umivanje rok v osmih korakih',
      html: `<h2>Kdaj si umijemo roke</h2>
<ul>
<li>pred začetkom dela in po vsakem odmoru,</li>
<li>po uporabi stranišča – prvič v predprostoru in še enkrat ob vstopu v proizvodnjo,</li>
<li>po kašljanju, kihanju, brisanju nosu, dotikanju obraza ali las,</li>
<li>po stiku s surovimi jajci, odpadki, embalažo, tlemi ali čistili,</li>
<li>po rokovanju z denarjem ali telefonom, preden primemo nezapakiran izdelek,</li>
<li>med dvema izdelkoma z različnimi alergeni, na primer po delu z lešnikovim nadevom.</li>
</ul>
<h2>Kako</h2>
<ol>
<li>Rokave zavihajte do komolcev. Roke zmočite s toplo tekočo vodo.</li>
<li>Nanesite tekoče milo iz dozirnika.</li>
<li>Podrgnite dlan ob dlan, nato <strong>hrbtišči</strong> obeh rok.</li>
<li>Prepletite prste in očistite prostore med njimi.</li>
<li>Zavrtite <strong>oba palca</strong> v nasprotni dlani.</li>
<li>S konicami prstov podrgnite po dlani, da očistite nohte. Umijte še zapestji.</li>
<li>Drgnili ste vsaj <strong>20 sekund</strong>. Roke temeljito splaknite.</li>
<li>Obrišite jih s papirnato brisačo in z njo zaprite pipo, če nima senzorja.</li>
</ol>
<h3>Kaj pa razkužilo?</h3>
<p>Razkužilo umivanja ne nadomesti. Na mastnih, mokastih ali mokrih rokah ne deluje, nekaterim virusom pa tudi sicer ne pride do živega. V slaščičarni in pri pakiranju ga uporabite <strong>po</strong> umivanju: na suhe roke, vtrite ga in počakajte, da se posuši, približno 30 sekund.</p>
<p>Umivalnik za roke je samo za roke. V njem ne pomivamo posode, vanj ne zlivamo ostankov, pred njim pa nikoli ne stoji voziček. Če zmanjka mila ali brisač, to takoj javite vodji izmene; brez njih dela ne nadaljujemo.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Obleka, lasje, nakit in rokavice',
      html: `<h2>Preden prestopite prag</h2>
<p>V garderobi se preoblečete v tem vrstnem redu: najprej pokrivalo, nato jopič in hlače, nazadnje obutev. Tako lasje ne padejo na čista oblačila. Delovna obleka ostane v obratu; na kavo čez cesto ali na avtobus v njej ne gremo.</p>
<table>
<thead><tr><th>Kaj</th><th>Pravilo</th><th>Razlog</th></tr></thead>
<tbody>
<tr><td>Lasje in brada</td><td>lasje so v celoti pod pokrivalom, brada pod mrežico</td><td>dnevno nam izpade od 50 do 100 las</td></tr>
<tr><td>Nakit in ura</td><td>odstranimo vse, tudi poročni prstan, uhane in vidne pirsinge</td><td>tujek v izdelku, umazanija pod nakitom, nevarnost pri strojih</td></tr>
<tr><td>Nohti</td><td>kratki, čisti, brez laka in umetnih nohtov</td><td>pod njimi ostaja testo, lak se lušči</td></tr>
<tr><td>Parfum, krema za roke</td><td>brez močnih vonjav</td><td>kruh in maslo se vonja hitro navzameta</td></tr>
<tr><td>Žepi</td><td>jopič je brez zunanjih žepov nad pasom</td><td>svinčniki in sponke padejo v mešalno posodo</td></tr>
<tr><td>Hrana, žvečilni gumi, cigarete</td><td>samo v jedilnici oziroma na označenem mestu zunaj</td><td>slina in drobtine onesnažijo površine</td></tr>
</tbody>
</table>
<h2>Rokavice niso druga koža</h2>
<p>Rokavica je čista samo toliko časa, dokler se ne dotaknete česa umazanega. Uporabljamo jih pri pakiranju, pri okraševanju slaščic in v prodajalni, kadar izdelka ne moremo prijeti s prijemalko ali papirjem.</p>
<ul>
<li>Roke si umijete <strong>pred</strong> nadevanjem in <strong>po</strong> snetju rokavic.</li>
<li>Zamenjate jih ob vsaki menjavi dela, ob poškodbi in najpozneje po eni uri.</li>
<li>Pri nas so modre in brez lateksa: modro barvo v izdelku hitro opazimo, lateks pa lahko povzroča alergije.</li>
<li>Blagajne in telefona se z rokavico ne dotikamo.</li>
<li>Ob strojih z vrtečimi se deli rokavic <strong>ne nosimo</strong>, ker lahko potegnejo roko v stroj.</li>
</ul>`,
    },
    {
      type: 'TEXT',
      title: 'Bolezen, rane in dolžnost sporočanja',
      html: `<h2>Bolni ne delamo z živili</h2>
<p>Pred nastopom dela ste podpisali soglasje in izpolnili <strong>individualno izjavo o bolezenskih znakih</strong>. To določa Pravilnik o zdravstvenih zahtevah za osebe, ki pri delu v proizvodnji in prometu z živili prihajajo v stik z živili. Izjavo izpolnite znova vsakič, ko se pri vas pojavijo ti znaki. O tem takoj obvestite vodjo izmene, tudi ponoči in tudi, če je znak že minil.</p>
<table>
<thead><tr><th>Znak</th><th>Kaj naredimo</th></tr></thead>
<tbody>
<tr><td>Driska ali bruhanje</td><td>z delom takoj prenehate; vrnete se, ko mine najmanj <strong>48 ur od zadnjih znakov</strong> oziroma ko to dovoli zdravnik</td></tr>
<tr><td>Vročina z bolečinami v žrelu</td><td>ne delate z živili, posvetujete se z zdravnikom</td></tr>
<tr><td>Zlatenica (rumena koža ali oči)</td><td>ne delate z živili, takoj k zdravniku</td></tr>
<tr><td>Gnojna rana, tur, izpuščaj na rokah ali obrazu</td><td>delo brez stika z živili, dokler se ne zaceli</td></tr>
<tr><td>Izcedek iz oči, ušes ali nosu</td><td>delo brez stika z nepakiranimi živili</td></tr>
<tr><td>Driska ali bruhanje pri družinskem članu</td><td>sporočite; vodja kakovosti presodi, kje lahko delate</td></tr>
</tbody>
</table>
<p>Če kdo bruha ob liniji, zadržimo vse izdelke v bližini in prostor očistimo po posebnem navodilu. Tal ne brišite sami: norovirusi se širijo tudi z drobnimi kapljicami.</p>
<h2>Ureznine in praske</h2>
<ol>
<li>Ustavite delo in rano oskrbite. Živilo, ki je prišlo v stik s krvjo, zavrzite, površino pa očistite in razkužite.</li>
<li>Rano prekrijte z <strong>modrim obližem s kovinskim vložkom</strong>. Modro barvo opazimo z očmi, kovino zazna detektor.</li>
<li>Čez obliž na prstu nadenite rokavico ali modri naprstnik.</li>
<li>Porabljeni obliž vpišite v zvezek ob omarici. Ob koncu izmene preverite, ali je obliž še na prstu. Če ga ni, to <strong>takoj</strong> sporočite vodji.</li>
</ol>
<p>Zaradi sporočila o bolezni pri nas še nihče ni imel težav. Težave nastanejo takrat, ko bolezen zamolčimo.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Dve minuti pred izmeno: samokontrola',
      html: `<h2>Pred ogledalom v garderobi</h2>
<p>Vsak ima pravico, da sodelavca opozori na izpuščen las ali pozabljen prstan – in dolžnost, da takšno opozorilo prijazno sprejme. Pomaga naslednjih šest vprašanj:</p>
<ol>
<li>Se počutim zdravo, brez driske in bruhanja v zadnjih 48 urah?</li>
<li>Sta obleka in obutev čisti?</li>
<li>So lasje in brada v celoti pokriti?</li>
<li>So nakit, ura in telefon v omarici?</li>
<li>So nohti kratki in čisti, ranice pa prekrite?</li>
<li>So roke pravilno umite?</li>
</ol>
<h3>Primer iz prakse</h3>
<p>Slaščičarka je med polnjenjem princeskrofov opazila, da modrega obliža nima več na prstu. Ustavila je delo in poklicala vodjo. Zadržali so 240 kosov, jih poslali skozi detektor kovin in obliž našli v sedmi škatli. Nobeden od izdelkov ni prišel do kupca, zapis o dogodku pa danes uporabljamo pri usposabljanju. Tako je videti <strong>dobro opravljeno delo</strong>: ne to, da se nikoli nič ne zgodi, temveč da o tem nihče ne molči.</p>
<h3>Prodajalna in dostava</h3>
<ul>
<li>V prodajalni velja isto kot v proizvodnji: pokrivalo, spete lase, brez nakita na rokah in zapestjih.</li>
<li>Kdor sprejema denar, kruha ne prijema z golimi rokami; uporabi prijemalko ali papir.</li>
<li>Voznik si roke umije pred nakladanjem, med potjo pa jih po vsaki dostavi očisti in razkuži. Zabojev ne odlaga na tla.</li>
</ul>
<p>Navodilo v priponki visi ob vsakem umivalniku. Če ga kje ni, nam sporočite.</p>`,
      attachments: [
        {
          fileName: 'umivanje-rok-navodilo.pdf',
          title: 'Umivanje rok: navodilo ob umivalniku',
          paragraphs: [
            '1. Zavihajte rokave in zmočite roke s toplo tekočo vodo.',
            '2. Nanesite tekoče milo.',
            '3. Podrgnite dlan ob dlan in hrbtišči obeh rok.',
            '4. Očistite prostore med prsti.',
            '5. Zavrtite oba palca v nasprotni dlani.',
            '6. S konicami prstov podrgnite po dlani in umijte zapestji.',
            '7. Po vsaj 20 sekundah drgnjenja roke temeljito splaknite.',
            '8. Obrišite jih s papirnato brisačo in z njo zaprite pipo.',
            'Umivalnik je namenjen samo umivanju rok. Če zmanjka mila ali brisač, pokličite interno številko 100.',
            'Driska, bruhanje, vročina, gnojna rana? Ne začnite delati. Pokličite vodjo izmene.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: osebna higiena',
      html: '<p>Osem vprašanj v naključnem vrstnem redu, trije poskusi, za uspeh potrebujete 80 % točk. Potrdilo velja eno leto in je pogoj za modul <em>Varnost živil in HACCP v pekarni</em>.</p>',
      quiz: {
        title: 'Osebna higiena pri delu z živili',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            1,
            'Najmanj koliko časa drgnemo roke z milom?',
            ['5 sekund', '10 sekund', '20 sekund', '2 minuti'],
            2,
            'Vsaj 20 sekund, da milo odstrani maščobo in z njo mikroorganizme tudi izpod nohtov.',
          ),
          trueFalse(
            1,
            'Razkuževanje lahko nadomesti umivanje rok, če se zelo mudi.',
            false,
            'Na mastnih, mokastih ali mokrih rokah razkužilo ne deluje. Uporabimo ga po umivanju, na suhe roke.',
          ),
          multipleChoice(
            2,
            'Kdaj si moramo roke obvezno umiti?',
            [
              'Po vsakem odmoru',
              'Po stiku s surovimi jajci',
              'Samo takrat, ko so vidno umazane',
              'Po rokovanju z denarjem, preden primemo nezapakiran kruh',
            ],
            [0, 1, 3],
            'Mikroorganizmov ne vidimo, zato videz rok ni merilo.',
          ),
          singleChoice(
            2,
            'Driska je prenehala danes ob 18.00. Kdaj se smete vrniti k delu z živili?',
            [
              'Jutri ob 6.00, če nosite rokavice',
              'Takoj, ko se počutite dobro',
              'Čez 24 ur',
              'Po najmanj 48 urah brez znakov oziroma ko to dovoli zdravnik',
            ],
            3,
            'Povzročitelje lahko izločamo še potem, ko znaki minejo, zato počakamo najmanj 48 ur.',
          ),
          multipleChoice(
            2,
            'Kaj od naštetega odložimo pred vstopom v proizvodnjo?',
            ['Poročni prstan', 'Zapestno uro', 'Pokrivalo', 'Telefon'],
            [0, 1, 3],
            'Pokrivalo nosimo, vse drugo ostane v omarici – tudi poročni prstan.',
          ),
          singleChoice(
            3,
            'Med pakiranjem opazite, da modrega obliža nimate več na prstu. Kaj storite najprej?',
            [
              'Dokončate škatlo in obliž poiščete med odmorom',
              'Nadenete nov obliž in nadaljujete',
              'Ustavite delo in takoj obvestite vodjo izmene',
              'Izdelke pregledate sami in nikomur ne poveste',
            ],
            2,
            'Izdelke je treba zadržati in pregledati z detektorjem. To je mogoče samo, če vodja za dogodek izve takoj.',
          ),
          trueFalse(
            2,
            'Toksin zlatega stafilokoka lahko v kremi ostane nevaren, tudi če jo ponovno segrejemo.',
            true,
            'Toksin je odporen proti vročini. Preprečiti moramo, da sploh nastane: s čistimi rokami in hlajenjem.',
          ),
          singleChoice(
            1,
            'Zakaj so naši obliži modri in imajo kovinski vložek?',
            [
              'Ker jih v izdelku opazimo, kovino pa zazna detektor',
              'Ker tako določa celostna podoba podjetja',
              'Ker bolje držijo na mokri koži',
              'Ker preprečujejo alergije',
            ],
            0,
            'Modre hrane skoraj ni, zato obliž izstopa. Kovinski vložek sproži detektor na liniji.',
          ),
        ],
      },
    },
  ],
}
