import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const pozarnaVarnost: DemoModule = {
  slug: 'pozarna-varnost',
  title: 'Požarna varnost',
  description:
    'Kje v pekarni najpogosteje zagori, zakaj je mokasti prah nevaren, kdaj in s čim gasimo ter kako varno zapustimo obrat ali prodajalno.',
  category: 'Varnost in zdravje pri delu',
  difficulty: 'BEGINNER',
  tags: ['požar', 'evakuacija', 'obvezno'],
  learningOutcomes: [
    'Odpravite vzroke požara na svojem delovnem mestu',
    'Veste, zakaj moke ne spihujemo',
    'Izberete pravi gasilnik in presodite, kdaj se je treba umakniti',
    'Poznate svojo evakuacijsko pot in zbirno mesto',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: 12,
  cover: 'fire-safety.webp',
  author: 'janez',
  mentors: ['janez', 'barbara'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 395,
  update: {
    daysAgo: 24,
    summary: 'Novo zbirno mesto na dvorišču in posodobljen seznam gasilnikov.',
  },
  sections: [
    {
      type: 'TEXT',
      title: 'Kje v pekarni zagori',
      html: `<h2>Gorivo, kisik, vir vžiga</h2>
<p>Za požar so potrebne tri stvari: gorljiva snov, kisik in dovolj toplote. Če eno odvzamemo, ognja ni. V pekarni je goriva in toplote v izobilju, zato se večina preventive začne pri redu in čistoči. Zakon o varstvu pred požarom (ZVPoz) zahteva, da je vsak zaposleni usposobljen že <strong>ob nastopu dela</strong>, pa tudi ob premestitvi in uvedbi nove opreme.</p>
<table>
<thead><tr><th>Mesto</th><th>Vzrok</th><th>Kaj naredimo mi</th></tr></thead>
<tbody>
<tr><td>Cvrtnik za krofe</td><td>pregreto olje se vname samo od sebe, brez plamena</td><td>nikoli brez nadzora, termostat nastavljen na 175 °C, pokrov pri roki</td></tr>
<tr><td>Peč in odvod pare</td><td>drobtine, ostanki peki papirja, maščobne obloge</td><td>čiščenje po načrtu, papir samo v pekaču</td></tr>
<tr><td>Elektrika</td><td>poškodovan kabel, preobremenjen podaljšek, polnilniki</td><td>prijava okvare, podaljškov ne vežemo enega v drugega, polnjenje samo na označenem mestu</td></tr>
<tr><td>Viličar in kolesa na električni pogon</td><td>poškodovana litij-ionska baterija</td><td>polnjenje pod nadzorom, udarjeno baterijo odnesemo na prosto</td></tr>
<tr><td>Skladišče embalaže</td><td>karton ob grelniku ali svetilki</td><td>najmanj meter razmika, pod stropom prosto do šob in javljalnikov</td></tr>
<tr><td>Vroča dela</td><td>varjenje, brušenje</td><td>samo s pisnim dovoljenjem in požarno stražo po končanem delu</td></tr>
</tbody>
</table>
<h3>Vsak dan preverite</h3>
<ul>
<li>Izhodi so <strong>odklenjeni in prosti</strong>. Voziček pred izhodom je lahko usoden, čeprav stoji tam »samo za hip«.</li>
<li>Požarna vrata niso zagozdena z zabojem. Zadržujejo dim in vam dajo čas.</li>
<li>Gasilnik je na svojem mestu, kazalec je v zelenem polju, na nalepki je datum zadnjega pregleda.</li>
<li>Kadimo samo na označenem mestu zunaj; ogorki sodijo v kovinski pepelnik.</li>
</ul>`,
    },
    {
      type: 'TEXT',
      title: 'Moka v zraku: tiha nevarnost',
      html: `<h2>Zakaj moka v vreči ne gori, v oblaku pa poči</h2>
<p>Moka v vreči le počasi tli. Ko pa je drobno razpršena po zraku, ima vsak delec okrog sebe dovolj kisika, zato vsi zgorijo skoraj hkrati. Plini se v trenutku razširijo – in to je <strong>eksplozija prahu</strong>. Pri pšenični moki zadošča že okoli 60 gramov na kubični meter. Tako gost oblak je videti kot megla, v kateri komaj razločite žarnico na razdalji nekaj metrov.</p>
<p>Za to ni treba raztresti cele vreče. V tri metre visokem prostoru zadošča <strong>milimeter debela plast moke</strong> na tleh, ceveh in policah, če jo kaj dvigne v zrak. Prva, majhna eksplozija pogosto dvigne prah s polic, druga je veliko hujša.</p>
<h3>Kaj oblak dvigne in kaj ga vžge</h3>
<table>
<thead><tr><th>Dvig</th><th>Vžig</th></tr></thead>
<tbody>
<tr><td>stisnjen zrak, metla, stresanje vreč</td><td>iskra iz okvarjene elektrike</td></tr>
<tr><td>polnjenje silosa, počena cev ali filter</td><td>vroč ležaj, drgnjenje transportnega polža</td></tr>
<tr><td>padec s police, prepih</td><td>statična elektrika, plamen, cigareta, varjenje</td></tr>
</tbody>
</table>
<h3>Zato velja</h3>
<ol>
<li>Moke <strong>nikoli ne spihujemo</strong> s stisnjenim zrakom, tudi z oblačil ne. Sesamo jo s sesalnikom, ki je primeren za gorljiv prah.</li>
<li>Ležaje, kanale in lovilnike čistimo po načrtu; vodoravne površine nad višino oči vsak teden.</li>
<li>Prostor pri silosu in sejalniku je označen s trikotnikom <strong>EX</strong>. Vanj ne vnašamo telefonov, običajnih svetilk in orodja, ki iskri.</li>
<li>Pred polnjenjem silosa voznik priklopi ozemljitev, pri polnjenju je prisoten naš sodelavec.</li>
<li>Vonj po zažganem v sejalniku ali dim iz filtra pomeni: izklop, umik ljudi, 112. Lopute <strong>ne odpiramo</strong>, saj bi s tem dovedli kisik.</li>
</ol>
<p>Tleče moke ne gasite z močnim curkom vode ali gasilnika, ker bi jo razpršili v zrak. To je delo za gasilce.</p>`,
    },
    {
      type: 'TEXT',
      title: 'S čim gasimo in kdaj se umaknemo',
      html: `<h2>Najprej alarm, potem gasilnik</h2>
<ol>
<li>Opozorite ljudi: »Gori!« in pritisnite ročni javljalnik.</li>
<li>Pokličite <strong>112</strong>: kdo, kje, kaj gori, ali so ljudje v nevarnosti. Center obvestite tudi, če ste požar že pogasili.</li>
<li>Gasite samo, če je ogenj <strong>manjši od koša za smeti</strong>, imate za hrbtom prost izhod in veste, kaj gori. En gasilnik, en poskus. Če ne uspe, se umaknite in zaprite vrata.</li>
</ol>
<table>
<thead><tr><th>Gori</th><th>Uporabimo</th><th>Nikoli</th></tr></thead>
<tbody>
<tr><td>papir, karton, les (razred A)</td><td>peno, vodo, prah ABC</td><td>–</td></tr>
<tr><td>topila, alkohol (razred B)</td><td>peno, prah, CO₂</td><td>vodni curek</td></tr>
<tr><td>olje v cvrtniku (razred F)</td><td>pokrov, gasilnik za razred F, požarno odejo samo za majhne posode</td><td><strong>vodo</strong></td></tr>
<tr><td>električna omara ali naprava</td><td>CO₂, najbolje po izklopu napetosti</td><td>vodo in peno pod napetostjo</td></tr>
<tr><td>plin iz cevi (razred C)</td><td>najprej zapremo ventil</td><td>gašenje plamena, če ventila ne moremo zapreti</td></tr>
<tr><td>moka</td><td>umik in gasilci</td><td>močan curek, ki jo dvigne</td></tr>
</tbody>
</table>
<h3>Kako uporabimo gasilnik</h3>
<p>Izvlecite varovalko, približajte se z vetrom v hrbet oziroma s strani izhoda, curek usmerite <strong>pod plamen</strong> in ga premikajte levo in desno. Šestkilogramski gasilnik se izprazni v približno 15 do 20 sekundah. Pri CO₂ primite za izolirani ročaj, ker šoba zmrzuje, in v majhnih prostorih takoj po uporabi pojdite ven: plin izpodrine kisik.</p>
<h3>Zakaj ne vode na olje</h3>
<p>Voda se v vročem olju potopi in v hipu spremeni v paro, pri čemer se prostornina poveča približno 1700-krat. Para iztisne goreče olje, ki brizgne do stropa. Ugasnite grelec, pokrijte, cvrtnika ne prestavljajte in pokrova ne dvigajte vsaj pol ure.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Evakuacija: vsak ve, kam',
      html: `<h2>Ko zaslišite alarm</h2>
<ol>
<li>Ustavite stroj in zaprite plin, <strong>če to lahko storite v nekaj sekundah in brez nevarnosti</strong>. Peč pustite zaprto.</li>
<li>Pomagajte sodelavcem, obiskovalcem in kupcem. Gibalno oviranega pospremita dva.</li>
<li>Pojdite po najbližji označeni poti. Dvigala ne uporabljajte. Po osebne stvari ne hodite.</li>
<li>V dimu se sklonite oziroma plazite: pri tleh je zrak čistejši in hladnejši. Vrata potipajte s hrbtno stranjo dlani; vročih ne odpirajte.</li>
<li>Za seboj <strong>zaprite vrata</strong>, a jih ne zaklepajte.</li>
<li>Na zbirnem mestu se javite vodji izmene in ostanite tam, dokler gasilci ne dovolijo vrnitve.</li>
</ol>
<table>
<thead><tr><th>Kje ste</th><th>Zbirno mesto</th><th>Kdo preveri prisotnost</th></tr></thead>
<tbody>
<tr><td>Obrat Moste</td><td>parkirišče ob kostanju, nasproti rampe</td><td>vodja izmene po seznamu prisotnih</td></tr>
<tr><td>Prodajalna Trubarjeva</td><td>trg pred knjižnico</td><td>vodja izmene v prodajalni</td></tr>
<tr><td>Prodajalna Šiška</td><td>zelenica za blokom</td><td>vodja izmene v prodajalni</td></tr>
<tr><td>Prodajalna Kranj</td><td>ob vodnjaku na Glavnem trgu</td><td>vodja izmene v prodajalni</td></tr>
</tbody>
</table>
<p>Če kdo manjka, to takoj povejte gasilcem: ime, delovno mesto, kje je bil nazadnje. <strong>V stavbo se po pogrešanega nihče ne vrača.</strong> Prav zato svoj prihod in odhod vedno zabeležite s kartico: seznam prisotnih nastane iz nje.</p>
<h3>Če ne morete ven</h3>
<p>Zaprite vrata, reže zatesnite z mokrimi krpami, pojdite k oknu, pokličite 112 in mahajte. Oken ne razbijajte, če ni nujno, saj vstopi zrak in morda dim.</p>
<h2>Vaja</h2>
<p>Po našem požarnem redu obrat in prodajalne evakuiramo <strong>enkrat na leto</strong>, enkrat na dve leti ponoči. Naš dosedanji najboljši čas je tri minute in deset sekund. Izvleček požarnega reda iz priponke visi ob vsakem izhodu.</p>`,
      attachments: [
        {
          fileName: 'izvlecek-pozarnega-reda.pdf',
          title: 'Izvleček požarnega reda',
          paragraphs: [
            'OB POŽARU: opozorite ljudi, pritisnite ročni javljalnik, pokličite 112.',
            'POVEJTE: kdo kliče, kje gori, kaj gori, ali so v nevarnosti ljudje, kakšne so posebnosti prostora (plin, moka, olje).',
            'GASITE samo začetni požar, s prostim izhodom za hrbtom in brez tveganja. Olja nikoli ne gasite z vodo.',
            'UMIK: po označeni poti, brez dvigala in osebnih stvari. Vrata za seboj zaprite.',
            'ZBIRNO MESTO: parkirišče ob kostanju (obrat Moste) oziroma mesto, ki je navedeno v vaši prodajalni.',
            'VRNITEV v stavbo dovoli samo vodja intervencije.',
            'PREPOVEDANO: kajenje v prostorih, zaklenjeni ali založeni izhodi, zagozdena požarna vrata, spihovanje moke, vroča dela brez dovoljenja.',
            'Odgovorna oseba za gašenje začetnih požarov in izvajanje evakuacije v izmeni je zapisana na tabli ob izhodu.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: požarna varnost',
      html: '<p>Osem vprašanj, deset minut, trije poskusi. Za uspeh potrebujete 80 % točk. Potrdilo velja eno leto.</p>',
      quiz: {
        title: 'Požarna varnost',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: 600,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            1,
            'Katero številko pokličete, če opazite požar?',
            ['113', '100', '112', '115'],
            2,
            'Gasilce in reševalce dobite na 112. Številka 113 je namenjena policiji.',
          ),
          singleChoice(
            3,
            'V cvrtniku gori olje. Kaj storite?',
            ['Ugasnete grelec in posodo pokrijete', 'Nalijete vodo', 'Cvrtnik odnesete na prosto', 'Plamen spihate'],
            0,
            'Voda bi se v hipu uparila in izbrizgala goreče olje. Cvrtnika ne prestavljamo.',
          ),
          trueFalse(
            2,
            'Moko z oblačil in tal spihujemo s stisnjenim zrakom, ker je to najhitreje.',
            false,
            'Oblak moke lahko eksplodira. Moko sesamo s sesalnikom, primernim za gorljiv prah.',
          ),
          multipleChoice(
            2,
            'Kdaj smete poskusiti pogasiti ogenj?',
            [
              'Ko je manjši od koša za smeti',
              'Ko imate za hrbtom prost izhod',
              'Ko gori v prostoru, polnem dima',
              'Ko veste, kaj gori',
            ],
            [0, 1, 3],
            'Dim je nevarnejši od plamena. Če je prostor zadimljen, se umaknite in zaprite vrata.',
          ),
          singleChoice(
            2,
            'Gori plin iz cevi, glavnega ventila pa ne dosežete. Kaj je prav?',
            [
              'Plamen pogasite s CO₂',
              'Cev polijete z vodo',
              'Plamena ne gasite, umaknete ljudi in pokličete 112',
              'Odprete vsa okna in počakate',
            ],
            2,
            'Plin bi po gašenju uhajal naprej in z zrakom lahko ustvaril eksplozivno zmes.',
          ),
          trueFalse(
            1,
            'Med umikom vrata za seboj zapremo, a jih ne zaklenemo.',
            true,
            'Zaprta vrata zadržijo dim in ogenj, odklenjena pa omogočijo umik drugim in vstop gasilcem.',
          ),
          singleChoice(
            2,
            'Na zbirnem mestu manjka sodelavka. Kaj storite?',
            [
              'Poiščete jo v proizvodnji',
              'Počakate, saj je morda odšla domov',
              'Pokličete jo na telefon in odidete',
              'Takoj poveste gasilcem, kje je bila nazadnje',
            ],
            3,
            'Gasilci imajo opremo za vstop v zadimljen prostor. Vaš podatek jim prihrani dragocene minute.',
          ),
          multipleChoice(
            2,
            'Kaj od naštetega ogroža evakuacijo?',
            [
              'Voziček pred izhodom',
              'Požarna vrata, zagozdena z zabojem',
              'Zaprta požarna vrata, ki niso zaklenjena',
              'Zaklenjen zasilni izhod',
            ],
            [0, 1, 3],
            'Zaprta, a odklenjena požarna vrata zadržijo dim in so prav taka, kot morajo biti.',
          ),
        ],
      },
    },
  ],
}
