import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const latheAndMillSafety: DemoModule = {
  slug: 'lathe-and-mill-safety',
  title: 'Lathe and mill safety',
  description:
    'What hurts people at manual and CNC machines, what the law asks of guards and controls, how to check a lathe before you start it, and how to isolate a machine before you put your hands in.',
  category: 'Health and safety',
  difficulty: 'INTERMEDIATE',
  tags: ['machining', 'PUWER', 'mandatory'],
  learningOutcomes: [
    'Recognise the main hazards of turning and milling before they reach you',
    'Carry out a pre-start check and refuse to start an unsafe machine',
    'Isolate a machine with your own lock and prove that it is dead',
  ],
  estimatedMinutes: 40,
  cpdPoints: 3,
  validityMonths: 24,
  cover: 'machine-safety.webp',
  author: 'marcus',
  mentors: ['marcus', 'priya'],
  prerequisites: ['welcome-to-alder-finch'],
  status: 'PUBLISHED',
  publishedDaysAgo: 280,
  update: {
    daysAgo: 6,
    summary: 'The film of the pre-start check is new, and isolation now covers the two machining centres in bay 3.',
  },
  sections: [
    {
      type: 'TEXT',
      chapter: 'Before you start',
      title: 'What hurts people at machines',
      html: `<h2>Five ways to be injured</h2>
<p>A lathe chuck at 600 revolutions a minute turns ten times in the second you need to notice that your sleeve has been caught. You cannot react faster than that. Safety at machines is therefore about <strong>distance, guards and habits</strong>, not about being careful.</p>
<table>
<thead><tr><th>Hazard</th><th>How it happens here</th><th>What prevents it</th></tr></thead>
<tbody>
<tr><td>Entanglement</td><td>Sleeve, glove, lanyard, hair or emery cloth caught by a chuck, bar or drill</td><td>Close-fitting overalls, hair tied and covered, no gloves or jewellery near rotating parts, chuck guard closed</td></tr>
<tr><td>Ejection</td><td>Chuck key left in, workpiece badly clamped, cutter breaks</td><td>Spring-loaded key, correct clamping, guard and door closed, right speed</td></tr>
<tr><td>Cutting</td><td>Swarf removed by hand, a burr, an end mill in the rack</td><td>Hook and brush; gloves only with the spindle stopped</td></tr>
<tr><td>Crushing and trapping</td><td>Hand between tool and work, a moving table, a powered chuck</td><td>Interlocked doors, hold-to-run control in setting mode</td></tr>
<tr><td>Eyes, ears, lungs, skin</td><td>Chips, noise, oil mist, coolant</td><td>Glasses always, hearing protection in marked zones, extraction, skin care</td></tr>
</tbody>
</table>
<h3>Dress for the machine</h3>
<ul>
<li>Sleeves rolled <strong>inwards</strong> or with fitted cuffs; overalls buttoned.</li>
<li>Rings, watches, bracelets, scarves and lanyards come off. A ring that cannot come off means another job today: ask.</li>
<li>Long hair tied up <em>and</em> under a cap. Scalping is a real injury, and it takes less than a second.</li>
<li><strong>No gloves</strong> while anything rotates. A glove does not tear away. It pulls your hand in.</li>
</ul>
<blockquote><p>Never hold emery cloth against turning work by hand. A loose strip wraps round the work in an instant and takes the hand with it; fingers and arms have been lost in exactly this way.</p></blockquote>`,
    },
    {
      type: 'TEXT',
      chapter: 'Before you start',
      title: 'What the law asks: PUWER in plain words',
      html: `<h2>The rules behind the guards</h2>
<p>The <strong>Provision and Use of Work Equipment Regulations 1998</strong> (PUWER) apply to every machine and hand tool in the works. The company must see that equipment is suitable, maintained, inspected, and used only by people who have been trained. You have a duty as well: under the Health and Safety at Work etc. Act 1974 you must take reasonable care of yourself and of others, and you must <strong>not interfere</strong> with anything provided for safety.</p>
<h3>Dangerous parts: the order matters</h3>
<p>PUWER does not let us begin with a warning sign. Access to dangerous parts has to be prevented, as far as practicable, in this order:</p>
<ol>
<li><strong>Fixed guards</strong> that enclose the part completely.</li>
<li><strong>Other guards or protection devices</strong>: interlocked doors, light curtains, two-hand controls.</li>
<li><strong>Jigs, holders and push-sticks</strong> that keep hands away.</li>
<li><strong>Information, instruction, training and supervision</strong> – needed in any case, but never instead of a guard that could have been fitted.</li>
</ol>
<h3>Controls you must be able to rely on</h3>
<ul>
<li>A <strong>start</strong> needs a deliberate action. A machine must not start by itself when power returns or a door closes.</li>
<li>The <strong>stop</strong> control has priority over the start.</li>
<li>The <strong>emergency stop</strong> is within reach. It is not the way to finish a shift, and it is <strong>not isolation</strong>: the supply stays live behind it.</li>
<li>The <strong>isolator</strong> cuts off the energy, and can be locked in the off position.</li>
</ul>
<h3>Defeating an interlock</h3>
<p>A magnet on a door switch or a key left in an override is treated as gross misconduct here, because the next person opens the door believing it is safe. If a guard makes the job impossible, the guard or the method is wrong. Stop, and tell your team leader.</p>`,
    },
    {
      type: 'VIDEO',
      chapter: 'Before you start',
      title: 'The lathe pre-start check',
      videoFile: 'lathe-pre-start-check.mp4',
      durationSeconds: 40,
      html: `<h2>Forty seconds before the first cut</h2>
<p>The film has no sound; every step is shown as a caption. Do the same check at the start of each shift, after each set-up, and whenever you take over from somebody else, even if they have only gone for a cup of tea.</p>
<ol>
<li><strong>Around you:</strong> floor dry, no swarf underfoot, nothing on the headstock or on the ways.</li>
<li><strong>Yourself:</strong> glasses on, sleeves tight, hair covered, no gloves, rings or lanyard.</li>
<li><strong>Guards:</strong> chuck guard and splash guard in place. With the guard open the spindle must not start.</li>
<li><strong>Work-holding:</strong> jaws undamaged, work gripped deeply enough, tailstock locked, bar not sticking out of the headstock unguarded.</li>
<li><strong>Chuck key:</strong> out of the chuck and in its holder. Turn the chuck once by hand: nothing may touch.</li>
<li><strong>Controls:</strong> speed and feed set, feed lever in neutral, emergency stop and foot brake tested.</li>
<li><strong>Record:</strong> sign the sheet at the machine. Something wrong? Don’t start. Hang the red card on the lever and fetch your team leader.</li>
</ol>
<p>The test of the emergency stop counts only if you see the spindle stop <em>and</em> stay stopped after you have released the button. If it starts again by itself, isolate the machine: the control circuit is faulty.</p>`,
    },
    {
      type: 'TEXT',
      chapter: 'At the machine',
      title: 'Safe habits while cutting',
      html: `<h2>Turning</h2>
<ul>
<li><strong>Speed first.</strong> Spindle speed in revolutions per minute is <em>n = 1000 × v ÷ (π × d)</em>, with the cutting speed <em>v</em> in metres per minute and the diameter <em>d</em> in millimetres. Mild steel, 50 mm diameter at 100 m/min: about 640 rpm. Check the maximum speed stamped on the chuck; jaws lose grip as they turn faster.</li>
<li><strong>Long bar</strong> must not whip. Anything that sticks out behind the headstock runs in a stock tube or behind a fixed guard along its full length.</li>
<li><strong>Measure only when the spindle stands still</strong> and the tool has been moved well clear.</li>
<li><strong>Polish</strong> with a tool-post holder or a backing board, never with a loose strip in your hand.</li>
</ul>
<h2>Milling</h2>
<ul>
<li>Clamp to the solid jaw and tap the work down. Two clamps on a plate are the minimum; one clamp is a pivot.</li>
<li>Set the cutter guard to the cutter you are using today, not yesterday’s.</li>
<li>Change cutters with the spindle locked and a cloth or cutter glove round the flutes; the spindle is stopped, so a glove is right here.</li>
<li>Feed against the cutter’s rotation on manual machines. Climb milling pulls the table if there is backlash.</li>
</ul>
<h2>Swarf</h2>
<p>Long blue ribbons are as sharp as razors and as strong as wire. Break them with the right feed and chip breaker. Remove them with a <strong>hook with a guarded handle or a brush, with the spindle stopped</strong>. Never use your hands, and never an air line: compressed air fires chips into eyes and drives coolant into skin.</p>
<h2>CNC: the machine moves without you</h2>
<p>Prove a new program in single block with reduced rapids and a hand over feed hold. Setting with the door open is for authorised setters only, in setting mode, at reduced speed, with the hold-to-run control in their own hand.</p>`,
    },
    {
      type: 'MIXED',
      chapter: 'At the machine',
      title: 'Isolation: lock it, tag it, prove it',
      html: `<h2>Before your hands go in</h2>
<p>Cleaning a sump, changing a chuck, freeing a jam, replacing a belt: whenever you reach where the guard would normally keep you out, and setting mode is not meant for the task, the machine must be isolated first.</p>
<ol>
<li><strong>Tell</strong> the operator and the team leader what you are going to do.</li>
<li><strong>Stop</strong> the machine in the normal way, not with the emergency stop.</li>
<li><strong>Isolate</strong> every source of energy: electricity at the isolator, compressed air at the valve, hydraulics at the pump.</li>
<li><strong>Lock</strong> each isolator with <em>your own</em> padlock and hang your tag on it. One person, one lock, one key. Two people means two locks on a hasp.</li>
<li><strong>Release</strong> what is stored: vent air, let the accumulator down, lower or block a vertical axis, let the spindle run down. Drives can hold a dangerous voltage for minutes: read the label.</li>
<li><strong>Prove it dead:</strong> press start. Nothing may happen. Then switch the control back to off.</li>
</ol>
<h3>Giving the machine back</h3>
<p>Guards refitted, tools counted, people clear, then each person removes their own lock. Nobody cuts or removes another person’s lock. If somebody has gone home with the key, only the operations director may release it, after a search of the machine and a telephone call to the owner.</p>
<h3>If something does happen</h3>
<p>Emergency stop, then isolate, then first aid on extension 222 and, for anything serious, 999 or 112. Leave the machine as it is. Amputations, fractures other than to fingers, thumbs and toes, and scalpings that need hospital treatment are among the <strong>specified injuries that must be reported under RIDDOR</strong>; so is any injury that keeps somebody from their normal work for more than seven days. Quality and Safety makes the report.</p>`,
      attachments: [
        {
          fileName: 'lock-off-card.pdf',
          title: 'Lock-off card: six steps',
          paragraphs: [
            '1. TELL the operator and the team leader.',
            '2. STOP the machine in the normal way.',
            '3. ISOLATE electricity, compressed air and hydraulics. Look for a second supply.',
            '4. LOCK each isolator with your own padlock and hang your tag. One person, one lock, one key.',
            '5. RELEASE stored energy: air, accumulators, springs, vertical axes, spindle run-down, capacitors.',
            '6. PROVE IT DEAD: press start, see that nothing happens, set the control back to off.',
            'Never rely on an emergency stop, an interlock or a program stop as isolation.',
            'Never remove another person’s lock.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      chapter: 'Assessment',
      title: 'Assessment: lathe and mill safety',
      html: '<p>Each attempt asks eight of ten questions in random order. You have fifteen minutes and three attempts; the pass mark is 80 %. You need this certificate before your name can go on a machine’s authorisation sheet.</p>',
      quiz: {
        title: 'Lathe and mill safety',
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
            'You press the emergency stop to clear a jam inside the machine. Is it isolated?',
            [
              'Yes, nothing can move any more',
              'Yes, if the door is interlocked as well',
              'No, the supply is still live: isolate, lock and prove dead',
              'Only on CNC machines',
            ],
            2,
            'An emergency stop interrupts the control circuit. Isolation cuts off every source of energy and is locked.',
          ),
          trueFalse(
            1,
            'Tight-fitting gloves are acceptable while the lathe spindle is turning.',
            false,
            'Any glove can be caught and pulls the hand in. Gloves are for a stopped spindle.',
          ),
          multipleChoice(
            3,
            'Which belong to the pre-start check of a lathe?',
            [
              'Chuck key out of the chuck',
              'Guards in place and interlock working',
              'Emergency stop tested',
              'Coolant colour matched to the order',
            ],
            [0, 1, 2],
            'Key, guards and stops protect people. The condition of the coolant matters too, but not its colour.',
          ),
          singleChoice(
            2,
            'According to PUWER, which protection comes first for a dangerous part?',
            ['A warning sign', 'Training and supervision', 'A push-stick', 'A fixed enclosing guard'],
            3,
            'Fixed guards come first, then other guards and devices, then jigs and holders, then training and supervision.',
          ),
          singleChoice(
            2,
            'Mild steel, 40 mm diameter, cutting speed 100 m/min. Which spindle speed is about right?',
            ['200 rpm', '400 rpm', '800 rpm', '2,500 rpm'],
            2,
            'n = 1000 × 100 ÷ (3.14 × 40) ≈ 796 rpm, so set 800 rpm or the next lower step.',
          ),
          singleChoice(
            1,
            'How do you remove a ribbon of swarf from the tool?',
            [
              'With a hook or brush, spindle stopped',
              'With an air line from a distance',
              'By hand with leather gloves',
              'Quickly, between two passes',
            ],
            0,
            'Stop the spindle and use a hook or brush. Hands get cut, and compressed air fires chips into eyes.',
          ),
          trueFalse(
            2,
            'Two people work inside a machine. One lock from the senior of the two is enough.',
            false,
            'One person, one lock, one key. With a hasp each person stays protected until their own lock is off.',
          ),
          multipleChoice(
            2,
            'A 3 m bar sticks out of the headstock by 1.2 m. What is true?',
            [
              'It can bend and whip when the spindle turns',
              'It must be guarded along its full length',
              'A rag tied to its end is enough',
              'Lower speed alone makes it safe',
            ],
            [0, 1],
            'Unsupported bar whips at surprisingly low speeds. It runs in a stock tube or behind a fixed guard.',
          ),
          trueFalse(
            1,
            'You may polish a turning shaft by holding a strip of emery cloth round it.',
            false,
            'The cloth wraps round the work and takes the hand with it. Use a holder or a backing board.',
          ),
          singleChoice(
            2,
            'The spindle starts again by itself after you release the emergency stop. What do you do?',
            [
              'Press reset twice and carry on',
              'Report it at the end of the shift',
              'Isolate the machine and report it: the control circuit is faulty',
              'Use the foot brake instead',
            ],
            2,
            'A machine may only start by a deliberate action. Until it is repaired it stays isolated.',
          ),
        ],
      },
    },
  ],
}
