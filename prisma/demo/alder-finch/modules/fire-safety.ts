import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const fireSafety: DemoModule = {
  slug: 'fire-safety',
  title: 'Fire safety',
  description:
    'How fires start in a machine shop, what you do when you discover one or hear the alarm, which extinguisher is for what, and the rules for hot work and batteries.',
  category: 'Health and safety',
  difficulty: 'BEGINNER',
  tags: ['fire', 'emergency', 'mandatory'],
  learningOutcomes: [
    'Raise the alarm and leave by the nearest safe way',
    'Choose the right extinguisher, and know when to leave it on the wall',
    'Keep to the rules for hot work, swarf and batteries',
  ],
  estimatedMinutes: 25,
  cpdPoints: 1,
  validityMonths: 12,
  cover: 'fire-safety.webp',
  author: 'priya',
  mentors: ['priya'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 395,
  sections: [
    {
      type: 'TEXT',
      title: 'How a fire starts here',
      html: `<h2>Heat, fuel, oxygen</h2>
<p>Take away one of the three and there is no fire. In a machine shop all three are close together every day, which is why the <strong>Regulatory Reform (Fire Safety) Order 2005</strong> makes the company, as the <em>responsible person</em>, assess the risk and keep the assessment up to date. Olivia Finch is accountable for it; Priya Nair maintains it.</p>
<table>
<thead><tr><th>Source of heat</th><th>Fuel beside it</th><th>Our rule</th></tr></thead>
<tbody>
<tr><td>Grinding sparks, welding</td><td>Oily rags, cardboard, plastic film</td><td>Hot-work permit outside the welding bay</td></tr>
<tr><td>Dry running tool in neat oil</td><td>Oil mist in the enclosure</td><td>Coolant alarm never bypassed; automatic extinguisher on the hobber and the grinders</td></tr>
<tr><td>Lithium-ion battery</td><td>The battery itself and what it lies on</td><td>Charge only in the charging cabinet, never overnight or on a bench</td></tr>
<tr><td>Overloaded extension lead</td><td>Paper and dust</td><td>No leads in series; portable appliances tested</td></tr>
<tr><td>Oily rags in a heap</td><td>Themselves: some oils heat up on their own</td><td>Metal bin with a lid, emptied every day</td></tr>
</tbody>
</table>
<h3>Two materials that behave differently</h3>
<p><strong>Magnesium</strong> and <strong>titanium</strong> swarf, above all fine dust, burns so hot that it splits water and carbon dioxide. Such jobs run only on the machines marked with a yellow D, with dry swarf removed after each batch and the right powder beside them. If you are asked to cut either on another machine, stop and ask.</p>
<h3>What you can do every day</h3>
<ul>
<li>Keep exits, call points, extinguishers and the green lines clear. A pallet “only for five minutes” can be the wrong five minutes.</li>
<li>Never wedge a fire door. It holds back smoke for at least half an hour – but only when it is shut.</li>
<li>Smoke and vape only at the shelter by the bicycle stand.</li>
</ul>`,
    },
    {
      type: 'TEXT',
      title: 'Discovering a fire, hearing the alarm',
      html: `<h2>If you discover a fire</h2>
<ol>
<li><strong>Raise the alarm:</strong> shout “Fire!” and press the nearest red call point. They hang at every exit and every stair.</li>
<li><strong>Leave</strong> by the nearest safe exit and close doors behind you. Hit the emergency stop of your machine if that takes no extra second.</li>
<li><strong>Call 999 or 112</strong> from outside. The alarm also goes to a monitoring centre, but never rely on somebody else having rung.</li>
<li>Go to the <strong>assembly point</strong> and report what you saw to the fire warden in the orange vest.</li>
</ol>
<h2>If you hear the alarm</h2>
<ul>
<li>Stop work and go at once. Don’t collect bags, phones or coats, and don’t save the file.</li>
<li>Walk, don’t run. Don’t use the goods lift.</li>
<li>Smoke? Stay low, feel doors with the back of your hand, turn round if one is hot.</li>
<li>Take visitors and contractors with you: they are <strong>your</strong> responsibility if they are with you.</li>
<li>Stay at the assembly point until the fire and rescue service or the chief warden allows you back. A silent alarm is not permission.</li>
</ul>
<table>
<thead><tr><th>You work in</th><th>Assembly point</th></tr></thead>
<tbody>
<tr><td>Hall 1, offices, reception</td><td>A – front car park, by the bicycle stand</td></tr>
<tr><td>Hall 2, metrology, service workshop</td><td>B – rear yard, beyond the bar store</td></tr>
</tbody>
</table>
<h3>Tests and drills</h3>
<p>The alarm is tested every <strong>Wednesday at 10:00</strong> for less than half a minute. If it rings at any other time, or goes on for longer, it is real. Each shift has a drill twice a year, unannounced. Can’t use stairs, don’t hear well, or on crutches for six weeks? Ask Harriet for a <strong>personal emergency evacuation plan</strong>. It takes a quarter of an hour to write.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Which extinguisher for what',
      html: `<h2>Read the band before you pull the pin</h2>
<p>British extinguishers are red, with a coloured panel that tells you the contents.</p>
<table>
<thead><tr><th>Panel</th><th>Contents</th><th>Use on</th><th>Never on</th></tr></thead>
<tbody>
<tr><td>Red</td><td>Water</td><td>A: wood, paper, cardboard, textiles</td><td>Live electrics, oil, burning metal</td></tr>
<tr><td>Cream</td><td>Foam</td><td>A, and B: oil, solvents, paint</td><td>Live electrics unless the label allows it, burning metal, cooking oil</td></tr>
<tr><td>Blue</td><td>Dry powder (ABC)</td><td>A, B, C: gases; live electrics</td><td>Burning metal, unless it is special powder; small rooms, because you can neither see nor breathe</td></tr>
<tr><td>Black</td><td>Carbon dioxide</td><td>Live electrics, small B fires</td><td>Burning metal; small closed rooms</td></tr>
<tr><td>Yellow</td><td>Wet chemical</td><td>F: cooking oil, in the canteen</td><td>Live electrics, burning metal</td></tr>
<tr><td>Blue, marked D</td><td>Special powder L2 or M28</td><td>D: magnesium, titanium, aluminium dust</td><td>Everything else: it is made for metal</td></tr>
</tbody>
</table>
<h3>Only if all of these are true</h3>
<ul>
<li>The alarm has been raised.</li>
<li>The fire is no bigger than a waste-paper bin.</li>
<li>You have your back to a safe exit.</li>
<li>You have been trained, and you have the right extinguisher.</li>
</ul>
<p>One “no”, or one extinguisher empty without success: leave and close the door. Nobody at Alder &amp; Finch is expected to fight a fire.</p>
<h3>How: pull, aim, squeeze, sweep</h3>
<p>Pull the pin, aim at the base of the flames, squeeze the handle, sweep from side to side. With CO₂, keep your hand off the horn unless it is frost-free: it gets as cold as −78 °C. Watch for re-ignition, since CO₂ cools hardly at all. Tell Priya about every use, even a short one. The extinguisher must be refilled.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Hot work permits',
      html: `<h2>Sparks outside the welding bay</h2>
<p>Welding, brazing, flame cutting, angle grinding and hot-air guns anywhere but in the welding bay need a <strong>permit for that job, that place and that day</strong>. Contractors need one as well, without exception. Many of the largest industrial losses began with a ten-minute repair.</p>
<ol>
<li><strong>Can it be done cold,</strong> or moved to the bay? Then no permit is needed, and that is the best permit.</li>
<li><strong>Clear</strong> everything combustible within 10 metres, also behind the wall and on the floor below. What can’t be moved is covered with fire-resistant blankets.</li>
<li><strong>Check</strong> pipes, drums and sumps: empty, cleaned, free of gas. An “empty” drum full of vapour is a bomb.</li>
<li><strong>Isolate</strong> only the smoke detector in the work zone, for the time on the permit, and write down who switches it on again.</li>
<li><strong>Fire watch:</strong> a second person with an extinguisher, who does nothing else, during the work and for <strong>at least 60 minutes</strong> after it.</li>
<li><strong>Close</strong> the permit: last look, detector on, signature, copy to Quality and Safety.</li>
</ol>
<p>On a customer’s site, their permit system applies in addition to ours. If they have none, ours applies alone. A customer who says “just do it quickly” is asking you to carry their risk: ring the service desk, and Siobhán will speak to them.</p>
<h3>Gas cylinders</h3>
<ul>
<li>Upright, chained, valve cap on when not in use, and never in a closed van without ventilation.</li>
<li>Oxygen fittings stay free of oil and grease: they can ignite by themselves.</li>
<li>An acetylene cylinder that has been heated or has had a flashback can explode hours later. Clear the area, ring 999 and say “acetylene”.</li>
</ul>`,
      attachments: [
        {
          fileName: 'hot-work-permit.pdf',
          title: 'Hot-work permit',
          paragraphs: [
            'Place and job: ______________________________   Date: ____________   From: ______ to: ______',
            'Person doing the work: ____________________   Fire watch: ____________________',
            '[ ] The work cannot be done cold or in the welding bay.',
            '[ ] Combustibles within 10 m removed or covered, also behind walls and below.',
            '[ ] Drums, pipes and sumps emptied, cleaned and free of gas.',
            '[ ] Right extinguishers at hand: ____________________   Way out is clear.',
            '[ ] Detectors isolated: ____________________   To be switched on by: ____________________',
            'Permit issued by (name, signature): ______________________________',
            'Work finished at: ______   Fire watch until (at least 60 minutes later): ______',
            '[ ] Area inspected, detectors on again, permit closed. Signature: ____________________',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Check: fire safety',
      html: '<p>Each attempt draws seven of nine questions. No time limit and no limit of attempts, but there are five minutes between two attempts: read up on what went wrong.</p>',
      quiz: {
        title: 'Fire safety',
        passingScore: 80,
        maxAttempts: null,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: 7,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 300,
        questions: [
          singleChoice(
            2,
            'You discover a fire in the packing area. What comes first?',
            ['Raise the alarm', 'Look for an extinguisher', 'Move the pallets away', 'Ring your manager'],
            0,
            'First the alarm, so that everybody can get out. Everything else comes after it.',
          ),
          singleChoice(
            2,
            'Titanium swarf is burning in a bin. Which extinguisher is right?',
            ['Water', 'Carbon dioxide', 'Foam', 'Special powder, class D'],
            3,
            'Burning metal splits water and CO₂ and reacts violently. Only special powder for class D fires is right.',
          ),
          trueFalse(
            1,
            'When the alarm falls silent you may go back in.',
            false,
            'Only the fire and rescue service or the chief warden lets you back in.',
          ),
          multipleChoice(
            2,
            'When may you try to put out a small fire?',
            [
              'The alarm has been raised',
              'You have a safe exit behind you',
              'You have the right extinguisher and training',
              'The flames have reached the ceiling',
            ],
            [0, 1, 2],
            'All the conditions must be true. A fire at the ceiling is far beyond a hand-held extinguisher.',
          ),
          singleChoice(
            1,
            'What is in the extinguisher with the black panel?',
            ['Water', 'Foam', 'Carbon dioxide', 'Wet chemical'],
            2,
            'Black stands for carbon dioxide, suitable for live electrical equipment.',
          ),
          singleChoice(
            2,
            'How long does the fire watch stay after hot work?',
            ['Until the tools are packed', '10 minutes', 'At least 60 minutes', 'Until the end of the shift'],
            2,
            'Smouldering can break out long after the last spark. Our permit asks for at least 60 minutes.',
          ),
          trueFalse(
            1,
            'Visitors follow their own plan when the alarm sounds.',
            false,
            'If they are with you, you take them to your assembly point.',
          ),
          multipleChoice(
            2,
            'What is part of everyday fire prevention?',
            [
              'Oily rags in a metal bin with a lid',
              'A wedge under the fire door in summer',
              'Batteries charged in the charging cabinet',
              'Clear green lines and exits',
            ],
            [0, 2, 3],
            'A wedged fire door lets smoke through within seconds. It has to stay shut.',
          ),
          trueFalse(
            1,
            'The alarm rings at 14:20 on a Thursday. It is probably only the weekly test.',
            false,
            'The test is on Wednesday at 10:00. At any other time the alarm is treated as real.',
          ),
        ],
      },
    },
  ],
}
