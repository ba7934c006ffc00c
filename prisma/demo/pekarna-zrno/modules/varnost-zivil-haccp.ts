import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const varnostZivilHaccp: DemoModule = {
  slug: 'varnost-zivil-haccp',
  title: 'Varnost živil in HACCP v pekarni',
  description:
    'Kako z načeli HACCP obvladujemo nevarnosti od sprejema moke do prodajne police: naše kritične kontrolne točke, mejne vrednosti, zapisi, ukrepi ob odstopanju, sledljivost in odpoklic.',
  category: 'Varnost živil',
  difficulty: 'INTERMEDIATE',
  tags: ['HACCP', 'obvezno', 'Uredba 852/2004', 'temperature'],
  learningOutcomes: [
    'Pojasnite sedem načel HACCP na primeru lastnega delovnega mesta',
    'Poznate mejne vrednosti na naših kritičnih kontrolnih točkah in jih pravilno merite',
    'Ob odstopanju ukrepate, izdelek zadržite in dogodek zapišete',
    'Izdelku po oznaki serije poiščete pot nazaj do surovin in naprej do kupca',
  ],
  estimatedMinutes: 50,
  cpdPoints: 4,
  validityMonths: 24,
  cover: 'haccp.webp',
  author: 'barbara',
  mentors: ['barbara', 'maja'],
  prerequisites: ['osebna-higiena'],
  status: 'PUBLISHED',
  publishedDaysAgo: 260,
  update: {
    daysAgo: 9,
    summary: 'Pri kritičnih kontrolnih točkah je nova meja za hlajenje krem, v sledljivosti pa primer umika s police.',
  },
  sections: [
    {
      type: 'TEXT',
      chapter: 'Osnove',
      title: 'Zakaj HACCP in kaj od nas zahteva',
      html: `<h2>Napako preprečimo, preden nastane</h2>
<p>Varnosti živila ne moremo dokazati tako, da na koncu linije pregledamo vsak hlebec. Zato zakonodaja zahteva, da vnaprej razmislimo, kje gre lahko kaj narobe, in ravno tam postavimo nadzor. Temu pravimo sistem <strong>HACCP</strong> – analiza nevarnosti in kritične kontrolne točke. Obveznost izhaja iz <strong>5. člena Uredbe (ES) št. 852/2004</strong> o higieni živil in velja za vsakega nosilca živilske dejavnosti, od velike pekarne do gostilne. V Sloveniji nadzor izvaja Uprava Republike Slovenije za varno hrano, veterinarstvo in varstvo rastlin (UVHVVR).</p>
<h3>Sedem načel, prevedenih v naš vsakdan</h3>
<ol>
<li><strong>Analiza nevarnosti:</strong> kaj lahko pri tem koraku škodi kupcu?</li>
<li><strong>Kritične kontrolne točke (KKT):</strong> kje moramo nevarnost nujno ustaviti?</li>
<li><strong>Kritične mejne vrednosti:</strong> katera številka loči varno od nevarnega?</li>
<li><strong>Spremljanje:</strong> kdo meri, s čim in kako pogosto?</li>
<li><strong>Korektivni ukrepi:</strong> kaj storimo, kadar meja ni dosežena?</li>
<li><strong>Preverjanje:</strong> kako vemo, da sistem res deluje – umerjeni termometri, brisi, presoje?</li>
<li><strong>Dokumentacija:</strong> kje je zapisano?</li>
</ol>
<p>Načrt HACCP stoji na temeljih, ki jim pravimo <em>spremljajoči higienski programi</em>: osebna higiena, čiščenje, zatiranje škodljivcev, vzdrževanje, ločevanje alergenov, usposabljanje. Če temelji popustijo, nam najlepša tabela temperatur ne pomaga.</p>
<blockquote><p>Uredba od leta 2021 izrecno zahteva tudi <strong>kulturo varnosti živil</strong>. To pomeni, da vodstvo zagotovi čas in opremo, vi pa ustavite delo, kadar nekaj ni prav – in vas zato nihče ne graja.</p></blockquote>`,
    },
    {
      type: 'TEXT',
      chapter: 'Osnove',
      title: 'Nevarnosti od silosa do police',
      html: `<h2>Štiri skupine nevarnosti</h2>
<table>
<thead><tr><th>Skupina</th><th>Primeri v pekarni</th><th>Kako jo obvladujemo</th></tr></thead>
<tbody>
<tr><td>Biološke</td><td>salmonele (jajca, surova moka), <em>Bacillus cereus</em> (kuhane kreme), <em>Staphylococcus aureus</em> (roke), listerija (hlajene slaščice), plesni</td><td>pečenje in kuhanje, hitro ohlajanje, hlajenje, higiena</td></tr>
<tr><td>Kemijske</td><td>ostanki čistil, maziva, mikotoksini v žitu, akrilamid</td><td>izjave in analize dobaviteljev, maziva za živilsko industrijo, splakovanje, zlatorumena skorja</td></tr>
<tr><td>Fizikalne</td><td>kovinski delci z rezil, steklo, trda plastika, koščice, kamenčki, vrvice vreč</td><td>sejanje moke, pregled opreme, detektor kovin, pravilo o steklu</td></tr>
<tr><td>Alergeni</td><td>lešniki v izdelku, ki jih ne bi smel vsebovati</td><td>ločevanje, vrstni red proizvodnje, čiščenje, pravilna oznaka</td></tr>
</tbody>
</table>
<h3>Temperatura odloča</h3>
<p>Bakterije se najhitreje množijo med <strong>+5 °C in +63 °C</strong>. V ugodnih razmerah se njihovo število podvoji v približno dvajsetih minutah: iz ene bakterije jih v sedmih urah nastane več kot dva milijona. Zato mora živilo to območje prestopiti čim hitreje.</p>
<table>
<thead><tr><th>Živilo ali korak</th><th>Mejna vrednost v našem načrtu</th></tr></thead>
<tbody>
<tr><td>Hlajena živila, slaščice</td><td>od 0 do +5 °C</td></tr>
<tr><td>Pasterizirana tekoča jajca</td><td>do +4 °C</td></tr>
<tr><td>Zamrznjena živila</td><td>−18 °C ali manj; ob prevzemu kratkotrajno do −15 °C</td></tr>
<tr><td>Kreme in nadevi ob toplotni obdelavi</td><td>najmanj +75 °C v središču</td></tr>
<tr><td>Toplo na polici (burek, zavitki)</td><td>najmanj +63 °C</td></tr>
<tr><td>Kruh ob koncu peke</td><td>najmanj +94 °C v središču</td></tr>
</tbody>
</table>
<p><strong>Akrilamid</strong> nastaja pri temperaturah nad 120 °C, predvsem v temni skorji. Uredba (EU) 2017/2158 za mehki pšenični kruh določa referenčno raven 50 µg/kg. Za nas to pomeni: držimo se receptur in pečemo do zlate barve, ne do temno rjave.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'Nadzor v proizvodnji',
      title: 'Naših pet kritičnih kontrolnih točk',
      html: `<h2>KKT na enem mestu</h2>
<table>
<thead><tr><th>KKT</th><th>Kritična meja</th><th>Spremljanje</th><th>Če meja ni dosežena</th></tr></thead>
<tbody>
<tr><td><strong>1</strong> Prejem hlajenih surovin</td><td>do +5 °C, pasterizirana jajca do +4 °C</td><td>vsaka dobava, vbodni termometer ali merjenje med pakiranji</td><td>dobavo zavrnemo, vpišemo razlog, obvestimo vodjo kakovosti</td></tr>
<tr><td><strong>2</strong> Toplotna obdelava krem</td><td>najmanj +75 °C v središču</td><td>vsaka šarža</td><td>segrevamo naprej; če meje ne dosežemo, zavržemo</td></tr>
<tr><td><strong>3</strong> Ohlajanje krem</td><td>od +63 na +10 °C v največ 2 urah</td><td>vpišemo uro in temperaturo na začetku in koncu</td><td>kremo zavržemo</td></tr>
<tr><td><strong>4</strong> Hladna hramba in prevoz slaščic</td><td>do +5 °C</td><td>samodejni zapis, dvakrat na izmeno odčitek; vozilo ob nakladanju in ob vsaki dostavi</td><td>glejte spodaj</td></tr>
<tr><td><strong>5</strong> Detektor kovin</td><td>zazna in izloči preizkušance: železo 2,0 mm, neželezne kovine 2,5 mm, nerjavno jeklo 3,0 mm</td><td>na začetku izmene, vsako uro, ob menjavi izdelka in na koncu</td><td>linijo ustavimo; zadržimo vse od zadnjega uspešnega preizkusa</td></tr>
</tbody>
</table>
<h3>KKT 4: odločanje po času in temperaturi</h3>
<ul>
<li><strong>Od +5 do +8 °C manj kot dve uri:</strong> slaščice takoj premestimo v delujočo hladilnico, ukrep zapišemo.</li>
<li><strong>Več kot +8 °C, več kot dve uri ali neznan čas:</strong> slaščice zadržimo, označimo z rdečim listkom in pokličemo vodjo kakovosti. O njih odloči ona, ne mi.</li>
</ul>
<h3>Kako pravilno izmerimo</h3>
<ol>
<li>Sondo obrišite in razkužite z alkoholnim robčkom pred <em>vsako</em> meritvijo in po njej.</li>
<li>Merite v najtoplejšem delu hlajenega oziroma v najhladnejšem delu segretega živila – praviloma v sredini.</li>
<li>Počakajte, da se prikaz umiri. Vpišite izmerjeno vrednost in ne »v redu«.</li>
<li>Vsak ponedeljek termometer preverite v ledeni vodi: pokazati mora 0 °C, dovoljeno odstopanje je ± 1 °C.</li>
</ol>`,
    },
    {
      type: 'TEXT',
      chapter: 'Nadzor v proizvodnji',
      title: 'Ko nekaj ni prav: ukrepi in zapisi',
      html: `<h2>Ustavi – zadrži – pokliči – zapiši</h2>
<ol>
<li><strong>Ustavite</strong> korak, pri katerem kritična meja ni izpolnjena. Za to ne potrebujete dovoljenja.</li>
<li><strong>Zadržite</strong> izdelek: odmaknite ga na označeno mesto, nalepite rdeči listek z datumom, serijo in razlogom. Z rdečim listkom označenega izdelka se nihče ne dotika.</li>
<li><strong>Pokličite</strong> vodjo izmene (interna 100), ta pa vodjo kakovosti (interna 115).</li>
<li><strong>Zapišite</strong> dogodek še v isti izmeni: kaj, kdaj, koliko, kaj ste storili, kdo je odločil.</li>
<li>Nadaljujte šele, ko je vzrok odpravljen in meritev spet v mejah.</li>
</ol>
<h3>Dober zapis</h3>
<table>
<thead><tr><th>Slabo</th><th>Dobro</th></tr></thead>
<tbody>
<tr><td>»Hladilnica OK«</td><td>»Hladilnica 2: 3,8 °C, 6.10, E. Bizjak«</td></tr>
<tr><td>»Krema vržena stran«</td><td>»Serija 118-S-04, vanilijeva krema, 22 kg: po 2 urah 14 °C. Zavrženo ob 11.20, odločila B. Mlakar. Vzrok: odprta vrata hitrega ohlajevalnika.«</td></tr>
<tr><td>prazna vrstica, ki jo nekdo izpolni ob koncu tedna</td><td>prazna vrstica z opombo »meritev izpuščena, sporočeno vodji ob 9.00«</td></tr>
</tbody>
</table>
<p>Pišemo s kemičnim svinčnikom ali v tablico. Napačno vrednost prečrtamo z eno črto, da ostane čitljiva, zraven napišemo pravo in dodamo začetnici. Korekturnega traku ne uporabljamo.</p>
<blockquote><p>Vnaprej ali za nazaj izmišljen zapis je hujši od manjkajočega. Manjkajoča meritev pomeni, da nečesa ne vemo. Izmišljena pomeni, da ne moremo zaupati nobeni.</p></blockquote>
<h3>Primer</h3>
<p>Lani julija je voznik v Kranju izmeril 9 °C v tovornem prostoru. Slaščic ni razložil, temveč je poklical. Vseh 84 kosov smo izločili, okvaro hladilnega agregata pa odpravili še isto dopoldne. Škoda je znašala 190 evrov. Ena sama zastrupitev bi nas stala ugled, ki smo ga gradili desetletja.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'Nadzor v proizvodnji',
      title: 'Čiščenje, škodljivci in alergeni',
      html: `<h2>Temelji, na katerih stoji načrt HACCP</h2>
<h3>Čiščenje v petih korakih</h3>
<ol>
<li><strong>Suho odstranite</strong> ostanke: s strgalom, krtačo ali sesalnikom. Stisnjenega zraka ne uporabljamo, ker moko in alergene raznese po prostoru.</li>
<li><strong>Operite</strong> s čistilom v predpisani koncentraciji.</li>
<li><strong>Splaknite</strong> s pitno vodo.</li>
<li><strong>Razkužite</strong> površine, ki pridejo v stik z živili, in upoštevajte čas delovanja z nalepke.</li>
<li><strong>Splaknite in osušite</strong>, če navodilo tako zahteva. Na mokri površini se bakterije spet namnožijo.</li>
</ol>
<p>Orodje je označeno z barvami: <strong>modro</strong> za površine v stiku z živili, <strong>rdeče</strong> za tla, <strong>rumeno</strong> samo za alergene (lešniki, mandlji, sezam). Barv ne mešamo. Čistila so v izvirni embalaži v zaklenjeni omari, nikoli v plastenkah za pijačo.</p>
<h3>Škodljivci</h3>
<p>Najpogostejši so molji, mokarji in miši. Iščite pajčevinaste niti v moki, iztrebke, pregrizene vreče. Vrata rampe ne ostajajo odprta, surovine so vsaj 15 cm od tal in 30 cm od stene. Sledi ne pobrišite, dokler je ne vidi vodja izmene: zunanji izvajalec mora vedeti, kje je bila.</p>
<h3>Alergeni v razporedu dela</h3>
<table>
<thead><tr><th>Vrstni red na isti liniji</th><th>Izdelek</th><th>Po njem</th></tr></thead>
<tbody>
<tr><td>1</td><td>kruh brez mleka, jajc, sezama in oreškov</td><td>običajno čiščenje</td></tr>
<tr><td>2</td><td>izdelki z mlekom in jajci</td><td>mokro čiščenje</td></tr>
<tr><td>3</td><td>izdelki s sezamom</td><td>mokro čiščenje in pregled</td></tr>
<tr><td>4 (zadnji)</td><td>izdelki z lešniki, orehi in mandlji</td><td>čiščenje s hitrim testom na površini</td></tr>
</tbody>
</table>
<p>Pšenica je pri nas povsod v zraku. Izdelkov »brez glutena« zato <strong>ne izdelujemo</strong> in jih kupcem ne obljubljamo.</p>`,
    },
    {
      type: 'MIXED',
      chapter: 'Sledljivost in preverjanje',
      title: 'Sledljivost, umik in odpoklic',
      html: `<h2>Korak nazaj in korak naprej</h2>
<p>Po 18. členu Uredbe (ES) št. 178/2002 moramo vedeti, od koga smo surovino dobili in komu smo izdelek dobavili. Ključ do tega je <strong>oznaka serije</strong> na vsakem zaboju in deklaraciji:</p>
<p><strong>L 118-2-03</strong> → 118. dan v letu, linija 2, tretji zames tistega dne. Za slaščice namesto številke linije stoji črka S.</p>
<p>Na list zamesa vpišete serije moke, kvasa, jajc in nadevov. Brez tega vpisa se veriga pretrga: ob težavi z eno vrečo lešnikov bi morali umakniti vso proizvodnjo tistega tedna namesto dveh zamesov. Dvakrat na leto preizkusimo, ali celotno pot najdemo v <strong>štirih urah</strong>.</p>
<h3>Umik ali odpoklic?</h3>
<table>
<thead><tr><th>Vprašanje</th><th>Umik</th><th>Odpoklic</th></tr></thead>
<tbody>
<tr><td>Kje je izdelek</td><td>še v trgovini, pri distributerju, v naši prodajalni</td><td>lahko je že pri kupcu</td></tr>
<tr><td>Kaj storimo</td><td>preprečimo prodajo in ga odpeljemo</td><td>obvestimo tudi javnost in kupce pozovemo, naj izdelek vrnejo ali zavržejo</td></tr>
<tr><td>Koga obvestimo</td><td>stranke v verigi in UVHVVR</td><td>stranke v verigi, UVHVVR in potrošnike</td></tr>
</tbody>
</table>
<p>O umiku in odpoklicu odloči vodja kakovosti z direktorico. Vaša naloga: izdelek takoj umaknete s police, ga ločite in označite, preštejete količino ter jo sporočite. Novinarjem in na družbenih omrežjih izjav ne dajemo; vprašanja preusmerimo na direktorico.</p>
<h3>Dveh datumov ne zamenjujemo</h3>
<ul>
<li><strong>»Porabiti do«</strong> (kremne slaščice): po tem datumu velja izdelek za nevarnega in ga ne smemo prodati.</li>
<li><strong>»Uporabno najmanj do«</strong> (prepečenec, piškoti): do tega datuma jamčimo za kakovost.</li>
</ul>`,
      attachments: [
        {
          fileName: 'kkt-zepna-kartica.pdf',
          title: 'Kritične kontrolne točke: žepna kartica',
          paragraphs: [
            'KKT 1 – Prejem hlajenih surovin: do +5 °C, pasterizirana tekoča jajca do +4 °C. Sicer dobavo zavrnemo.',
            'KKT 2 – Toplotna obdelava krem: najmanj +75 °C v središču. Sicer segrevamo naprej ali zavržemo.',
            'KKT 3 – Ohlajanje krem: od +63 °C na +10 °C v največ 2 urah. Sicer zavržemo.',
            'KKT 4 – Hladna hramba in prevoz slaščic: do +5 °C. Nad +8 °C ali dlje kot 2 uri: zadržimo in pokličemo 115.',
            'KKT 5 – Detektor kovin: železo 2,0 mm, neželezne kovine 2,5 mm, nerjavno jeklo 3,0 mm. Ob neuspešnem preizkusu linijo ustavimo in zadržimo vse od zadnjega uspešnega.',
            'USTAVI – ZADRŽI – POKLIČI – ZAPIŠI',
            'Vodja izmene: interna 100. Vodja kakovosti: interna 115.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      chapter: 'Sledljivost in preverjanje',
      title: 'Preverjanje znanja: HACCP v pekarni',
      html: '<p>V vsakem poskusu prejmete osem od devetih vprašanj v naključnem vrstnem redu. Na voljo imate 15 minut in tri poskuse, med njimi mora miniti deset minut. Za uspeh potrebujete 80 % točk; pravilni odgovori se pokažejo, ko preverjanje opravite.</p>',
      quiz: {
        title: 'Varnost živil in HACCP v pekarni',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: 900,
        shuffle: true,
        questionsPerAttempt: 8,
        reviewPolicy: 'AFTER_PASS',
        cooldownSeconds: 600,
        questions: [
          singleChoice(
            2,
            'Vanilijeva krema ima po dveh urah ohlajanja 14 °C. Kaj storite?',
            [
              'Ohlajate jo še pol ure in nato uporabite',
              'Še enkrat jo prevrete',
              'Uporabite jo samo za izdelke, ki se takoj prodajo',
              'Kremo zavržete in dogodek zapišete',
            ],
            3,
            'KKT 3: od +63 na +10 °C v največ dveh urah. Kreme, ki meje ne doseže, ne rešujemo.',
          ),
          multipleChoice(
            3,
            'Kateri podatki sodijo v zapis o odstopanju?',
            [
              'Izmerjena vrednost, čas in serija',
              'Ime sodelavca, ki je kriv',
              'Ukrep in kdo je o njem odločil',
              'Količina prizadetega izdelka',
            ],
            [0, 2, 3],
            'Zapis pove, kaj, kdaj, koliko in kaj smo storili. Krivca ne iščemo.',
          ),
          trueFalse(
            1,
            'Ob preseženi kritični meji smete linijo ustaviti, ne da bi prosili za dovoljenje.',
            true,
            'Najprej ustavite in zadržite, nato pokličete vodjo izmene.',
          ),
          singleChoice(
            3,
            'Detektor ob 10.00 ne zazna preizkušanca iz nerjavnega jekla. Zadnji uspešni preizkus je bil ob 9.00. Kaj zadržite?',
            [
              'Vse izdelke od 9.00 naprej',
              'Samo izdelke od 10.00 naprej',
              'Zadnji zaboj',
              'Ničesar, če ponovni preizkus uspe',
            ],
            0,
            'Od zadnjega uspešnega preizkusa ne vemo, ali je detektor deloval, zato zadržimo in ponovno pregledamo vse od takrat.',
          ),
          trueFalse(
            1,
            'Izpuščeno meritev temperature smete ob koncu izmene vpisati po občutku, da tabela ni prazna.',
            false,
            'Izmišljen zapis je hujši od manjkajočega. Napišete, da je bila meritev izpuščena, in to sporočite.',
          ),
          singleChoice(
            2,
            'V prodajalni hladilna vitrina kaže 7 °C, pred 40 minutami je kazala 4 °C. Kaj je prav?',
            [
              'Počakate do konca izmene',
              'Slaščicam znižate ceno in jih hitro prodate',
              'Slaščice takoj premestite v delujočo hladilnico in ukrep zapišete',
              'Vse takoj zavržete brez zapisa',
            ],
            2,
            'Od +5 do +8 °C manj kot dve uri: premestimo in zapišemo. Nad +8 °C ali dlje kot dve uri pa zadržimo in pokličemo.',
          ),
          multipleChoice(
            2,
            'Katere trditve o odpoklicu držijo?',
            [
              'Izdelek je lahko že pri kupcih',
              'Obvestimo UVHVVR in potrošnike',
              'O njem odloči vsaka prodajalna sama',
              'Izdelek s police ločimo, označimo in preštejemo',
            ],
            [0, 1, 3],
            'O odpoklicu odločita vodja kakovosti in direktorica, prodajalna pa izdelek takoj umakne in sporoči količino.',
          ),
          singleChoice(
            1,
            'Kaj pove oznaka L 118-2-03?',
            [
              'Rok uporabe 11. 8. 2003',
              'Pošiljko 118 za prodajalno 2',
              'Ceno in težo izdelka',
              '118. dan v letu, linija 2, tretji zames',
            ],
            3,
            'Po oznaki serije najdemo list zamesa in z njim serije vseh surovin.',
          ),
          trueFalse(
            2,
            'Kremno rezino z včerajšnjim datumom »porabiti do« lahko prodamo po nižji ceni, če je videti dobra.',
            false,
            'Po datumu »porabiti do« velja živilo za nevarno, zato ga ne smemo prodati ne glede na videz.',
          ),
        ],
      },
    },
  ],
}
