import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const manualHandlingAndLifting: DemoModule = {
  slug: 'manual-handling-and-lifting',
  title: 'Manual handling and lifting',
  description:
    'Avoid, assess, reduce: how to judge a load before you touch it, lift it well when you must, and use trucks, hoists, slings and eyebolts the way LOLER expects.',
  category: 'Health and safety',
  difficulty: 'BEGINNER',
  tags: ['manual handling', 'LOLER', 'mandatory'],
  learningOutcomes: [
    'Judge a load with TILEO and estimate the weight of a bar',
    'Lift, carry, push and pull without hurting your back',
    'Check a hoist and its accessories before use',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: 36,
  cover: 'manual-handling.webp',
  author: 'priya',
  mentors: ['priya', 'marcus'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 240,
  sections: [
    {
      type: 'TEXT',
      title: 'Avoid, assess, reduce',
      html: `<h2>The best lift is the one you don’t make</h2>
<p>Backs, shoulders and wrists rarely fail because of one heroic lift. They fail after the four-hundredth awkward one. The <strong>Manual Handling Operations Regulations 1992</strong> put three duties in a fixed order:</p>
<ol>
<li><strong>Avoid</strong> hazardous manual handling so far as is reasonably practicable. Can the bar be delivered cut to length? Can the box stay on its trolley?</li>
<li><strong>Assess</strong> what cannot be avoided.</li>
<li><strong>Reduce</strong> the risk of injury: smaller loads, better height, a hoist, a second person.</li>
</ol>
<p>You have a duty as well: use the equipment and the method that we have provided, and tell us when they don’t work.</p>
<h3>TILEO: five questions before you touch it</h3>
<table>
<thead><tr><th>Letter</th><th>Ask yourself</th></tr></thead>
<tbody>
<tr><td><strong>T</strong>ask</td><td>Do I have to twist, stoop, reach up, carry it far, or repeat it all shift?</td></tr>
<tr><td><strong>I</strong>ndividual</td><td>Am I fit for it today? Trained? Pregnant, or back after an injury?</td></tr>
<tr><td><strong>L</strong>oad</td><td>How heavy, bulky, sharp, hot, oily, unstable? Where is its centre of gravity?</td></tr>
<tr><td><strong>E</strong>nvironment</td><td>Is the floor dry, the way clear and lit, the door open, the landing place free?</td></tr>
<tr><td><strong>O</strong>ther</td><td>Do gloves spoil my grip? Do glasses mist up? Am I in a hurry?</td></tr>
</tbody>
</table>
<p>One honest “no” is enough to change the plan. A job that gets a “no” every time belongs on a yellow card, so that we can change it for good.</p>`,
    },
    {
      type: 'TEXT',
      title: 'How heavy is too heavy?',
      html: `<h2>There is no legal maximum</h2>
<p>The regulations set no weight limit, because 10 kg at arm’s length can be worse than 25 kg held close. The Health and Safety Executive publishes <strong>guideline figures</strong> below which the risk is low for most fit people in good conditions:</p>
<table>
<thead><tr><th>Height of the hands</th><th>Women: close / arms stretched</th><th>Men: close / arms stretched</th></tr></thead>
<tbody>
<tr><td>Above the shoulder</td><td>7 kg / 3 kg</td><td>10 kg / 5 kg</td></tr>
<tr><td>Shoulder to elbow</td><td>13 kg / 7 kg</td><td>20 kg / 10 kg</td></tr>
<tr><td>Elbow to knuckle</td><td>16 kg / 10 kg</td><td>25 kg / 15 kg</td></tr>
<tr><td>Knuckle to mid lower leg</td><td>13 kg / 7 kg</td><td>20 kg / 10 kg</td></tr>
<tr><td>Below mid lower leg</td><td>7 kg / 3 kg</td><td>10 kg / 5 kg</td></tr>
</tbody>
</table>
<p>They assume up to about 30 lifts an hour, a good grip and no twisting. If you turn your body by more than 45°, take off roughly 10 %; by more than 90°, about 20 %. Above the figures we make a proper assessment. They are a filter, not a target, and no excuse for not thinking about a lighter load.</p>
<h3>Estimate the bar before you lift it</h3>
<p>Round steel weighs about <strong>0.00617 × d² kilograms per metre</strong>, with the diameter <em>d</em> in millimetres.</p>
<ul>
<li>Ø 25 mm: just under 4 kg per metre.</li>
<li>Ø 50 mm: a little over 15 kg per metre. Twice the diameter, four times the weight.</li>
<li>Ø 100 mm: nearly 62 kg per metre. Even half a metre is a hoist job.</li>
<li>Aluminium weighs about a third as much, brass slightly more than steel.</li>
</ul>
<p>Chucks deceive everyone. A 250 mm three-jaw chuck weighs around 35–40 kg, is round, oily and has no handles. It comes off with the chuck cradle or the jib, whoever you are.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Lifting and carrying well',
      html: `<h2>Eight steps, every time</h2>
<ol>
<li><strong>Plan.</strong> Where does it go, what is in the way, who opens the door?</li>
<li><strong>Feet apart</strong>, one slightly forward; safety shoes laced.</li>
<li><strong>Get a good hold</strong> and keep the heaviest side next to your body.</li>
<li><strong>Start well:</strong> bend back, hips and knees moderately. Neither stoop fully nor squat fully.</li>
<li><strong>Don’t bend further</strong> while you lift. If the legs straighten before the load rises, the back does all the work.</li>
<li><strong>Don’t twist</strong> or lean sideways. Turn by moving your feet.</li>
<li><strong>Head up</strong>, look ahead, move smoothly.</li>
<li><strong>Put down, then adjust.</strong> Slide it into place rather than hold it there.</li>
</ol>
<h3>Two people</h3>
<p>Choose someone of about your height. One person gives the commands, and both agree on the words beforehand: “Ready – lift – walk – stop – down”. Two people can safely handle less than twice what one can, because nobody shares a load exactly.</p>
<h3>Pushing and pulling</h3>
<ul>
<li><strong>Push rather than pull:</strong> you see where you are going and nothing runs over your heels.</li>
<li>Hands between waist and shoulder height; lean in with straight back and steady steps.</li>
<li>As a rough measure, moving a trolley takes a force of about 2 % of its weight on a smooth, hard floor, and 10 % or more on a rough one. Flat tyres and swarf in castors are worth a yellow card.</li>
<li>On a slope one person alone never controls a loaded pallet truck.</li>
</ul>
<h3>When it hurts</h3>
<p>Report it the same day, even if it seems minor. Early physiotherapy and a week of lighter work usually mean that the pain never becomes a long absence. If an injury keeps somebody from normal duties for more than seven days, it must be reported under RIDDOR.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Hoists, slings and eyebolts',
      html: `<h2>When the machine lifts for you</h2>
<p>The <strong>Lifting Operations and Lifting Equipment Regulations 1998</strong> (LOLER) require every lift to be properly planned by a competent person, appropriately supervised and carried out safely. Equipment must be strong enough, marked with its <strong>safe working load</strong> (SWL), and thoroughly examined by a competent person:</p>
<table>
<thead><tr><th>Equipment</th><th>Thorough examination at least</th></tr></thead>
<tbody>
<tr><td>Lifting accessories: slings, chains, shackles, eyebolts, magnets</td><td>every 6 months</td></tr>
<tr><td>Equipment that lifts people</td><td>every 6 months</td></tr>
<tr><td>Other lifting equipment: overhead cranes, jibs, chain hoists, fork-lift trucks</td><td>every 12 months</td></tr>
</tbody>
</table>
<p>Instead of these intervals an examination scheme may apply. At Alder &amp; Finch a <strong>colour tag</strong> shows that an accessory is in date. The board at each hoist says which colour is valid now. No tag, wrong colour: don’t use it, hang it on the red hook.</p>
<h3>Before each lift</h3>
<ul>
<li>Weight known, and below the SWL of <em>everything</em> in the chain: hoist, hook, sling, eyebolt.</li>
<li>Sling without cuts, knots or burn marks; label readable. Hook’s safety catch closes.</li>
<li>Sharp edges padded. Eyebolt screwed fully home and pulled in line, not sideways, unless it is of a swivel type made for that.</li>
<li>Mind the angle: at 120° between two sling legs each leg carries as much as the whole load. Keep the angle at or below 90°.</li>
</ul>
<h3>During the lift</h3>
<p>Lift a few centimetres, stop, look. Keep the load low, guide it by a tag line, and <strong>never stand or reach under it</strong>. Don’t leave it hanging. Only people on the list at the hoist may use it, and fork-lift trucks are for authorised operators with a current card.</p>`,
      attachments: [
        {
          fileName: 'hoist-and-sling-check.pdf',
          title: 'Hoist and sling check before use',
          paragraphs: [
            '[ ] I am on the list of authorised users for this hoist.',
            '[ ] I know the weight of the load: ________ kg. It is below the SWL of hoist, hook, sling and eyebolt.',
            '[ ] The colour tag is the one shown on the board.',
            '[ ] Hook: not opened or worn, turns freely, safety catch closes.',
            '[ ] Chain or rope: no twists, kinks, corrosion or broken wires.',
            '[ ] Sling: label readable; no cuts, knots, burns or chemical damage; sharp edges padded.',
            '[ ] Up, down and limit switch work without load; the emergency stop works.',
            '[ ] Way and landing place are clear; nobody has to stand under the load.',
            'Anything not in order: do not lift. Hang the accessory on the red hook and tell your team leader.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Check: manual handling and lifting',
      html: '<p>Eight questions without a time limit. You need 75 %. Take a pencil: one of them asks for a weight.</p>',
      quiz: {
        title: 'Manual handling and lifting',
        passingScore: 75,
        maxAttempts: null,
        timeLimitSeconds: null,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            1,
            'In which order do the regulations ask us to act?',
            ['Assess, lift, report', 'Avoid, assess, reduce', 'Train, lift, reduce', 'Reduce, avoid, assess'],
            1,
            'First avoid hazardous handling, then assess what is left, then reduce the risk.',
          ),
          trueFalse(
            1,
            'British law forbids anybody to lift more than 25 kg.',
            false,
            'There is no legal maximum. 25 kg is a guideline figure for men, held close between elbow and knuckle height.',
          ),
          singleChoice(
            3,
            'About how heavy is a steel bar of Ø 50 mm and 2 m length?',
            ['8 kg', '15 kg', '31 kg', '62 kg'],
            2,
            '0.00617 × 50² = 15.4 kg per metre, times two metres = about 31 kg. Use the hoist.',
          ),
          multipleChoice(
            2,
            'Which belong to a good lift?',
            [
              'Feet apart, one slightly forward',
              'Legs straight, back bent',
              'Load close to the body',
              'Turning by moving the feet',
            ],
            [0, 2, 3],
            'A stable stance, a close load and no twisting protect the spine.',
          ),
          singleChoice(
            2,
            'How often must slings, shackles and eyebolts be thoroughly examined if no examination scheme says otherwise?',
            ['Every month', 'Every 6 months', 'Every 12 months', 'Every 24 months'],
            1,
            'Lifting accessories and equipment for lifting people: every 6 months. Other lifting equipment: every 12.',
          ),
          trueFalse(
            1,
            'Pushing a trolley is normally better than pulling it.',
            true,
            'You see where you are going, use your body weight and protect your heels.',
          ),
          multipleChoice(
            2,
            'What stops you from using a sling?',
            [
              'Its colour tag is last period’s colour',
              'A cut in the edge of the webbing',
              'The label cannot be read',
              'It is dusty',
            ],
            [0, 1, 2],
            'Out of date, damaged or unidentified: red hook. Dust alone can be brushed off so that you can inspect it.',
          ),
          singleChoice(
            2,
            'Two sling legs hang at 120° to each other. How much does each leg carry?',
            ['A quarter of the load', 'Half of the load', 'As much as the whole load', 'Nothing in particular'],
            2,
            'The flatter the legs, the greater the pull. At 120° each leg carries the full weight of the load.',
          ),
        ],
      },
    },
  ],
}
