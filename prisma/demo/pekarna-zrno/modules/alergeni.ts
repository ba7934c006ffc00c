import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const alergeni: DemoModule = {
  slug: 'alergeni',
  title: 'Alergeni od recepture do police',
  description:
    'Štirinajst alergenov, ki jih moramo navesti, kje se skrivajo v naših izdelkih, kako preprečimo navzkrižni stik in kako kupcu odgovorimo, ne da bi ugibali. Modul je v pripravi.',
  category: 'Varnost živil',
  difficulty: 'INTERMEDIATE',
  tags: ['alergeni', 'Uredba 1169/2011'],
  learningOutcomes: [
    'Naštejete 14 alergenov in jih poiščete v naših recepturah',
    'Preprečite navzkrižni stik v proizvodnji in prodajalni',
    'Kupcu posredujete preverjeno informacijo',
  ],
  estimatedMinutes: 35,
  cpdPoints: 2,
  validityMonths: 24,
  cover: 'allergens.webp',
  author: 'maja',
  mentors: ['maja', 'barbara'],
  prerequisites: ['osebna-higiena'],
  status: 'DRAFT',
  publishedDaysAgo: null,
  sections: [
    {
      type: 'TEXT',
      title: 'Štirinajst alergenov in kje jih imamo',
      html: `<h2>Kaj moramo navesti</h2>
<p>Priloga II k <strong>Uredbi (EU) št. 1169/2011</strong> o zagotavljanju informacij o živilih potrošnikom našteva 14 skupin sestavin, ki povzročajo alergije ali preobčutljivosti. Navesti jih moramo vedno, kadar so v izdelku namenoma, pa naj jih je še tako malo; edina količinska meja velja za sulfite. Pravilo velja za predpakirane izdelke in tudi za kruh s police.</p>
<table>
<thead><tr><th>Alergen</th><th>Naši izdelki in surovine</th></tr></thead>
<tbody>
<tr><td>1. Žita, ki vsebujejo gluten (pšenica, pira, rž, ječmen, oves)</td><td>skoraj vsi izdelki; ječmenov slad v temnem kruhu</td></tr>
<tr><td>2. Raki</td><td>ne uporabljamo</td></tr>
<tr><td>3. Jajca</td><td>kreme, biskvit, premaz za pletenico</td></tr>
<tr><td>4. Ribe</td><td>pica s tuno (po naročilu)</td></tr>
<tr><td>5. Arašidi</td><td>ne uporabljamo; mogoče sledi v oreškovih mešanicah</td></tr>
<tr><td>6. Zrnje soje</td><td>margarina, lecitin v čokoladi, sojin kruh</td></tr>
<tr><td>7. Mleko (tudi laktoza)</td><td>maslo, skuta, kreme, mlečno pecivo</td></tr>
<tr><td>8. Oreški (mandlji, lešniki, orehi …)</td><td>potica, rogljiči, ajdov kruh z orehi</td></tr>
<tr><td>9. Listna zelena</td><td>začimbna mešanica v zelenjavnem zavitku</td></tr>
<tr><td>10. Gorčično seme</td><td>sendviči</td></tr>
<tr><td>11. Sezamovo seme</td><td>posipi, semenske štručke, tahini</td></tr>
<tr><td>12. Žveplov dioksid in sulfiti (nad 10 mg/kg ali 10 mg/l)</td><td>rozine, suhe marelice</td></tr>
<tr><td>13. Volčji bob</td><td>izboljševalci za moko nekaterih dobaviteljev</td></tr>
<tr><td>14. Mehkužci</td><td>ne uporabljamo</td></tr>
</tbody>
</table>
<p>Makovega semena, ajde in kvasa na seznamu ni, čeprav lahko tudi nanje kdo reagira. Če nas kupec vpraša po njih, sestavo vseeno preverimo in mu jo povemo.</p>
<blockquote><p>Celiakija ni »modna dieta«: pri bolniku že drobtine pšeničnega kruha poškodujejo sluznico tankega črevesa.</p></blockquote>`,
    },
    {
      type: 'TEXT',
      title: 'Navzkrižni stik v proizvodnji',
      html: `<h2>Alergen potuje z moko, orodjem in rokami</h2>
<p>Navzkrižni stik pomeni, da alergen nenamerno zaide v izdelek, v katerem ga ne bi smelo biti. Alergena s pečenjem ne uničimo, prav tako ga ne odstranimo z razkuževanjem. Pomaga le to, da ga <strong>ločimo</strong> ali <strong>odstranimo</strong>.</p>
<h3>Sprejem in skladišče</h3>
<ul>
<li>Ob sprejemu preverite deklaracijo, tudi če je surovina »ista kot vedno«. Dobavitelj lahko recepturo spremeni brez opozorila.</li>
<li>Lešniki, mandlji, orehi, sezam in sojini izdelki so na spodnjih policah, v zaprtih posodah z rumenim pokrovom. Če se kaj raztrese, ne pade na drugo surovino.</li>
<li>Zajemalka ostane v svoji posodi. Nadomestne surovine brez potrditve vodje kakovosti ne uporabimo.</li>
</ul>
<h3>Mesenje in oblikovanje</h3>
<ul>
<li>Držimo se razporeda: najprej izdelki brez alergenov z rumene police, nazadnje izdelki z oreški.</li>
<li>Rumeno orodje uporabljamo samo za alergene in ga pomijemo ločeno.</li>
<li>Po oreških zamenjamo predpasnik in rokavice ter si umijemo roke.</li>
<li>Ostanek testa gre le v <em>isti</em> izdelek. Testo s sezamom v navadne žemlje ne sodi.</li>
</ul>
<h3>Peka, rezanje, pakiranje</h3>
<ul>
<li>Pekači in silikonske podloge imajo oznako; tiste za orehove rogljiče ne uporabljamo za mlečno pecivo.</li>
<li>Rezalnik med kruhom s semeni in kruhom brez njih očistimo in to potrdimo na listu.</li>
<li>Pri menjavi izdelka preverimo, ali je na tiskalniku <strong>prava deklaracija</strong>. Napačna nalepka je najpogostejši razlog za odpoklice živil zaradi alergenov.</li>
</ul>
<p>Napis »lahko vsebuje sledi« ni nadomestilo za čiščenje. Uporabimo ga samo, kadar smo tveganje ocenili in ga z ukrepi ne moremo odpraviti.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Označevanje in odgovor kupcu',
      html: `<h2>Predpakirano in nepredpakirano</h2>
<table>
<thead><tr><th>Podatek</th><th>Predpakirani izdelki</th><th>Nepredpakirani izdelki v prodajalni</th></tr></thead>
<tbody>
<tr><td>Kje so podatki</td><td>na deklaraciji</td><td>na listku pri izdelku in v knjigi alergenov ob blagajni</td></tr>
<tr><td>Kako so alergeni označeni</td><td>poudarjeni v seznamu sestavin, npr. <strong>pšenična</strong> moka, <strong>mleko</strong> v prahu</td><td>pisno in v slovenščini, z besedami, ne samo s številkami</td></tr>
<tr><td>Najmanj še</td><td>ime, količina, rok, proizvajalec, hranilna vrednost …</td><td>ime živila, ime in naslov proizvajalca</td></tr>
</tbody>
</table>
<h2>Trije stavki, ki jih potrebujete</h2>
<ol>
<li><strong>»Hvala, da ste vprašali. Trenutek, preverim v knjigi alergenov.«</strong> Tudi če ste prepričani, da veste.</li>
<li><strong>»Ta izdelek vsebuje … V istem prostoru delamo tudi z oreški in sezamom.«</strong> Kupcu knjigo obrnete, da prebere sam.</li>
<li><strong>»Tega ne morem zanesljivo potrditi, zato vam izdelka ne priporočam.«</strong> To je dober odgovor, ne neznanje.</li>
</ol>
<h3>Česa ne rečemo</h3>
<ul>
<li>»Mislim, da ni notri.« Ugibanje je lahko življenjsko nevarno.</li>
<li>»Malo vam pa že ne bo škodilo.«</li>
<li>»Orehe lahko odstranim.« Sled alergena ostane.</li>
<li>»Brez glutena.« Takega izdelka v naši ponudbi ni.</li>
</ul>
<p>Pri naročilu torte ali peciva za vrtec alergije vpišemo na naročilnico v rdeče polje, jih preberemo na glas in prosimo naročnika, da vpis podpiše.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Ko pride do reakcije (osnutek)',
      html: `<h2>Znaki in ukrepanje</h2>
<p>Osnutek za pregled: besedilo je treba uskladiti z modulom <em>Prva pomoč v pekarni in prodajalni</em>.</p>
<ul>
<li>Prvi znaki: srbenje v ustih, koprivnica, otekanje ustnic, slabost.</li>
<li>Nevarni znaki: težko dihanje, hripavost, omotica, izguba zavesti.</li>
<li>Ob nevarnih znakih takoj pokličemo <strong>112</strong>, kupcu pomagamo uporabiti njegov samoinjektor adrenalina in ga ne pustimo samega.</li>
<li>Shranimo ovojnino in preostanek izdelka ter obvestimo vodjo kakovosti (interna 115).</li>
</ul>
<p>Dodati: primer iz prodajalne v Šiški, fotografijo knjige alergenov in vzorec zapisa.</p>`,
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja (v pripravi)',
      html: '<p>Načrtovanih je osem vprašanj. Prva štiri so pripravljena za pregled.</p>',
      quiz: {
        title: 'Alergeni od recepture do police',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          multipleChoice(
            2,
            'Katere od naštetih snovi so na seznamu iz Priloge II k Uredbi 1169/2011?',
            ['Sezamovo seme', 'Makovo seme', 'Volčji bob', 'Sulfiti nad 10 mg/kg'],
            [0, 2, 3],
            'Maka na seznamu ni, vendar sestavo na kupčevo vprašanje vseeno preverimo.',
          ),
          trueFalse(
            1,
            'Med pečenjem se alergeni uničijo, zato so sledi lešnikov v kruhu nenevarne.',
            false,
            'Alergen prenese peko in razkuževanje. Odstranimo ga samo s temeljitim čiščenjem.',
          ),
          singleChoice(
            2,
            'Kupec vpraša, ali štručka vsebuje sezam. Prepričani ste, da ne. Kaj storite?',
            [
              'Odgovorite, da ne',
              'Preverite v knjigi alergenov in mu jo pokažete',
              'Svetujete mu, naj seme odstrani',
              'Pošljete ga v drugo trgovino',
            ],
            1,
            'Odgovarjamo samo na podlagi preverjenega podatka, saj se receptura lahko spremeni.',
          ),
          singleChoice(
            2,
            'Kateri je najpogostejši razlog za odpoklice živil zaradi alergenov?',
            ['Napačna ali nepopolna deklaracija', 'Prenizka temperatura peke', 'Pretečen rok', 'Poškodovana vreča'],
            0,
            'Zato ob vsaki menjavi izdelka preverimo, ali je na tiskalniku prava deklaracija.',
          ),
        ],
      },
    },
  ],
}
