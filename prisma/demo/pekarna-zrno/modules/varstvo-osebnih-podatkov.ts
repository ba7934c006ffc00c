import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const varstvoOsebnihPodatkov: DemoModule = {
  slug: 'varstvo-osebnih-podatkov',
  title: 'Varstvo osebnih podatkov pri vsakdanjem delu',
  description:
    'Kaj Splošna uredba (GDPR) in ZVOP-2 pomenita za pisarno, proizvodnjo, prodajalno in dostavo: kateri podatki so osebni, kako z njimi ravnamo, kaj velja za kamere in skupine v aplikacijah ter kaj storimo ob kršitvi.',
  category: 'Podatki in zasebnost',
  difficulty: 'BEGINNER',
  tags: ['GDPR', 'ZVOP-2', 'obvezno'],
  learningOutcomes: [
    'Prepoznate osebni podatek, tudi kadar ni v pisarni',
    'Pred vsako uporabo podatka veste, zakaj ga potrebujete in kako dolgo',
    'O zahtevi posameznika ali kršitvi še isti dan obvestite pravo osebo',
  ],
  estimatedMinutes: 35,
  cpdPoints: 2,
  validityMonths: 24,
  cover: 'data-protection.webp',
  author: 'nina',
  mentors: ['nina'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 230,
  sections: [
    {
      type: 'TEXT',
      title: 'Kaj je osebni podatek in kje ga imamo',
      html: `<h2>Več kot ime in priimek</h2>
<p>Osebni podatek je <strong>vsaka informacija o določenem ali določljivem posamezniku</strong>. Pravila določata Splošna uredba o varstvu podatkov (Uredba (EU) 2016/679, GDPR) in Zakon o varstvu osebnih podatkov (<strong>ZVOP-2</strong>), ki se uporablja od 26. januarja 2023. Nadzor opravlja Informacijski pooblaščenec.</p>
<p>Receptura za rženi kruh ni osebni podatek. Naročilnica za torto z imenom slavljenke, telefonsko številko in opombo o alergiji pa vsebuje osebne podatke, med njimi celo podatek o zdravju.</p>
<table>
<thead><tr><th>Kje</th><th>Primer</th><th>Kdo sme videti</th></tr></thead>
<tbody>
<tr><td>Prodajalna</td><td>naročilnice, kartica zvestobe, pritožba kupca</td><td>prodajno osebje, ki naročilo izvede</td></tr>
<tr><td>Proizvodnja</td><td>razpored izmen, evidenca prihodov, zapisi z imeni</td><td>vodja, sodelavci le svoj razpored in razpored izmene</td></tr>
<tr><td>Dostava</td><td>naslovi in telefoni strank, sledenje vozilu</td><td>odprema in voznik na tej poti</td></tr>
<tr><td>Kadrovska služba</td><td>pogodbe, plače, prijave kandidatov</td><td>kadrovska služba, računovodstvo v potrebnem obsegu</td></tr>
<tr><td>Varovanje</td><td>videoposnetki</td><td>direktorica in vodja vzdrževanja, vsak vpogled zapišemo</td></tr>
</tbody>
</table>
<h3>Posebne vrste podatkov</h3>
<p>Podatki o zdravju, veri, etnični pripadnosti, članstvu v sindikatu, spolni usmerjenosti ter biometrični podatki za prepoznavo oseb so še strožje varovani. Izjava o bolezenskih znakih, alergija na naročilnici in zdravniško spričevalo ne ležijo na pultu in ne potujejo po skupinskem klepetu.</p>
<p><strong>Obdelava</strong> je vse, kar s podatkom naredimo: zapišemo ga, preberemo, posredujemo, natisnemo, izbrišemo. Tudi list papirja na oglasni deski je obdelava.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Načela, podlage in roki hrambe',
      html: `<h2>Pet vprašanj pred vsako uporabo</h2>
<ol>
<li><strong>Zakaj?</strong> Imam pravno podlago in določen namen?</li>
<li><strong>Koliko?</strong> Potrebujem datum rojstva ali samo podatek, da je oseba polnoletna?</li>
<li><strong>Je točno?</strong> Kdaj smo podatek nazadnje preverili?</li>
<li><strong>Kako dolgo?</strong> Kdaj ga izbrišem in kdo to naredi?</li>
<li><strong>Kdo ga še vidi?</strong> Je podatek zavarovan in lahko to dokažemo?</li>
</ol>
<h3>Pravne podlage, ki jih uporabljamo</h3>
<ul>
<li><strong>Pogodba:</strong> za izvedbo naročila potrebujemo ime in telefonsko številko, za izplačilo plače številko računa.</li>
<li><strong>Zakon:</strong> evidenca delovnega časa, prijava v zavarovanja, prijava nezgode pri delu, hramba računov.</li>
<li><strong>Zakoniti interes:</strong> videonadzor vhoda, odgovor na pritožbo. Prej pretehtamo, ali pravice posameznika ne prevladajo.</li>
<li><strong>Privolitev:</strong> e-novice, fotografija zaposlenega na spletni strani. Biti mora prostovoljna, preklic pa prav tako preprost kot podelitev. V razmerju med delodajalcem in delavcem jo uporabljamo le izjemoma.</li>
</ul>
<h3>Kako dolgo hranimo</h3>
<table>
<thead><tr><th>Podatki</th><th>Rok</th></tr></thead>
<tbody>
<tr><td>Naročilnica za torto ali pecivo</td><td>30 dni po prevzemu; če jo veže račun, ostane samo račun</td></tr>
<tr><td>Izdani računi</td><td>10 let po poteku leta, na katero se nanašajo</td></tr>
<tr><td>Prijava neizbranega kandidata</td><td>do konca postopka in izteka rokov za sodno varstvo; dlje samo s privolitvijo</td></tr>
<tr><td>Evidenca o zaposlenih delavcih</td><td>trajno, po zakonu o evidencah na področju dela in socialne varnosti</td></tr>
<tr><td>Videoposnetki</td><td>14 dni; zakon dovoljuje največ eno leto</td></tr>
<tr><td>Prijava na e-novice</td><td>do preklica</td></tr>
</tbody>
</table>
<p>»Mogoče bo kdaj prišlo prav« ni namen. Kar nima več namena, uničimo v rezalniku papirja oziroma izbrišemo iz vseh kopij.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Kamere, fotografije in skupine v telefonu',
      html: `<h2>Videonadzor</h2>
<p>Kamere imamo na vhodih, na nakladalni rampi in v prodajalnah nad blagajno. Namenjene so varnosti ljudi in premoženja, <strong>ne merjenju delovne storilnosti</strong>. ZVOP-2 snemanje v delovnih prostorih dovoljuje le, kadar je to nujno in namena ni mogoče doseči z milejšimi sredstvi; o njem morate biti zaposleni vnaprej pisno obveščeni. V garderobah in sanitarnih prostorih je snemanje prepovedano.</p>
<ul>
<li>Ob vsakem vhodu visi obvestilo: kdo snema, zakaj in kje dobite več informacij.</li>
<li>Posnetka ne snemamo z zaslona na telefon in ga ne kažemo sodelavcem ali znancem.</li>
<li>Če posnetek zahteva policija, jo napotite k direktorici. Izročitev vedno zapišemo.</li>
</ul>
<h2>Fotografije in družbena omrežja</h2>
<p>Preden objavite fotografijo, na kateri je prepoznaven sodelavec ali kupec, potrebujete njegovo privolitev. Pri otrocih, na primer ob obisku vrtca, privolijo starši. Preverite tudi ozadje: razpored izmen na steni, zaslon blagajne in dobavnica so osebni podatki, ki jih hitro spregledamo.</p>
<h2>Skupine v aplikacijah za sporočanje</h2>
<p>Skupina »Nočna Moste« je namenjena hitrim dogovorom o delu, ne podatkom o ljudeh.</p>
<table>
<thead><tr><th>V skupino sodi</th><th>V skupino ne sodi</th></tr></thead>
<tbody>
<tr><td>»V petek potrebujemo še enega človeka.«</td><td>»Tomaž ima spet težave s hrbtom, do torka ga ne bo.«</td></tr>
<tr><td>»Linija 2 danes stoji.«</td><td>fotografija bolniškega lista ali razporeda z opombami</td></tr>
<tr><td>»Zbor je ob 13.45 v jedilnici.«</td><td>ime in telefonska številka kupca, ki se je pritožil</td></tr>
</tbody>
</table>
<p>Članstvo v skupini je prostovoljno. Uradna obvestila, razporedi in navodila so na oglasni deski in v tej aplikaciji, zato nihče ne sme biti prikrajšan, če zasebnega telefona za službo ne uporablja.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Navade, ki preprečijo večino težav',
      html: `<h2>Večina kršitev ni delo hekerjev</h2>
<p>Napačen naslovnik, pozabljen papir, isto geslo na petih mestih – to so najpogostejše zgodbe. Dobra novica: proti njim pomagajo preproste navade.</p>
<h3>E-pošta in telefon</h3>
<ul>
<li>Pred klikom na »Pošlji« preverite naslovnika, priponko in vso verigo sporočil pod njo.</li>
<li>Več prejemnikov, ki se med seboj ne poznajo, sodi v polje <strong>Skp</strong> (skrita kopija).</li>
<li>Po telefonu podatkov o sodelavcih ne dajemo. »Sporočilo mu bom predala« zadošča tudi, če kliče soproga ali banka.</li>
<li>Sporočilo »direktorice«, naj nujno plačate račun ali pošljete plačilne liste, preverite s klicem na številko, ki jo že poznate. Enako velja za spremembo številke bančnega računa dobavitelja.</li>
</ul>
<h3>Gesla in naprave</h3>
<ul>
<li>Za vsako storitev uporabite drugo geslo, najbolje stavek iz več besed, in vklopite dvostopenjsko prijavo.</li>
<li>Ko odidete, zaklenite zaslon: hkrati pritisnite tipki Windows in L. To velja tudi za tablico ob liniji in računalnik v prodajalni.</li>
<li>Podatkov strank ne prenašamo na zasebne telefone, USB-ključe in v orodja umetne inteligence, ki jih podjetje ni odobrilo.</li>
<li>Najdenega USB-ključa ne priključujte; prinesite ga vzdrževanju.</li>
</ul>
<h3>Papir</h3>
<ul>
<li>Naročilnice v prodajalni so v mapi pod pultom, nikoli z imeni proti kupcu.</li>
<li>Dobavnice ostanejo v vozilu v zaprti mapi, vozilo zaklenite tudi, kadar dostavljate »samo za minuto«.</li>
<li>Natisnjeno takoj poberite s tiskalnika. Papir z osebnimi podatki sodi v rezalnik, ne v zabojnik za papir.</li>
</ul>
<blockquote><p>Opombo o človeku napišite tako, da bi mu jo lahko brez zadrege pokazali. Pravico ima, da jo prebere.</p></blockquote>`,
    },
    {
      type: 'TEXT',
      title: 'Zahteve posameznikov in kršitve: ura teče',
      html: `<h2>Pravice posameznika</h2>
<p>Kupec, sodelavec ali kandidat lahko zahteva <strong>dostop</strong> do svojih podatkov, njihov <strong>popravek</strong>, v določenih primerih <strong>izbris</strong>, omejitev obdelave ali prenos, obdelavi pa lahko tudi <strong>ugovarja</strong>. Obrazec ni potreben. Stavek »Povejte mi, kaj imate zapisano o meni« je popolnoma veljavna zahteva, četudi jo kdo izreče ob blagajni.</p>
<ol>
<li>Zapišite, kdo kaj zahteva, kdaj je to sporočil in kako je dosegljiv. Ne obljubljajte in ne presojajte.</li>
<li>Zahtevo še isti dan pošljite na <strong>zasebnost@zrno.example</strong>.</li>
<li>Nina Oblak preveri istovetnost in odgovori. Rok je praviloma <strong>en mesec</strong>; pri zapletenih zahtevah ga lahko podaljšamo še za dva meseca, o čemer posameznika obvestimo. Odgovor je praviloma brezplačen.</li>
<li>Podatkov, na katere se zahteva nanaša, do odgovora ne brišemo.</li>
</ol>
<h2>Kaj je kršitev</h2>
<p>Kršitev varnosti je vsaka nenamerna ali nezakonita izguba, uničenje, sprememba ali razkritje podatkov, pa tudi to, da do njih ne moremo več, na primer po napadu z izsiljevalskim programom.</p>
<table>
<thead><tr><th>Kdaj</th><th>Kaj</th></tr></thead>
<tbody>
<tr><td>Prve minute</td><td>Omejite škodo: prosite napačnega prejemnika za izbris, prijavite izgubljen telefon. Okuženi računalnik odklopite iz omrežja, a ga ne ugašajte.</td></tr>
<tr><td>Prva ura</td><td>Pokličite Nino Oblak (interna 110), ponoči vodjo izmene (interna 100). Povejte, kateri podatki, čigavi, koliko jih je in od kdaj.</td></tr>
<tr><td>V 72 urah po seznanitvi</td><td>Podjetje kršitev prijavi Informacijskemu pooblaščencu, razen če ni verjetno, da bi bile ogrožene pravice in svoboščine posameznikov.</td></tr>
<tr><td>Brez nepotrebnega odlašanja</td><td>Če je tveganje veliko, obvestimo tudi prizadete posameznike.</td></tr>
</tbody>
</table>
<p>Kdor svojo napako prijavi takoj, ne bo kaznovan. Vsaka zamolčana ura pa nam pri ukrepanju manjka.</p>`,
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: osebni podatki',
      html: '<p>Osem vprašanj iz vsakdanjega dela. Trije poskusi, za uspeh potrebujete 80 % točk, časovne omejitve ni.</p>',
      quiz: {
        title: 'Varstvo osebnih podatkov pri vsakdanjem delu',
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
            'Kaj od naštetega je osebni podatek?',
            [
              'Naročilnica za torto z imenom in telefonsko številko',
              'Receptura za rženi kruh',
              'Videoposnetek prepoznavnega kupca',
              'Evidenca prihodov in odhodov sodelavca',
            ],
            [0, 2, 3],
            'Osebni podatek se nanaša na določenega ali določljivega posameznika. Receptura se ne.',
          ),
          singleChoice(
            2,
            'Kupec ob blagajni reče: »Zanima me, katere moje podatke hranite.« Kaj storite?',
            [
              'Razložite mu, da mora izpolniti obrazec na spletu',
              'Na zaslonu mu pokažete njegovo kartico zvestobe in druge zapise',
              'Zahtevo zapišete in jo še isti dan posredujete na naslov za zasebnost',
              'Povabite ga, naj se oglasi čez en mesec',
            ],
            2,
            'Tudi ustna zahteva je veljavna. Rok že teče, istovetnost pa preveri odgovorna oseba.',
          ),
          trueFalse(
            1,
            'Posnetke kamer v prodajalni sme vodja uporabiti za merjenje hitrosti dela prodajalk.',
            false,
            'Videonadzor je namenjen varnosti ljudi in premoženja. Drugačna uporaba bi presegla namen.',
          ),
          singleChoice(
            2,
            'Razpored z opombami o bolniških odsotnostih ste pomotoma poslali dobavitelju moke. Kaj je prav?',
            [
              'Prosite za izbris in takoj pokličete interno številko 110',
              'Počakate, ali se bo dobavitelj oglasil',
              'Sporočilo izbrišete iz mape »Poslano«',
              'O tem obvestite le sodelavce v skupini',
            ],
            0,
            'Najprej omejimo škodo, nato v prvi uri prijavimo. Ali je potrebna prijava Informacijskemu pooblaščencu, presodi podjetje.',
          ),
          singleChoice(
            1,
            'V kolikšnem času mora podjetje kršitev praviloma prijaviti Informacijskemu pooblaščencu?',
            ['V enem letu', 'V enem mesecu', 'V 15 dneh', 'V 72 urah po seznanitvi'],
            3,
            '72 ur po seznanitvi s kršitvijo, razen če tveganje za posameznike ni verjetno. En mesec je rok za odgovor na zahtevo.',
          ),
          multipleChoice(
            2,
            'Katera sporočila ne sodijo v skupinski klepet izmene?',
            [
              '»Tomaž ima spet težave s hrbtom, do torka ga ne bo.«',
              '»Linija 2 danes stoji.«',
              'Fotografija bolniškega lista',
              'Telefonska številka kupca, ki se je pritožil',
            ],
            [0, 2, 3],
            'Zdravstveni podatki in podatki kupcev v skupino ne sodijo. Obvestilo o liniji ni osebni podatek.',
          ),
          trueFalse(
            1,
            'Za obdelavo številke računa, na katerega nakazujemo plačo, delavčeva privolitev ni potrebna.',
            true,
            'Podlaga je pogodba o zaposlitvi. Privolitev bi bilo mogoče preklicati in za to ni primerna.',
          ),
          singleChoice(
            2,
            'Po e-pošti prispe sporočilo direktorice: »Nujno mi pošlji plačilne liste vseh zaposlenih.« Kaj storite?',
            [
              'Pošljete jih, ker prosi direktorica',
              'Odgovorite na isto sporočilo in vprašate, ali je pristno',
              'Pokličete direktorico na številko, ki jo že poznate',
              'Pošljete le polovico seznama',
            ],
            2,
            'Naslov pošiljatelja je mogoče ponarediti. Preverimo po drugi poti, ne z odgovorom na sporočilo.',
          ),
        ],
      },
    },
  ],
}
