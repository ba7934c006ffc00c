import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const welcomeToAlderFinch: DemoModule = {
  slug: 'welcome-to-alder-finch',
  title: 'Welcome to Alder & Finch',
  description:
    'Your first week at the Holbeck works: who we are, how a shift runs, what to do when you are ill, how we keep quality, and whom to ask about what.',
  category: 'Induction',
  difficulty: 'BEGINNER',
  tags: ['onboarding', 'new starters', 'quality'],
  learningOutcomes: [
    'Find your way around the works and know who can help with what',
    'Report absence, a near miss and a non-conforming part in the right way',
    'Explain what we promise to customers and how your job contributes to it',
  ],
  estimatedMinutes: 25,
  cpdPoints: 1,
  validityMonths: null,
  cover: 'onboarding.webp',
  author: 'harriet',
  mentors: ['harriet', 'marcus'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 310,
  sections: [
    {
      type: 'TEXT',
      title: 'Who we are and what we make',
      html: `<h2>A machine shop that also answers the phone</h2>
<p>Ron Alder and Joan Finch started with two second-hand lathes in Holbeck in 1971. Today we are 68 people on the same street. We turn, mill and grind precision parts in small and medium batches, and our <strong>service desk</strong> looks after the spindles, fixtures and special-purpose machines we have supplied over the years.</p>
<p>Most of our customers build food-processing lines, medical devices and aerospace ground equipment. They choose us for three reasons, and every one of them depends on you:</p>
<ol>
<li><strong>Parts that are right.</strong> Every dimension on the drawing, every time, with the record to prove it.</li>
<li><strong>Dates that hold.</strong> We promise a date we can keep, and we ring before it slips, not after.</li>
<li><strong>People who pick up.</strong> When a customer’s line is down, they talk to somebody who knows their machine.</li>
</ol>
<h3>Around the works</h3>
<table>
<thead><tr><th>Area</th><th>What happens there</th><th>What you need to enter</th></tr></thead>
<tbody>
<tr><td>Hall 1</td><td>Turning, from manual lathes to twin-spindle CNC</td><td>Safety shoes and safety glasses</td></tr>
<tr><td>Hall 2</td><td>Milling, grinding and deburring</td><td>Safety shoes, safety glasses, hearing protection in marked zones</td></tr>
<tr><td>Metrology room</td><td>Final inspection at 20 °C</td><td>Clean hands; let parts settle to temperature first</td></tr>
<tr><td>Service workshop</td><td>Repairs, spindle rebuilds, returns</td><td>Safety shoes and safety glasses</td></tr>
<tr><td>Offices</td><td>Service desk, planning, design, HR, accounts</td><td>Nothing special; visitors sign in at reception</td></tr>
</tbody>
</table>
<p>Walk between the <strong>green lines</strong>. They are kept clear of pallets and trucks, and they lead to a fire exit from wherever you stand.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'Settling in',
      title: 'Your first week',
      html: `<h2>What will happen, day by day</h2>
<p>Nobody expects you to be quick in your first week. We expect you to ask. You have a <strong>buddy</strong> from your own team who sits or stands next to you, and a manager who has kept time free for you on Monday and Friday.</p>
<table>
<thead><tr><th>Day</th><th>Plan</th></tr></thead>
<tbody>
<tr><td>Monday</td><td>Right-to-work check and paperwork with HR, access card, locker and protective equipment; a walk round the works with fire exits, first-aid points and toilets</td></tr>
<tr><td>Tuesday</td><td>This module and <em>Fire safety</em>; meet the people whose work comes before and after yours</td></tr>
<tr><td>Wednesday</td><td>Shadow your buddy for a full shift; Wednesday at 10:00 you will hear the fire alarm test</td></tr>
<tr><td>Thursday</td><td>First tasks under supervision; <em>Manual handling and lifting</em></td></tr>
<tr><td>Friday</td><td>Half an hour with your manager: what was clear, what was not, what you need next</td></tr>
</tbody>
</table>
<h3>Three rules from the first hour</h3>
<ul>
<li><strong>No machine without authorisation.</strong> You may use a machine only when you have been trained on that machine and your name is on the sheet beside it. That goes for experienced machinists too.</li>
<li><strong>Anyone may stop a job.</strong> If something looks unsafe or wrong, stop and fetch your team leader. You will never be blamed for a stop made in good faith.</li>
<li><strong>Glasses on before the door.</strong> Eye protection goes on before you step into Hall 1, Hall 2 or the service workshop, also when you only want to hand over a drawing.</li>
</ul>
<p>Under 18, pregnant, or living with a condition that matters at work, such as epilepsy, a pacemaker or hearing loss? Please tell HR in confidence. We will go through a risk assessment together and adapt the job where that is needed.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'Settling in',
      title: 'Hours, pay, holiday and being ill',
      html: `<h2>The practical things</h2>
<table>
<thead><tr><th>Team</th><th>Hours</th></tr></thead>
<tbody>
<tr><td>Early shift</td><td>06:00–14:00, break 09:30–10:00</td></tr>
<tr><td>Late shift</td><td>14:00–22:00, break 18:00–18:30</td></tr>
<tr><td>Service desk</td><td>07:00–18:00 in two overlapping shifts, on-call rota outside that</td></tr>
<tr><td>Offices</td><td>08:30–17:00, with flexible start between 07:30 and 09:30</td></tr>
</tbody>
</table>
<h3>Pay and pension</h3>
<p>Pay reaches your account on the <strong>27th of each month</strong>, or the last working day before it. Overtime approved by the 15th is paid in the same month. If you are eligible you are enrolled in the workplace pension automatically; you may opt out, but you would give up our contribution.</p>
<h3>Holiday</h3>
<p>You have 25 days a year plus the eight bank holidays in England, in proportion if you work part time. The works close between Christmas and New Year, and three of your days are kept for that. Ask for leave at least twice as long in advance as the leave itself: two weeks’ notice for one week off.</p>
<h3>When you are ill</h3>
<ol>
<li><strong>Ring your team leader</strong> as early as you can and at least 30 minutes before your shift. A text message is not enough, because nobody may see it.</li>
<li>Say roughly how long you expect to be away and what is waiting on your bench or in your queue.</li>
<li>Up to <strong>seven calendar days</strong>, you certify yourself: HR sends you a short form when you return.</li>
<li>For more than seven days in a row we need a <strong>fit note</strong> from a healthcare professional.</li>
</ol>
<p>Had vomiting or diarrhoea? Tell us before visiting a food customer’s site. Most of them require 48 clear hours without symptoms.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'How we work',
      title: 'How we keep quality',
      html: `<h2>Right first time, and honest when it is not</h2>
<p>We hold ISO 9001 certification. In daily work this means that somebody who has never met you could follow your part back from the customer’s shelf to the bar it was cut from. Three documents make that possible, and they always travel with the job:</p>
<ul>
<li>the <strong>route card</strong>, which lists each operation and who signed it off;</li>
<li>the <strong>drawing</strong> at the right issue – check it against the route card before the first cut;</li>
<li>the <strong>material certificate</strong> or its reference, with the heat number.</li>
</ul>
<h3>When a part is not right</h3>
<p>Everybody makes scrap sometimes. What costs us customers is scrap that was hidden, or a part that was quietly reworked. So:</p>
<ol>
<li>Stop the job. Do not adjust and carry on until you know what happened.</li>
<li>Tie a <strong>red tag</strong> to the part with the job number, the operation, what is wrong and your name.</li>
<li>Put it in the <strong>quarantine cage</strong> beside the metrology room, and check the parts made since the last good measurement.</li>
<li>Tell your team leader. Only Quality decides: rework, use as is with the customer’s written concession, or scrap.</li>
</ol>
<h3>Five minutes at the end of a shift: 5S</h3>
<p><em>Sort, set in order, shine, standardise, sustain.</em> Tools go back to their shadow on the board, gauges to their box, swarf to the right bin – steel, stainless and aluminium are never mixed. Leave the machine as you would like to find it.</p>
<blockquote><p>“I would rather ring a customer with bad news on Tuesday than send them a surprise on Friday.” – Joan Finch</p></blockquote>`,
    },
    {
      type: 'ATTACHMENT',
      chapter: 'How we work',
      title: 'Whom to ask, and your checklist',
      html: `<h2>You don’t have to know it, only whom to ask</h2>
<table>
<thead><tr><th>I want to …</th><th>Ask</th></tr></thead>
<tbody>
<tr><td>report an accident, a near miss or a hazard</td><td>your team leader at once, then the yellow near-miss card or Priya Nair in Quality and Safety</td></tr>
<tr><td>get first aid</td><td>extension 222, which rings every first aider on site</td></tr>
<tr><td>get trained on another machine</td><td>Marcus Okafor, apprentice trainer</td></tr>
<tr><td>change bank details, contract or address</td><td>Harriet Booth, HR – in person or from your own e-mail account</td></tr>
<tr><td>talk about something personal in confidence</td><td>Harriet, or the employee assistance line on the back of your access card, day and night</td></tr>
<tr><td>pass on a customer’s question</td><td>Siobhán Kelly, service desk, extension 200</td></tr>
<tr><td>raise a concern about wrongdoing</td><td>any director; the whistleblowing policy protects you, also when you turn out to be mistaken</td></tr>
</tbody>
</table>
<h3>Near misses are good news</h3>
<p>A near miss is an accident that did not happen <em>this time</em>: a spanner that fell from a gantry, a guard somebody had tied back, a puddle of coolant on the green line. Fill in a yellow card. Priya reads every card within a working day, and the answer goes on the board in the canteen. Cards may be anonymous.</p>
<h3>Your checklist</h3>
<p>Download the checklist below, tick it off with your buddy during the week and bring it to your meeting on Friday. It is for your benefit: an empty box is not a failure, it is something we still owe you.</p>`,
      attachments: [
        {
          fileName: 'first-week-checklist.pdf',
          title: 'First-week checklist',
          paragraphs: [
            'Name: ____________________   Team: ____________________   Buddy: ____________________',
            '[ ] I have my access card, locker, safety shoes and safety glasses, and they fit.',
            '[ ] I have walked to the assembly point from my own workplace and know a second way out.',
            '[ ] I know where the nearest first-aid box, eyewash station and fire extinguishers are, and that extension 222 calls a first aider.',
            '[ ] I know whom to ring, and by when, if I am ill.',
            '[ ] I know which machines I may use, and that I may use no others.',
            '[ ] I have seen a route card and checked a drawing issue against it.',
            '[ ] I know where red tags are and where the quarantine cage is.',
            '[ ] I have completed “Welcome to Alder & Finch” and “Fire safety”.',
            'What was not clear, or what I still need: ______________________________________________',
            'Signed (new starter): ____________________   Signed (manager): ____________________',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      chapter: 'How we work',
      title: 'Check: your first week',
      html: '<p>Eight questions about what you have just read. Take as many attempts as you like, and look things up if you need to: knowing where to look is half the job.</p>',
      quiz: {
        title: 'Welcome to Alder & Finch',
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
            'You wake up with a fever and are on the early shift. What do you do?',
            [
              'Ring your team leader at least 30 minutes before the shift',
              'Send your buddy a text message',
              'E-mail HR during the morning',
              'Come in and see how it goes',
            ],
            0,
            'Ring your team leader, so that the shift can be covered. A message may not be seen in time.',
          ),
          trueFalse(
            1,
            'An experienced machinist may use any machine in Hall 1 from the first day.',
            false,
            'Authorisation is per machine. Your name has to be on the sheet beside it, whatever your experience.',
          ),
          multipleChoice(
            2,
            'Which documents travel with every job?',
            [
              'The route card',
              'The customer’s invoice',
              'The drawing at the right issue',
              'The material certificate or its reference',
            ],
            [0, 2, 3],
            'Route card, drawing and material certificate make a part traceable. The invoice stays in accounts.',
          ),
          singleChoice(
            2,
            'You measure a bore and find it 0.03 mm over its upper limit. What comes first?',
            [
              'Correct the offset and finish the batch',
              'Put the part at the bottom of the box',
              'Stop the job, red-tag the part and check those made since the last good measurement',
              'Ask the customer whether it matters',
            ],
            2,
            'Stop, tag, quarantine, look back, tell. Only Quality decides what happens to the part.',
          ),
          singleChoice(
            1,
            'Which extension calls every first aider on site?',
            ['200', '222', '999', '0'],
            1,
            '222 rings every first aider. For an ambulance dial 999 or 112 from any phone.',
          ),
          trueFalse(
            1,
            'You need a fit note from the fourth day of illness.',
            false,
            'You certify yourself for up to seven calendar days. A fit note is needed from the eighth day.',
          ),
          multipleChoice(
            2,
            'Which of these are near misses worth a yellow card?',
            [
              'A spanner that fell from a gantry and hit nobody',
              'A guard that somebody had tied back',
              'A coffee machine that ran out of milk',
              'A puddle of coolant on the walkway',
            ],
            [0, 1, 3],
            'Anything that could have hurt somebody counts, even if nothing happened this time.',
          ),
          singleChoice(
            1,
            'When do you put on safety glasses for a visit to Hall 2?',
            [
              'Before you step through the door',
              'When a machine is running near you',
              'Only if you are going to use a machine',
              'When you are asked to',
            ],
            0,
            'Chips from a neighbouring machine don’t ask whether you are only visiting.',
          ),
        ],
      },
    },
  ],
}
