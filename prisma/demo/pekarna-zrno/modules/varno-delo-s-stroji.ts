import { multipleChoice, singleChoice } from '../../question'
import type { DemoModule } from '../../types'
import { trueFalse } from '../question'

export const varnoDeloSStroji: DemoModule = {
  slug: 'varno-delo-s-stroji',
  title: 'Varno delo s stroji: mešalnik, delilnik, peč',
  description:
    'Kje se pri pekovskih strojih ljudje poškodujejo, kako stroj pregledate pred zagonom, kako varno delate z mešalnikom, delilnikom in pečjo ter kako stroj izklopite in zaklenete pred čiščenjem.',
  category: 'Varnost in zdravje pri delu',
  difficulty: 'INTERMEDIATE',
  tags: ['stroji', 'ZVZD-1', 'obvezno'],
  learningOutcomes: [
    'Prepoznate nevarna mesta na mešalniku, delilniku, valjalniku, rezalniku in peči',
    'Pred zagonom opravite pregled in nevarnega stroja ne zaženete',
    'Pred čiščenjem in odpravljanjem zastoja stroj izklopite, zaklenete in preverite',
  ],
  estimatedMinutes: 40,
  cpdPoints: 3,
  validityMonths: 24,
  cover: 'dough-mixer.webp',
  author: 'janez',
  mentors: ['janez', 'maja'],
  prerequisites: ['uvajanje-novih-sodelavcev'],
  status: 'PUBLISHED',
  publishedDaysAgo: 41,
  sections: [
    {
      type: 'TEXT',
      title: 'Kje se ljudje poškodujejo',
      html: `<h2>Stroj je hitrejši od vaše roke</h2>
<p>Spirala mešalnika se zavrti do trikrat na sekundo. Od trenutka, ko začutite, da vam je zgrabilo rokav, do trenutka, ko pritisnete gumb, pa mine več kot pol sekunde. Varnost zato ne temelji na previdnosti, temveč na <strong>varovalih, razdalji in navadah</strong>.</p>
<table>
<thead><tr><th>Stroj</th><th>Nevarnost</th><th>Kaj vas varuje</th></tr></thead>
<tbody>
<tr><td>Spiralni mešalnik</td><td>zajetje roke ali rokava, moka v zraku</td><td>zaščitna rešetka s stikalom, počasna prva stopnja, lokalno odsesavanje</td></tr>
<tr><td>Delilnik testa</td><td>bat in nož odrežeta prst</td><td>zaprt lijak, vrata s stikalom, strgalo namesto roke</td></tr>
<tr><td>Valjalnik</td><td>valja potegneta prste vmes</td><td>zaščitni mreži na obeh straneh, vzvratni tek</td></tr>
<tr><td>Rezalnik kruha</td><td>ureznina, tudi pri čiščenju</td><td>zaprt pokrov, potiskalo, rokavice proti urezu pri menjavi rezil</td></tr>
<tr><td>Etažna in rotacijska peč</td><td>opeklina, para, ukleščenje v komori, plin</td><td>rokavice do komolcev, odpiranje v dveh korakih, notranji odpirač vrat</td></tr>
<tr><td>Dvigalo za mešalno posodo</td><td>stisnjenje, padec posode</td><td>dvoročni vklop, prepoved zadrževanja pod dvignjeno posodo</td></tr>
</tbody>
</table>
<h3>Tako pridete k stroju</h3>
<ul>
<li>rokavi so zapeti ali zavihani navznoter, predpasnik je zavezan <strong>zadaj</strong> in brez visečih trakov,</li>
<li>lasje so pod pokrivalom, brez nakita, ure in traku s kartico,</li>
<li>ob vrtečih se delih brez rokavic – te potegnejo roko v stroj,</li>
<li>čevlji so zaprti in nedrseči, tla suha in brez moke.</li>
</ul>
<p>Pri rezalniku in pakirnem stroju hrup presega 85 dB(A), zato so tam obvezni glušniki ali čepki. Kjer hrup presega 80 dB(A), jih dobite in jih priporočamo.</p>
<blockquote><p>Stroj sme upravljati le, kdor ima zanj vpisano pooblastilo. Seznam visi ob vsakem stroju. Če vašega imena na njem ni, stroja ne vklopite, tudi »samo za minuto« ne.</p></blockquote>`,
    },
    {
      type: 'VIDEO',
      title: 'Pregled mešalnika in peči pred zagonom',
      videoFile: 'oven-start-check.mp4',
      durationSeconds: 40,
      html: `<h2>Štirideset sekund, preden pritisnete zeleni gumb</h2>
<p>Posnetek brez zvoka po korakih prikaže pregled pred zagonom; besedilo ob slikah je dovolj dolgo na zaslonu, da ga preberete. Pregled opravite na začetku vsake izmene, po vsakem čiščenju ali popravilu in vedno, kadar stroj prevzamete od sodelavca, četudi je šel samo na malico.</p>
<ol>
<li><strong>Delovni prostor:</strong> tla so suha, na stroju ni predmetov, ob njem ni vozičkov, poti do izhoda in do gumba za izklop v sili sta prosti.</li>
<li><strong>Delovna obleka:</strong> rokavi zapeti, lasje pokriti, brez nakita in rokavic pri mešalniku; pri peči suhe rokavice do komolcev.</li>
<li><strong>Zaščitna rešetka:</strong> spuščena je in cela. Ko jo dvignete, se mora mešalnik takoj ustaviti; z dvignjeno rešetko se ne sme zagnati.</li>
<li><strong>Posoda in spirala:</strong> čisti sta in trdno nameščeni. V posodi ni strgala, vrečke, orodja ali ostankov testa.</li>
<li><strong>Izklop v sili:</strong> pritisnete gumb, stroj se ustavi. Ko gumb sprostite, mora <strong>ostati ustavljen</strong>, dokler ga znova ne zaženete.</li>
<li><strong>Peč:</strong> komora je prazna, tesnila in steklo so cela, odvod pare in notranji odpirač vrat delujeta. Vonja po plinu ne zaznate.</li>
<li><strong>Zapis:</strong> podpišete kontrolni list. Če kar koli ni v redu, stroja ne zaženete: obesite rdečo kartico »Ne vklapljaj« in pokličete vodjo izmene (interna 100), ta pa vzdrževanje.</li>
</ol>
<p>Če zavohate plin, peči <strong>ne prižigajte</strong> in ne uporabljajte električnih stikal. Zaprite glavni plinski ventil, odprite okna, zapustite prostor in od zunaj pokličite 112.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Mešalnik, delilnik in valjalnik',
      html: `<h2>Mešalnik</h2>
<ol>
<li>Posodo vpnite do konca in preverite zaskok. Kolesa blokirajte.</li>
<li>Najprej nalijte tekočino, nato moko stresajte <strong>nizko in počasi</strong>. Vrečo razrežite ob posodi, ne stresajte je z višine ramen: mokasti prah draži dihala in povzroča pekovsko astmo.</li>
<li>Prvi dve minuti mesite na prvi stopnji, s spuščeno rešetko in vklopljenim odsesavanjem.</li>
<li>Testo preizkusite samo, ko spirala <strong>miruje</strong>. Popolna zaustavitev traja do štiri sekunde: počakajte in poglejte.</li>
<li>Posodo praznite z dvigalom. Polna tehta 250 kilogramov; s telesom je nihče ne zadržuje.</li>
</ol>
<h2>Delilnik</h2>
<ul>
<li>Testo v lijak potisnete s potiskalom, nikoli z roko. Lijaka ne snemate, dokler je stroj pod napetostjo.</li>
<li>Če se testo zatakne, stroj ustavite in zaklenete, kot je opisano v poglavju o zastojih.</li>
<li>Olje za mazanje je živilsko. Razlito olje takoj pobrišite, saj so tla z oljem in moko spolzka kot led.</li>
</ul>
<h2>Valjalnik</h2>
<p>Testo polagajte z razprtimi dlanmi in prsti, obrnjenimi proč od valjev. Roka se nikoli ne pomika skupaj s testom. Zaščitnih mrež ne dvigujemo z žico ali lesenim klinom. Kdor onesposobi varovalo, hudo krši delovne obveznosti, saj naslednji sodelavec zaupa, da mreža deluje.</p>
<h2>Bremena</h2>
<table>
<thead><tr><th>Breme</th><th>Kako</th></tr></thead>
<tbody>
<tr><td>vreča 25 kg</td><td>voziček ali vakuumsko dvigalo; če ga ni, jo dvigneta <strong>dva sodelavca skupaj</strong></td></tr>
<tr><td>poln zaboj kruha (do 12 kg)</td><td>iz počepa, tesno ob telesu, brez zasuka hrbta</td></tr>
<tr><td>voziček s pekači</td><td>potiskate, ne vlečete; pogled čez rob, skozi vrata počasi</td></tr>
</tbody>
</table>
<p>Vročih pekačev ne zlagajte na police nad višino ramen.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Peč, para in vroči pekači',
      html: `<h2>Odpiranje v dveh korakih</h2>
<p>Para pri 100 °C odda koži veliko več toplote kot enako vroč suh zrak, v prvem trenutku pa je niti ne vidimo. Zato:</p>
<ol>
<li>Odprite odvod pare in počakajte na zeleno luč.</li>
<li>Postavite se <strong>na stran tečajev</strong>, z obrazom proč od reže.</li>
<li>Vrata odprite za širino dlani in počakajte tri sekunde.</li>
<li>Šele nato jih odprete do konca. Glasno opozorite: <strong>»Vroče, umik!«</strong></li>
</ol>
<h3>Rokavice in obleka</h3>
<ul>
<li>Rokavice morajo biti <strong>suhe</strong>. V mokri rokavici voda zavre in vas opeče skozi tkanino.</li>
<li>Jopič ima dolge rokave tudi poleti. Krpe niso rokavice.</li>
<li>Vroč pekač vedno odložite na voziček z rdečo oznako. Na delovno mizo ga ne odlagamo, ker ga tam nihče ne pričakuje.</li>
</ul>
<h2>Rotacijska peč z vozičkom</h2>
<p>V komoro praviloma ne vstopamo. Če se voziček zatakne:</p>
<ol>
<li>Program ustavite in počakajte, da se vrtenje ustavi.</li>
<li>Peč izklopite, stikalo zaklenite in počakajte, da temperatura v komori pade <strong>pod 40 °C</strong>.</li>
<li>Vstopi samo eden, drugi ostane pri vratih in jih drži odprta.</li>
<li>Pred vnovičnim vklopom pogledate v komoro in zakličete. Vrat ne zaprete, dokler niste prepričani, da je prazna.</li>
</ol>
<p>Notranji odpirač vrat preizkusite v vsaki izmeni. Če ne deluje, peči ne uporabljamo.</p>
<h2>Vročina in telo</h2>
<table>
<thead><tr><th>Znak</th><th>Kaj naredimo</th></tr></thead>
<tbody>
<tr><td>žeja, utrujenost, glavobol</td><td>odmor v hladnejšem prostoru, voda po požirkih</td></tr>
<tr><td>krči, močno potenje, omotica</td><td>prenehanje dela, počitek, hlajenje, obvestilo vodji</td></tr>
<tr><td>zmedenost, vroča koža, motnja zavesti</td><td>vročinska kap: 112, takojšnje hlajenje z vodo</td></tr>
</tbody>
</table>
<p>Poleti je ob pečeh voda vedno na voljo, ljudje pa se na vsaki dve uri zamenjajo.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Zastoj in čiščenje: izklopi, zakleni, preveri',
      html: `<h2>Gumb za izklop v sili ni dovolj</h2>
<p>Izklop v sili ustavi gibanje, napetost pa ostane. Kadar sežete tja, kamor vam varovalo sicer ne pusti – pri čiščenju, zastoju ali menjavi rezil –, stroj najprej <strong>izolirajte od vseh virov energije</strong>:</p>
<ol>
<li><strong>Povejte</strong> sodelavcem ob liniji, kaj boste delali.</li>
<li><strong>Ustavite</strong> stroj z običajnim gumbom.</li>
<li><strong>Izklopite</strong> glavno stikalo, zrak in plin.</li>
<li><strong>Zaklenite</strong> stikalo s svojo ključavnico in obesite kartico z imenom. En človek, ena ključavnica, en ključ. Če delata dva, sta na stikalu dve ključavnici.</li>
<li><strong>Sprostite</strong> preostalo energijo: tlak v valju, dvignjeno posodo, vročino.</li>
<li><strong>Preverite:</strong> pritisnete gumb za zagon. Nič se ne sme zgoditi.</li>
</ol>
<p>Tuje ključavnice nikoli ne snamemo. Če je lastnik odšel, o odstranitvi odloči le vodja vzdrževanja, potem ko z lastnikom govori po telefonu in pregleda stroj.</p>
<h3>Čiščenje</h3>
<p>Mokro čistimo šele, ko je stroj izoliran in ohlajen. Moko posesamo; stisnjenega zraka ne uporabljamo. Po čiščenju namestimo vsa varovala nazaj in ponovimo pregled pred zagonom.</p>
<h2>Vaše pravice in dolžnosti</h2>
<ul>
<li>Po Zakonu o varnosti in zdravju pri delu (<strong>ZVZD-1</strong>) smete delo <strong>odkloniti</strong>, če vam grozi neposredna nevarnost za življenje ali zdravje, ker niso bili izvedeni predpisani varnostni ukrepi. Zaradi tega ne smete imeti škodljivih posledic.</li>
<li>Vsako pomanjkljivost, okvaro in skorajšnjo nezgodo ste dolžni takoj sporočiti.</li>
<li>Osebno varovalno opremo brezplačno zagotovi delodajalec, vi jo pravilno uporabljate.</li>
</ul>
<p>Po tem modulu vas čaka še praktični preizkus ob stroju. Preizkuse na delovnih mestih z večjo nevarnostjo ponavljamo najmanj na dve leti.</p>`,
      attachments: [
        {
          fileName: 'izklopi-zakleni-preveri.pdf',
          title: 'Izklopi – zakleni – preveri',
          paragraphs: [
            '1. POVEJTE sodelavcem ob liniji, kaj boste delali.',
            '2. USTAVITE stroj z običajnim gumbom.',
            '3. IZKLOPITE glavno stikalo, zrak in plin.',
            '4. ZAKLENITE s svojo ključavnico in obesite kartico. En človek, ena ključavnica, en ključ.',
            '5. SPROSTITE preostalo energijo: tlak, dvignjene dele, vročino.',
            '6. PREVERITE: pritisnite gumb za zagon. Nič se ne sme zgoditi.',
            'Izklop v sili, dvignjena rešetka in ustavljen program niso izolacija.',
            'Tuje ključavnice nikoli ne snamemo. Vzdrževanje: interna 130.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Preverjanje znanja: stroji v pekarni',
      html: '<p>Prejmete osem od devetih vprašanj, na voljo imate 15 minut in tri poskuse. Za uspeh potrebujete 80 % točk. Šele po uspešnem preverjanju vas lahko prijavimo na praktični preizkus ob stroju.</p>',
      quiz: {
        title: 'Varno delo s stroji',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: 900,
        shuffle: true,
        questionsPerAttempt: 8,
        reviewPolicy: 'AFTER_PASS',
        cooldownSeconds: 600,
        questions: [
          singleChoice(
            3,
            'Testo se zatakne v delilniku. Pritisnili ste gumb za izklop v sili. Ali smete seči v stroj?',
            [
              'Da, stroj miruje',
              'Da, če sodelavec drži gumb',
              'Da, vendar samo z rokavicami',
              'Ne: izklopite glavno stikalo in zrak, zaklenete in preverite',
            ],
            3,
            'Izklop v sili ustavi gibanje, energija pa ostane. Stroj je treba izolirati, zakleniti in preveriti.',
          ),
          trueFalse(
            1,
            'Pri mešalniku nosimo tesno prilegajoče se rokavice, da si ne umažemo rok.',
            false,
            'Vsako rokavico lahko spirala zgrabi in z njo potegne roko.',
          ),
          multipleChoice(
            3,
            'Kaj sodi v pregled mešalnika pred zagonom?',
            [
              'Zaščitna rešetka je cela in ob dvigu ustavi stroj',
              'V posodi ni orodja',
              'Po sprostitvi gumba za izklop v sili stroj ostane ustavljen',
              'Moka ima pravo barvo',
            ],
            [0, 1, 2],
            'Pregled je namenjen varnosti ljudi: prostor, obleka, rešetka, posoda in spirala, izklop v sili, peč, zapis.',
          ),
          singleChoice(
            2,
            'Kam se postavite, ko odpirate vrata etažne peči s paro?',
            [
              'Na stran tečajev, z obrazom proč od reže',
              'Neposredno pred vrata, da bolje vidite',
              'Kamor koli, če nosite očala',
              'Za hrbet sodelavca',
            ],
            0,
            'Para uide skozi režo nasproti tečajem. Odpirate v dveh korakih.',
          ),
          singleChoice(
            2,
            'Ob prižigu peči zavohate plin. Kaj je prav?',
            [
              'Vklopite ventilator in nadaljujete',
              'Peč prižgete, da plin zgori',
              'Poiščete mesto puščanja z vžigalnikom',
              'Zaprete glavni ventil, odprete okna, odidete in od zunaj pokličete 112',
            ],
            3,
            'Stikala in plamen lahko plin vžgejo. Zaprite, prezračite, odidite, pokličite.',
          ),
          trueFalse(
            2,
            'Dva sodelavca čistita isti stroj. Zadošča ključavnica starejšega med njima.',
            false,
            'Vsak ima svojo ključavnico. Stroj je varen šele, ko je odstranjena zadnja.',
          ),
          singleChoice(
            1,
            'Zakaj morajo biti rokavice za peč suhe?',
            [
              'Ker mokre drsijo',
              'Ker mokre kvarijo skorjo kruha',
              'Ker voda v njih zavre in opeče kožo',
              'Ker se mokre prej raztrgajo',
            ],
            2,
            'Voda odlično prevaja toploto in se v rokavici spremeni v paro.',
          ),
          trueFalse(
            2,
            'Delo smete odkloniti, če vam grozi neposredna nevarnost, ker niso bili izvedeni predpisani varnostni ukrepi.',
            true,
            'To pravico vam daje ZVZD-1. Odklonitev takoj sporočite vodji in zahtevajte odpravo nevarnosti.',
          ),
          multipleChoice(
            2,
            'Kako ravnate z vrečo moke, ki tehta 25 kilogramov?',
            [
              'Uporabite voziček ali vakuumsko dvigalo',
              'Če pripomočka ni, jo dvigneta dva sodelavca',
              'Stresete jo z višine ramen, da se hitreje izprazni',
              'Moko stresate nizko in počasi',
            ],
            [0, 1, 3],
            'S tem varujete hrbet in dihala: moka z višine se razprši po zraku.',
          ),
        ],
      },
    },
  ],
}
