import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const uvajanjeNovihSodelavcev: DemoModule = {
  slug: 'uvajanje-novih-sodelavcev',
  title: 'Dobrodošli v Pekarni Zrno',
  description:
    'Prvi modul za vse nove sodelavke in sodelavce: kdo smo, kako teče dan v pekarni, kaj vas čaka v prvem mesecu, kako je z izmenami in odsotnostmi ter na koga se obrnete, ko kaj potrebujete.',
  category: 'Uvajanje',
  difficulty: 'BEGINNER',
  tags: ['obvezno', 'novi sodelavci'],
  learningOutcomes: [
    'Veste, kako so povezani obrat v Mostah, dostava in prodajalne',
    'Poznate svoje obveznosti v prvem dnevu, tednu in mesecu',
    'Pravilno sporočite odsotnost in veste, kdo vam lahko pomaga',
  ],
  estimatedMinutes: 30,
  cpdPoints: 1,
  validityMonths: null,
  cover: 'onboarding.webp',
  author: 'nina',
  mentors: ['nina', 'maja'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 340,
  sections: [
    {
      type: 'TEXT',
      title: 'Kdo smo in kako teče naš dan',
      html: `<h2>Lepo, da ste z nami</h2>
<p>Pekarna Zrno peče od leta 1987. Začelo se je z eno samo pečjo v ljubljanskih Mostah in z receptom za rženi kruh, po katerem delamo še danes. Zdaj nas je <strong>74</strong>. Pod isto streho delata dve ekipi, ki se lepo dopolnjujeta: linijska proizvodnja vsako noč speče okoli 9000 kosov kruha in peciva za trgovine, šole, vrtce in hotele, drožna delavnica pa ročno oblikuje hlebce, ki vzhajajo od 18 do 24 ur.</p>
<table>
<thead><tr><th>Enota</th><th>Kaj tam počnemo</th></tr></thead>
<tbody>
<tr><td>Linijska proizvodnja, Moste</td><td>beli, polbeli in črni kruh, žemlje, kajzerice, štručke</td></tr>
<tr><td>Drožna delavnica, Moste</td><td>rženi, pirin in ajdov kruh z orehi</td></tr>
<tr><td>Slaščičarna, Moste</td><td>kremne rezine, krofi, potice, zavitki</td></tr>
<tr><td>Odprema in dostava</td><td>šest vozil, od Vrhnike do Jesenic</td></tr>
<tr><td>Prodajalne</td><td>Trubarjeva cesta in Šiška v Ljubljani, Glavni trg v Kranju</td></tr>
</tbody>
</table>
<h3>Štiriindvajset ur v pekarni</h3>
<table>
<thead><tr><th>Ura</th><th>Dogajanje</th></tr></thead>
<tbody>
<tr><td>22.00</td><td>Nočna izmena prevzame zapiske popoldanske in zamesi prvo testo.</td></tr>
<tr><td>0.30</td><td>V peč gredo prvi hlebci.</td></tr>
<tr><td>3.30</td><td>Odprema zloži naročila, vozniki preverijo dobavnice.</td></tr>
<tr><td>6.00</td><td>Začne se jutranja izmena, prodajalne odprejo vrata.</td></tr>
<tr><td>14.00</td><td>Popoldanska izmena osveži droži, čisti linijo in pripravi surovine za noč.</td></tr>
</tbody>
</table>
<h3>Trije dogovori, na katere se lahko zanesete</h3>
<ol>
<li><strong>Pečemo samo tisto, kar bi dali na mizo tudi doma.</strong></li>
<li><strong>Napako povemo takoj.</strong> Zanima nas, kako jo bomo odpravili, in ne to, kdo je kriv.</li>
<li><strong>Kdor vpraša, dobi odgovor</strong> – tudi ob treh zjutraj.</li>
</ol>`,
    },
    {
      type: 'TEXT',
      chapter: 'Vaš začetek',
      title: 'Prvi dan, prvi teden, prvi mesec',
      html: `<h2>Ničesar vam ni treba znati vnaprej</h2>
<p>Ob vas bo ves prvi mesec <strong>mentor</strong> ali mentorica. Skupaj opravita vsako novo nalogo vsaj trikrat: najprej gledate, nato delate ob mentorju, na koncu samostojno, mentor pa spremlja in potrdi, da znate. Dokler naloga ni potrjena, je ne opravljate sami – to velja za vse stroje brez izjeme.</p>
<h3>Pred prvim delovnim dnem</h3>
<ul>
<li>pogodba o zaposlitvi in prijava v socialna zavarovanja,</li>
<li>predhodni zdravstveni pregled pri izvajalcu medicine dela,</li>
<li>podpisano soglasje in individualna izjava o bolezenskih znakih, če boste delali z živili.</li>
</ul>
<table>
<thead><tr><th>Kdaj</th><th>Kaj opravite</th><th>Kdo vas vodi</th></tr></thead>
<tbody>
<tr><td>1. dan</td><td>sprejem, delovna obleka in omarica, ogled obrata in evakuacijskih poti, modul <em>Požarna varnost</em></td><td>kadrovska služba, mentor</td></tr>
<tr><td>1. teden</td><td>usposabljanje za varno delo na delovnem mestu, modul <em>Osebna higiena</em></td><td>vodja izmene, mentor</td></tr>
<tr><td>2. teden</td><td>proizvodnja: <em>Varnost živil in HACCP</em>; prodajalne: <em>Skrb za kupce</em></td><td>mentor</td></tr>
<tr><td>3. teden</td><td>stroji na vašem delovnem mestu s praktičnim preizkusom, modul <em>Varno delo s stroji</em></td><td>vzdrževanje</td></tr>
<tr><td>4. teden</td><td>pogovor o prvem mesecu, načrt nadaljnjega učenja</td><td>vodja, kadrovska služba</td></tr>
</tbody>
</table>
<p>Poskusno delo pri nas traja tri mesece. V tem času se z vodjo pogovorite najmanj dvakrat, obakrat z zapisnikom. Usposabljanje za varno delo poteka med delovnim časom in je za vas brezplačno.</p>
<blockquote><p>Če česa niste razumeli, to povejte. Vprašanje nas stane minuto, napačen zames pa 180 kilogramov testa.</p></blockquote>`,
    },
    {
      type: 'TEXT',
      chapter: 'Vaš začetek',
      title: 'Izmene, odmori in odsotnosti',
      html: `<h2>Delovni čas</h2>
<p>V proizvodnji delamo v treh izmenah: jutranja od 6.00 do 14.00, popoldanska od 14.00 do 22.00 in nočna od 22.00 do 6.00. Prodajalne in dostava imajo svoj urnik. Razpored za naslednji mesec objavimo <strong>najpozneje do 20. v mesecu</strong>; zamenjavo izmene dogovorita oba sodelavca in jo pred izmeno potrdi vodja.</p>
<ul>
<li>Prihod in odhod <strong>vsak dan</strong> zabeležite s kartico. Za sodelavca tega ne počnemo, niti kadar nas za to prosi.</li>
<li>Pri polnem delovnem času vam pripada <strong>30 minut odmora</strong>, ki se šteje v delovni čas.</li>
<li>Med dvema izmenama mora miniti najmanj <strong>12 ur</strong>. Če iz razporeda vidite, da ni tako, takoj opozorite vodjo.</li>
<li>Na delo pridete spočiti in trezni. Delo pod vplivom alkohola, drog ali zdravil, ki zmanjšujejo zbranost, ni dovoljeno.</li>
</ul>
<h2>Kadar vas ne bo</h2>
<table>
<thead><tr><th>Razlog</th><th>Kaj naredite</th><th>Do kdaj</th></tr></thead>
<tbody>
<tr><td>Bolezen</td><td>pokličete vodjo izmene; sporočilo SMS ne zadošča</td><td>vsaj dve uri pred začetkom izmene</td></tr>
<tr><td>Bolniški list</td><td>zdravnik ga izda elektronsko, vi sporočite predvideno trajanje</td><td>na dan obiska pri zdravniku</td></tr>
<tr><td>Letni dopust</td><td>oddate vlogo vodji</td><td>14 dni prej, za poletje do 30. aprila</td></tr>
<tr><td>Nujni osebni razlog</td><td>pokličete vodjo, o dokazilih se dogovorite pozneje</td><td>čim prej</td></tr>
<tr><td>Driska, bruhanje, vročina</td><td>ne pridete na delo in poveste, za katere znake gre, če delate z živili</td><td>takoj, tudi ponoči</td></tr>
</tbody>
</table>
<p>Diagnoze delodajalcu ne razkrivate. Izjema so bolezenski znaki, pomembni za varnost živil: te moramo poznati, da zavarujemo kupce.</p>
<p>Plačo nakažemo do 15. v mesecu za pretekli mesec. Če na plačilni listi kaj ni jasno, se oglasite v kadrovski službi.</p>`,
    },
    {
      type: 'MIXED',
      chapter: 'Dogovori in pomoč',
      title: 'Obleka, ključi in telefon: naši dogovori',
      html: `<h2>Kar prejmete prvi dan</h2>
<ul>
<li><strong>Delovna obleka:</strong> štirje kompleti za proizvodnjo oziroma trije za prodajalno, pokrivala in zaščitni čevlji z nedrsečim podplatom. Obleke pere pralnica; domov jih ne nosimo.</li>
<li><strong>Omarica z dvema predeloma:</strong> v enem so civilna oblačila, v drugem delovna. Hrane v njej ne hranimo.</li>
<li><strong>Kartica za vstop:</strong> je vaša in je ne posojate. Izgubo prijavite takoj, da jo blokiramo.</li>
</ul>
<h2>Telefon in fotografije</h2>
<p>Telefon v proizvodnji ostane v omarici: prenaša umazanijo in odvrača pozornost, pri strojih pa je že sekunda nepozornosti preveč. Nujni klici vas dosežejo prek vodje izmene. V proizvodnji brez dovoljenja vodje kakovosti ne fotografiramo, sodelavcev pa ne fotografiramo nikoli brez njihovega dovoljenja.</p>
<h2>Kruh za domov</h2>
<p>Po vsaki izmeni vam pripada hlebec ali deset kosov drobnega peciva iz košare pri izhodu. Vse drugo kupite s 30-odstotnim popustom. Izdelkov, ki so izločeni kot neustrezni, ne odnašamo domov, ker zanje ne moremo jamčiti.</p>
<h2>Obiskovalci</h2>
<p>Vsak obiskovalec se vpiše, prejme haljo in pokrivalo ter se po obratu giblje samo v spremstvu. Če na hodniku srečate neznano osebo brez halje, jo vljudno vprašajte, koga išče, in jo pospremite do sprejema.</p>
<p>Kontrolni list v priponki natisnite ali odprite na telefonu. Ob koncu prvega tedna ga z mentorjem podpišeta in oddata v kadrovsko službo.</p>`,
      attachments: [
        {
          fileName: 'kontrolni-list-prvi-teden.pdf',
          title: 'Kontrolni list za prvi teden',
          paragraphs: [
            'Ime in priimek: ______________________   Mentor: ______________________',
            '[   ] Prejel/-a sem delovno obleko, obutev, kartico in ključ omarice.',
            '[   ] Poznam pot od svojega delovnega mesta do dveh različnih izhodov in zbirno mesto.',
            '[   ] Vem, kje so gasilnik, omarica za prvo pomoč in AED, ki so najbližje mojemu delovnemu mestu.',
            '[   ] Poznam telefonski številki 112 in 113 ter interno številko vodje izmene.',
            '[   ] Pokazal/-a sem, kako si pravilno umijem roke.',
            '[   ] Vem, katere bolezenske znake moram sporočiti in komu.',
            '[   ] Opravil/-a sem usposabljanje za varno delo na svojem delovnem mestu.',
            '[   ] Vem, katerih strojev še ne smem uporabljati.',
            '[   ] Razumem razpored, beleženje delovnega časa in sporočanje odsotnosti.',
            'Datum: ______________   Podpis sodelavca: ______________   Podpis mentorja: ______________',
          ],
        },
      ],
    },
    {
      type: 'TEXT',
      chapter: 'Dogovori in pomoč',
      title: 'Kam po pomoč',
      html: `<h2>Pravi človek za vaše vprašanje</h2>
<table>
<thead><tr><th>Vprašanje</th><th>Kdo pomaga</th><th>Interna številka</th></tr></thead>
<tbody>
<tr><td>pogodba, plača, dopust, potrdila</td><td>Nina Oblak, vodja kadrovske službe</td><td>110</td></tr>
<tr><td>recepti, testo, učenje v proizvodnji</td><td>Maja Kovač, pekovska mojstrica</td><td>124</td></tr>
<tr><td>varnost živil, higiena, alergeni</td><td>Barbara Mlakar, vodja kakovosti</td><td>115</td></tr>
<tr><td>stroji, okvare, varnost pri delu</td><td>Janez Hribar, vodja vzdrževanja</td><td>130</td></tr>
<tr><td>prodajalne, blagajna, pritožbe kupcev</td><td>Mateja Kranjc, vodja prodajaln</td><td>142</td></tr>
<tr><td>kar koli ponoči</td><td>vodja izmene</td><td>100</td></tr>
</tbody>
</table>
<h3>V nujnih primerih</h3>
<p><strong>112</strong> pokličete za reševalce in gasilce, <strong>113</strong> za policijo. Šele nato obvestite vodjo izmene. Za klic na pomoč dovoljenja ne potrebujete.</p>
<h2>Kadar vas kaj teži</h2>
<p>Nadlegovanja, žaljenja in trpinčenja na delovnem mestu ne dopuščamo, ne glede na to, ali prihaja od vodje, sodelavca ali kupca. Izberete lahko pot, ki vam je najbližja:</p>
<ol>
<li>pogovor z vodjo ali z mentorjem,</li>
<li>pogovor z Nino Oblak, ki je hkrati zaupnica za notranje prijave po Zakonu o zaščiti prijaviteljev,</li>
<li>pisna prijava v nabiralnik pred garderobo; ključ ima samo zaupnica.</li>
</ol>
<p>Prijavo obravnavamo zaupno. Kdor v dobri veri opozori na nepravilnost, zaradi tega ne sme imeti nobenih slabih posledic. Neposredno se lahko obrnete tudi na Inšpektorat Republike Slovenije za delo.</p>
<p>Predlogi za izboljšave so dobrodošli na tabli pri kavnem avtomatu. Vsako prvo sredo v mesecu jih preberemo in na vsakega odgovorimo.</p>`,
    },
    {
      type: 'QUIZ',
      chapter: 'Dogovori in pomoč',
      title: 'Kratko preverjanje: prvi koraki',
      html: '<p>Sedem vprašanj brez časovne omejitve. Za uspešno opravljeno preverjanje potrebujete 70 % točk, poskusov je poljubno mnogo. Po oddaji se vam pokažejo pojasnila.</p>',
      quiz: {
        title: 'Dobrodošli v Pekarni Zrno',
        passingScore: 70,
        maxAttempts: null,
        timeLimitSeconds: null,
        shuffle: false,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            1,
            'Zjutraj pred izmeno zbolite. Kako to sporočite?',
            [
              'Vodji izmene pošljete SMS',
              'Sodelavcu naročite, naj pove naprej',
              'Pokličete vodjo izmene, vsaj dve uri pred začetkom',
              'Pokličete kadrovsko službo, ko se ta odpre',
            ],
            2,
            'Vodja mora poiskati zamenjavo, zato šteje klic in ne sporočilo, ki ga morda nihče ne prebere.',
          ),
          trueFalse(
            1,
            'Novo nalogo smete opravljati samostojno šele, ko mentor potrdi, da jo znate.',
            true,
            'Gledate, delate ob mentorju, nato delate sami pod nadzorom. Pri strojih izjem ni.',
          ),
          singleChoice(
            2,
            'Koliko časa mora najmanj miniti med koncem ene in začetkom naslednje izmene?',
            ['12 ur', '6 ur', '8 ur', '24 ur'],
            0,
            'Dnevni počitek traja najmanj 12 ur. Napako v razporedu takoj sporočite vodji.',
          ),
          multipleChoice(
            2,
            'Kateri dogovori veljajo za telefon in fotografiranje v proizvodnji?',
            [
              'Telefon ostane v omarici',
              'Telefon je dovoljen, če je utišan',
              'Brez dovoljenja vodje kakovosti ne fotografiramo',
              'Sodelavcev brez njihovega dovoljenja ne fotografiramo',
            ],
            [0, 2, 3],
            'Telefon prenaša umazanijo in odvrača pozornost, tudi če ne zvoni.',
          ),
          singleChoice(
            1,
            'Na hodniku obrata srečate neznanca brez halje. Kaj storite?',
            [
              'Nič, verjetno je serviser',
              'Vprašate ga, koga išče, in ga pospremite do sprejema',
              'Posodite mu svojo kartico',
              'Pokličete 113',
            ],
            1,
            'Obiskovalci se gibljejo samo v spremstvu. Vljudno vprašanje varuje ljudi in živila.',
          ),
          trueFalse(
            1,
            'Delodajalcu morate ob vsaki bolniški odsotnosti sporočiti diagnozo.',
            false,
            'Diagnoza je vaša zasebnost. Sporočiti morate le znake, ki so pomembni za varnost živil, na primer drisko ali bruhanje.',
          ),
          multipleChoice(
            2,
            'Na koga se lahko obrnete, če na delovnem mestu doživljate trpinčenje?',
            [
              'Na vodjo ali mentorja',
              'Samo na direktorico',
              'Na zaupnico za notranje prijave',
              'Na Inšpektorat Republike Slovenije za delo',
            ],
            [0, 2, 3],
            'Pot izberete sami. Kdor v dobri veri opozori na nepravilnost, zaradi tega ne sme imeti slabih posledic.',
          ),
        ],
      },
    },
  ],
}
