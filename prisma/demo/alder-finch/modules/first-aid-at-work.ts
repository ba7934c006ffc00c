import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const firstAidAtWork: DemoModule = {
  slug: 'first-aid-at-work',
  title: 'First aid: the first five minutes',
  description:
    'What every colleague can do until a first aider or the ambulance arrives: DR ABC, CPR and the defibrillator, severe bleeding, burns, eyes, and the injuries typical of a machine shop.',
  category: 'Health and safety',
  difficulty: 'BEGINNER',
  tags: ['first aid', 'emergency', 'mandatory'],
  learningOutcomes: [
    'Work through DR ABC and call 999 or 112 with the right information',
    'Start CPR and use the defibrillator at reception',
    'Treat severe bleeding, burns and eye injuries in the first minutes',
  ],
  estimatedMinutes: 35,
  cpdPoints: 2,
  validityMonths: 12,
  cover: 'first-aid.webp',
  author: 'priya',
  mentors: ['siobhan', 'priya'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 210,
  sections: [
    {
      type: 'TEXT',
      title: 'Help on site and how to call it',
      html: `<h2>You are never alone with it</h2>
<p>The Health and Safety (First-Aid) Regulations 1981 require enough trained people and equipment for the risks of our work. Every shift has at least two people with a three-day <em>First Aid at Work</em> certificate, renewed every three years. This module does not make you one of them. It helps you to use the minutes until they reach you.</p>
<table>
<thead><tr><th>What</th><th>Where</th></tr></thead>
<tbody>
<tr><td>First aiders</td><td>Extension <strong>222</strong> rings all of them; photographs hang at every box</td></tr>
<tr><td>First-aid boxes</td><td>Tool store in Hall 1, metrology room in Hall 2, service workshop, reception, every service van</td></tr>
<tr><td>Bleed-control kits</td><td>Beside the boxes in Hall 1 and Hall 2</td></tr>
<tr><td>Eyewash stations</td><td>Coolant stores of both halls</td></tr>
<tr><td>Defibrillator (AED)</td><td>Reception, left of the door; the cabinet is not locked</td></tr>
</tbody>
</table>
<h3>Calling an ambulance</h3>
<p>Dial <strong>999</strong> or <strong>112</strong> from any phone; both are free and reach the same operators. Put the phone on loudspeaker, so that your hands are free. The call handler will want to know:</p>
<ol>
<li>whether the patient is <strong>breathing and awake</strong>;</li>
<li><strong>where</strong> you are: the address is on the red card at every phone, together with a what3words location for each gate;</li>
<li><strong>what</strong> happened and how many people are hurt.</li>
</ol>
<p>Don’t hang up until you are told to. Send one person to reception to open the gate and guide the crew, and another for the AED. On a customer’s site, find out who the first aider is when you sign in, not when you need one.</p>`,
    },
    {
      type: 'TEXT',
      title: 'DR ABC: the first look',
      html: `<h2>Five letters for any emergency</h2>
<table>
<thead><tr><th>Letter</th><th>Do</th></tr></thead>
<tbody>
<tr><td><strong>D</strong>anger</td><td>Look before you step in. Stop the machine and isolate it. Electricity: cut off the supply before you touch anybody. Fumes: don’t follow into the pit.</td></tr>
<tr><td><strong>R</strong>esponse</td><td>Speak loudly, tap both shoulders: “Can you hear me? Open your eyes.” No response? Shout for help.</td></tr>
<tr><td><strong>A</strong>irway</td><td>Lay the person on their back, one hand on the forehead, two fingers under the chin: tilt the head gently back.</td></tr>
<tr><td><strong>B</strong>reathing</td><td>Look, listen and feel for normal breathing for no more than <strong>10 seconds</strong>. Occasional gasps are not breathing.</td></tr>
<tr><td><strong>C</strong>irculation / call</td><td>Not breathing normally: 999 or 112, CPR, AED. Breathing: check for severe bleeding and treat it.</td></tr>
</tbody>
</table>
<p>If you see at first glance that blood is pouring out, deal with that immediately: a person can lose a life-threatening amount within minutes.</p>
<h3>Unresponsive but breathing</h3>
<p>Put the person in the <strong>recovery position</strong>, on their side with the head tilted back so that vomit can run out. Call 999 or 112, stay, and check the breathing again and again. If you suspect a spinal injury, after a fall from height for example, keep the head still and move the person only if the airway is at risk.</p>
<h3>Stroke: think FAST</h3>
<ul>
<li><strong>F</strong>ace: has it dropped on one side?</li>
<li><strong>A</strong>rms: can they raise both and keep them up?</li>
<li><strong>S</strong>peech: slurred or muddled?</li>
<li><strong>T</strong>ime: any one of them means 999 or 112 now, even if it passes.</li>
</ul>
<p>Chest pain that feels tight or heavy and spreads to arm, jaw or back: sit the person down against a wall with bent knees, and ring 999 or 112. Don’t drive them.</p>`,
    },
    {
      type: 'TEXT',
      title: 'CPR and the defibrillator',
      html: `<h2>Thirty, two, thirty, two</h2>
<p>When the heart has stopped, the brain begins to suffer after a few minutes. Every minute without CPR and a shock lowers the chance of survival by about 10 %. You can hardly make it worse; you can only fail to try.</p>
<ol>
<li>Kneel beside the chest. Heel of one hand on the <strong>centre of the chest</strong>, other hand on top, fingers locked, arms straight.</li>
<li>Press <strong>5–6 cm</strong> deep, <strong>100–120 times a minute</strong>, and let the chest come up fully each time.</li>
<li>After 30 compressions give <strong>2 rescue breaths</strong>: tilt the head, pinch the nose, seal the mouth, blow for about a second until the chest rises.</li>
<li>Carry on 30 : 2. Change over every two minutes, because tired arms press less deeply.</li>
</ol>
<p>Untrained, or unwilling to give breaths? Then compress without stopping. That is far better than nothing.</p>
<h3>The AED talks you through it</h3>
<ul>
<li>Open it or switch it on as soon as it arrives, while somebody goes on pressing.</li>
<li>Bare the chest; cut the clothes, dry the skin. Wipe off coolant or oil. Stick the pads where the pictures show.</li>
<li>“Stand clear”: nobody touches the patient while it analyses or gives the shock.</li>
<li>Go straight back to compressions afterwards. It will not shock a heart that does not need it.</li>
</ul>
<h3>When to stop</h3>
<p>Continue until a professional takes over, the person shows signs of life – breathing normally, moving, opening the eyes – or you are exhausted.</p>
<h3>Choking</h3>
<p>If the person can cough, encourage it. If not: up to <strong>five back blows</strong> between the shoulder blades, then up to <strong>five abdominal thrusts</strong>, and so on in turn. Call 999 or 112 if it does not clear. Becomes unresponsive: start CPR.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Injuries of our trade',
      html: `<h2>Severe bleeding</h2>
<p>Gloves on if they are at hand. <strong>Press hard and directly</strong> on the wound with a dressing or a clean cloth, and keep pressing. Something sticking out? Leave it in and press on both sides. If pressure does not stop life-threatening bleeding from an arm or leg, use the tourniquet from the bleed-control kit: 5–7 cm above the wound, never on a joint, tighten until the bleeding stops, write down the time, and don’t loosen it. Lay the person down, keep them warm, nothing to eat or drink.</p>
<h2>Amputated finger</h2>
<p>Wound first. Then wrap the finger in cling film or put it in a clean plastic bag, wrap that in soft material and lay it in a container of ice. It must not touch ice or water directly. Label it with name and time, and send it along.</p>
<h2>Burns</h2>
<ol>
<li>Cool with <strong>cool running water for at least 20 minutes</strong>. No ice, no butter, no cream.</li>
<li>Take off rings and loose clothing near it, but nothing that sticks.</li>
<li>Cover lengthways with cling film or a clean plastic bag.</li>
<li>Larger than the person’s hand, deep, on face, hands or joints, chemical or electrical: hospital.</li>
</ol>
<h2>Eyes</h2>
<table>
<thead><tr><th>What</th><th>Do</th></tr></thead>
<tbody>
<tr><td>Coolant or chemical</td><td>Rinse at once with the eyewash or clean running water for at least 20 minutes, eyelids held open, clean eye uppermost; take the safety data sheet along</td></tr>
<tr><td>Chip stuck in the eye</td><td>Don’t rub, don’t remove. Cover the eye, keep the other one still, hospital</td></tr>
<tr><td>Arc eye after welding</td><td>Dark room, cool pads, medical advice</td></tr>
</tbody>
</table>
<h2>High-pressure injection</h2>
<p>Oil, grease or coolant injected under the skin looks like a pinprick and <strong>is a surgical emergency</strong>. Hospital at once, with the data sheet, even if it does not hurt.</p>
<p>Afterwards: every injury goes into the accident book or the form, which Quality and Safety keeps confidentially. And talk about it. Helping at an accident stays with you; HR and the employee assistance line are there for helpers too.</p>`,
      attachments: [
        {
          fileName: 'emergency-card.pdf',
          title: 'Emergency card: DR ABC',
          paragraphs: [
            'FIRST AIDERS: extension 222.   AMBULANCE, FIRE, POLICE: 999 or 112.',
            'D – DANGER. Stop and isolate the machine, cut off electricity, look before you step in.',
            'R – RESPONSE. Speak, tap the shoulders. No response: shout for help.',
            'A – AIRWAY. Tilt the head back, lift the chin.',
            'B – BREATHING. Normal breathing? Check for no more than 10 seconds. Gasps do not count.',
            'C – CIRCULATION / CALL. Not breathing normally: 999 or 112, 30 compressions and 2 breaths, send for the AED at reception. Severe bleeding: press hard and directly.',
            'Compressions: centre of the chest, 5–6 cm deep, 100–120 a minute.',
            'Burns and chemical splashes in the eye: at least 20 minutes of water.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Check: the first five minutes',
      html: '<p>Ten questions, ten minutes, three attempts. Pass mark 80 %. Imagine standing in Hall 1, not sitting at a desk.</p>',
      quiz: {
        title: 'First aid: the first five minutes',
        passingScore: 80,
        maxAttempts: 3,
        timeLimitSeconds: 600,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 300,
        questions: [
          singleChoice(
            2,
            'A colleague lies motionless beside a machine whose spindle is still running. What is the very first thing?',
            ['Make the scene safe: stop and isolate the machine', 'Check breathing', 'Start CPR', 'Fetch the AED'],
            0,
            'D comes first. A second casualty helps nobody.',
          ),
          singleChoice(
            1,
            'How long do you check for normal breathing at most?',
            ['3 seconds', '10 seconds', '30 seconds', 'One minute'],
            1,
            'Ten seconds at most. If you are in doubt, act as if the person were not breathing normally.',
          ),
          trueFalse(
            2,
            'Occasional gasps mean that the person is breathing and needs no CPR.',
            false,
            'Gasping is common in the first minutes of a cardiac arrest. It is not normal breathing: start CPR.',
          ),
          singleChoice(
            2,
            'Which compressions are right for an adult?',
            [
              '2–3 cm deep, 60 a minute',
              '5–6 cm deep, 100–120 a minute',
              '8–10 cm deep, 80 a minute',
              'As fast as possible',
            ],
            1,
            '5–6 cm and 100–120 a minute, letting the chest rise fully in between.',
          ),
          multipleChoice(
            2,
            'What is right about an AED?',
            [
              'It may be used by untrained people',
              'Nobody touches the patient during the analysis',
              'The chest should be dry',
              'You wait for the ambulance before switching it on',
            ],
            [0, 1, 2],
            'Switch it on at once and follow the voice. It gives a shock only if one is needed.',
          ),
          singleChoice(
            2,
            'Blood is spurting from a forearm. What do you do first?',
            [
              'Press hard and directly on the wound',
              'Rinse the wound',
              'Look for a plaster',
              'Give the person sweet tea',
            ],
            0,
            'Direct pressure first. A tourniquet follows if pressure does not stop life-threatening bleeding.',
          ),
          singleChoice(
            1,
            'For how long do you cool a burn with running water?',
            ['1 minute', '5 minutes', 'At least 20 minutes', 'Until it stops hurting'],
            2,
            'At least 20 minutes of cool running water, as soon as possible. No ice and no creams.',
          ),
          trueFalse(
            1,
            'A steel chip stuck in the eye should be removed with clean tweezers.',
            false,
            'Leave it in, cover the eye and go to hospital. Removing it can destroy the eye.',
          ),
          multipleChoice(
            2,
            'What does the call handler at 999 or 112 need?',
            [
              'Whether the patient is awake and breathing',
              'Where exactly you are',
              'The patient’s staff number',
              'What happened',
            ],
            [0, 1, 3],
            'Breathing, place, event. Stay on the line until you are told that you may hang up.',
          ),
          trueFalse(
            2,
            'A pinprick from a high-pressure coolant line can wait until tomorrow if it doesn’t hurt.',
            false,
            'An injection injury is a surgical emergency, even if it looks harmless.',
          ),
        ],
      },
    },
  ],
}
