import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const workingWithCoolants: DemoModule = {
  slug: 'working-with-coolants',
  title: 'COSHH: working with coolants',
  description:
    'Metalworking fluids keep tools sharp and can damage skin and lungs. How to read a safety data sheet, keep a sump healthy, control mist, protect your hands and act on the first symptoms.',
  category: 'Health and safety',
  difficulty: 'INTERMEDIATE',
  tags: ['COSHH', 'coolants', 'machining'],
  learningOutcomes: [
    'Name the ways in which coolants harm skin and lungs',
    'Check concentration, pH and bacteria, and act on the result',
    'Recognise early symptoms and report them the same day',
  ],
  estimatedMinutes: 35,
  cpdPoints: 2,
  validityMonths: 24,
  cover: 'coolants.webp',
  author: 'priya',
  mentors: ['marcus', 'priya'],
  prerequisites: ['lathe-and-mill-safety'],
  status: 'PUBLISHED',
  publishedDaysAgo: 18,
  sections: [
    {
      type: 'TEXT',
      title: 'Why coolant is a hazardous substance',
      html: `<h2>Useful, everywhere, and not harmless</h2>
<p>Metalworking fluids cool, lubricate and carry chips away. In Hall 1 and Hall 2 most machines run on a <strong>water-mix emulsion</strong> at 6–8 %; two grinders and the gear hobber run on <strong>neat oil</strong>. Under the <strong>Control of Substances Hazardous to Health Regulations 2002</strong> (COSHH) we must assess the risk, prevent or control exposure, maintain the controls, and check people’s health where there is a reason to.</p>
<h3>How it reaches you</h3>
<table>
<thead><tr><th>Route</th><th>How it happens</th><th>What it can cause</th></tr></thead>
<tbody>
<tr><td>Skin</td><td>Wet hands all day, splashes, a soaked rag in the pocket</td><td>Irritant or allergic dermatitis; oil acne with neat oils</td></tr>
<tr><td>Lungs</td><td>Mist from high speeds, high pressure, doors opened too soon, air lines</td><td>Irritation, occupational asthma, hypersensitivity pneumonitis</td></tr>
<tr><td>Cuts</td><td>Swarf splinters in dirty fluid</td><td>Infection</td></tr>
<tr><td>Eyes and mouth</td><td>Splashes; eating with unwashed hands</td><td>Irritation, stomach upset</td></tr>
</tbody>
</table>
<h3>What makes it worse</h3>
<ul>
<li><strong>Too strong:</strong> concentrate attacks skin. At 12 % a fluid that was mild at 7 % is not.</li>
<li><strong>Too weak:</strong> the biocide no longer works and bacteria multiply.</li>
<li><strong>Dirty:</strong> tramp oil on the surface shuts out air; anaerobic bacteria grow under it and smell of rotten eggs.</li>
<li><strong>Metals:</strong> nickel, chromium and cobalt dissolve in the fluid and are common causes of allergy.</li>
</ul>
<p>Once somebody has become <strong>sensitised</strong>, a trace can be enough to bring on symptoms for the rest of their life, and some have to leave the trade. That is why we act on the first dry patch and the first cough.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Reading the label and the safety data sheet',
      html: `<h2>Two sources, one minute</h2>
<p>Every drum has a label with hazard pictograms, a signal word – <em>Danger</em> or <em>Warning</em> – and hazard statements. Behind it stands the supplier’s <strong>safety data sheet</strong> (SDS), always in the same sixteen sections. You find the current ones in the COSHH folder at each tool store, together with our own assessment, which says how <em>we</em> use the product.</p>
<table>
<thead><tr><th>Question</th><th>SDS section</th></tr></thead>
<tbody>
<tr><td>What is dangerous about it?</td><td>2 Hazards identification</td></tr>
<tr><td>It is in my eye. What now?</td><td>4 First-aid measures</td></tr>
<tr><td>A drum has leaked. What do I do?</td><td>6 Accidental release measures</td></tr>
<tr><td>How do I store and mix it?</td><td>7 Handling and storage</td></tr>
<tr><td>Which gloves, which limit?</td><td>8 Exposure controls and personal protection</td></tr>
<tr><td>How do I get rid of it?</td><td>13 Disposal considerations</td></tr>
</tbody>
</table>
<h3>An SDS is not an assessment</h3>
<p>The sheet describes the product as it leaves the supplier. It does not know that we dilute it to seven per cent, spray it at 70 bar and open the door two hundred times a shift. Our COSHH assessment does, so follow the assessment, and ask Priya if the two seem to disagree.</p>
<h3>House rules for any chemical</h3>
<ul>
<li>Nothing comes onto the site without an SDS and an assessment, and that includes free samples and a can from home.</li>
<li>Never decant into a drinks bottle. Label every secondary container with the product’s name and its pictograms.</li>
<li>Concentrate goes <strong>into water</strong> through the mixer, not water into concentrate: otherwise the emulsion turns inside out and stays thick.</li>
<li>Mixing and decanting concentrate: chemical-resistant gloves and goggles.</li>
</ul>`,
    },
    {
      type: 'TEXT',
      title: 'Keeping a sump healthy',
      html: `<h2>Five minutes a week save a month of sick leave</h2>
<p>Each machine has a named person and a coolant card. Check on Monday before production starts, once the pump has run for ten minutes.</p>
<table>
<thead><tr><th>Check</th><th>How</th><th>Good</th><th>Act</th></tr></thead>
<tbody>
<tr><td>Concentration</td><td>Refractometer, zeroed on water; reading × the product’s factor</td><td>6–8 %</td><td>Below 5 %: top up with a stronger mix. Above 10 %: add weak mix, not plain water</td></tr>
<tr><td>pH</td><td>Test strip</td><td>8.8–9.4</td><td>Falling week on week means bacteria: dip slide today</td></tr>
<tr><td>Bacteria</td><td>Dip slide, 48 hours in the incubator at 30 °C</td><td>Below 10³ CFU/ml</td><td>10³–10⁶: treat and find the cause. Above 10⁶: stop, drain, clean, refill</td></tr>
<tr><td>Tramp oil, smell, fines</td><td>Eyes and nose</td><td>Clean surface, no smell</td><td>Skim, remove fines, run the pump at weekends</td></tr>
</tbody>
</table>
<h3>How to read the refractometer</h3>
<p>Our standard emulsion has a factor of 1.4. A reading of 5.0 on the scale is therefore 7 %. Write the <strong>calculated</strong> percentage on the card.</p>
<h3>What ruins a sump</h3>
<ul>
<li>Topping up with plain water because the mixer is at the other end of the hall.</li>
<li>Floor sweepings, cigarette ends, tea, hand-wash water. Bacteria love sugar and milk.</li>
<li>A machine left standing for a fortnight with the skimmer off.</li>
<li>Biocide “to be on the safe side”. It is a sensitiser; only Quality and Safety may dose it, with a record.</li>
</ul>
<p>A drained sump is cleaned with system cleaner, brushed out – <strong>isolated and locked off</strong> – rinsed and refilled. Fresh emulsion in a dirty sump is as bad as the old one within three days. Waste fluid goes to the marked IBC, never to a drain.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Skin and lungs: your part',
      html: `<h2>Mist</h2>
<ul>
<li>Keep doors and splash guards closed, and let the extraction clear the enclosure before you open: <strong>wait for the green light</strong>, at least 30 seconds after the spindle stops.</li>
<li>Set the nozzle to the cut. Fluid that misses the tool becomes mist.</li>
<li>Never blow parts or yourself down with an air line. Drain, wipe or use the vacuum.</li>
<li>Extraction looks weak or the filter light is on? Stop using the machine at high speed and report it. Local exhaust ventilation has a thorough examination and test at least every 14 months; the date is on the duct.</li>
</ul>
<h2>Skin</h2>
<ol>
<li><strong>Avoid</strong> contact: use tongs, baskets and drip trays. Clean rag every day, and never in a trouser pocket.</li>
<li><strong>Protect:</strong> long-cuffed nitrile gloves for loading wet parts and cleaning, <em>spindle stopped</em>. Never gloves near rotating parts. Pre-work cream helps washing, but it is not an invisible glove.</li>
<li><strong>Wash</strong> before eating, smoking and the toilet, with mild soap and warm water, not with solvent, white spirit or abrasive paste. Dry well.</li>
<li><strong>Restore</strong> with after-work cream. It takes ten seconds and it works.</li>
<li><strong>Change</strong> wet overalls. They are washed by the company; please don’t take them home.</li>
</ol>
<h2>Symptoms: tell us the same day</h2>
<table>
<thead><tr><th>You notice</th><th>Think of</th></tr></thead>
<tbody>
<tr><td>Dry, red, itching or cracked skin, often between the fingers</td><td>Dermatitis</td></tr>
<tr><td>Cough, wheeze or a tight chest that is better at weekends or on holiday</td><td>Occupational asthma</td></tr>
<tr><td>Fever, aches and breathlessness some hours after the shift</td><td>Hypersensitivity pneumonitis</td></tr>
</tbody>
</table>
<p>Trained colleagues look at exposed people’s hands every month; occupational health does a breathing questionnaire and further tests when you start and then regularly. Diagnosed occupational dermatitis and asthma are <strong>reportable under RIDDOR</strong>. Speaking up never costs you your job; staying silent can cost you your trade.</p>`,
    },
    {
      type: 'QUIZ',
      title: 'Check: coolants and COSHH',
      html: '<p>Eight questions, three attempts, pass mark 80 %. The answers are explained when you submit. Have the coolant card of your own machine beside you if you like.</p>',
      quiz: {
        title: 'COSHH: working with coolants',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            2,
            'The refractometer shows 5.0 and the product’s factor is 1.4. What is the concentration?',
            ['3.6 %', '5.0 %', '6.4 %', '7.0 %'],
            3,
            'Reading × factor: 5.0 × 1.4 = 7.0 %, which lies inside our 6–8 %.',
          ),
          trueFalse(
            1,
            'Topping up with plain water is fine as long as the level is right.',
            false,
            'It weakens the fluid, the biocide stops working and bacteria multiply. Top up from the mixer.',
          ),
          singleChoice(
            2,
            'A dip slide shows more than 10⁶ CFU/ml. What is right?',
            [
              'Note it and test again next month',
              'Add a splash of biocide yourself',
              'Stop using the fluid; drain, clean and refill the sump',
              'Raise the concentration to 12 %',
            ],
            2,
            'Above 10⁶ control has been lost. The sump is drained and cleaned; a sensitising biocide is not for self-service.',
          ),
          multipleChoice(
            2,
            'Which can be signs of a reaction to coolant?',
            [
              'Cracked skin between the fingers',
              'A tight chest that improves on holiday',
              'Fever and aches some hours after the shift',
              'A sore ankle',
            ],
            [0, 1, 2],
            'Skin, chest and flu-like symptoms that follow the working pattern are reported the same day.',
          ),
          singleChoice(
            1,
            'Which section of the safety data sheet tells you what to do about a splash in the eye?',
            ['Section 2', 'Section 4', 'Section 8', 'Section 13'],
            1,
            'Section 4 is always first-aid measures. Rinse first, read second.',
          ),
          trueFalse(
            1,
            'Pre-work cream replaces gloves when you load wet parts.',
            false,
            'It makes washing easier, but it is no barrier you can rely on.',
          ),
          multipleChoice(
            2,
            'What keeps mist out of your lungs?',
            [
              'Waiting for the extraction before opening the door',
              'Aiming the nozzle at the cut',
              'Blowing parts dry with compressed air',
              'Reporting a weak extraction at once',
            ],
            [0, 1, 3],
            'Compressed air turns fluid into exactly the fine mist that we want to avoid.',
          ),
          singleChoice(
            1,
            'A salesman leaves a free sample of a new cutting fluid. When may you try it?',
            [
              'When it has an SDS and our own COSHH assessment',
              'At once, in a small sump',
              'When the team leader is at lunch',
              'Only on aluminium',
            ],
            0,
            'No substance is used on site without a data sheet and an assessment, samples included.',
          ),
        ],
      },
    },
  ],
}
