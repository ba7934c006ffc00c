import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const serviceDeskCustomerCare: DemoModule = {
  slug: 'service-desk-customer-care',
  title: 'Customer care on the service desk',
  description:
    'From the first ring to the closed ticket: taking a call when a line is down, choosing the right priority, writing notes that help, and turning a complaint into trust.',
  category: 'Customers and service',
  difficulty: 'BEGINNER',
  tags: ['service desk', 'communication', 'complaints'],
  learningOutcomes: [
    'Take a call in five steps and agree what happens next',
    'Set the priority by effect and urgency, not by volume',
    'Handle a complaint with LEARN and write a clear, kind reply',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: null,
  cover: 'customer-care.webp',
  author: 'siobhan',
  mentors: ['siobhan'],
  prerequisites: ['welcome-to-alder-finch'],
  status: 'PUBLISHED',
  publishedDaysAgo: 33,
  sections: [
    {
      type: 'TEXT',
      title: 'The call in five steps',
      html: `<h2>Somebody’s day has just gone wrong</h2>
<p>People don’t ring us because they are bored. Behind most calls stand a stopped line, a production manager in the doorway and a person who has already tried everything they could think of. The first thirty seconds decide whether they feel alone with it.</p>
<ol>
<li><strong>Greet.</strong> Pick up within four rings. “Alder and Finch service desk, Chloe speaking. How can I help?” Name and smile; both can be heard.</li>
<li><strong>Listen.</strong> Let them finish. Most people need less than a minute if nobody interrupts. Take notes in their words.</li>
<li><strong>Clarify.</strong> Customer, site, machine number, what it does or doesn’t do, since when, what has changed. Ask one question at a time.</li>
<li><strong>Repeat.</strong> “So the spindle stops with alarm 414 after about ten minutes, since this morning’s tool change. Have I got that right?” This one sentence prevents more wasted trips than anything else.</li>
<li><strong>Agree.</strong> Who does what by when, the ticket number, and how you will be in touch. Then do precisely that.</li>
</ol>
<h3>First question of all: is anybody in danger?</h3>
<p>Smoke, an injury, a trapped person, a guard that no longer works: ask the caller to stop and isolate the machine, and if needed to dial 999 or 112. Only then open a ticket. We never talk a customer through removing a guard or bridging an interlock, not even “just for a test”.</p>
<h3>Words that help, words that don’t</h3>
<table>
<thead><tr><th>Rather not</th><th>Better</th></tr></thead>
<tbody>
<tr><td>“That’s not my department.”</td><td>“I’ll find the right person and stay on the line with you.”</td></tr>
<tr><td>“You’ll have to …”</td><td>“Could you read me the number on the plate?”</td></tr>
<tr><td>“As soon as possible.”</td><td>“By 14:00 today, and I’ll ring you even if I have no answer yet.”</td></tr>
<tr><td>“Calm down.”</td><td>“I can hear that this is costing you. Let’s sort it out.”</td></tr>
</tbody>
</table>`,
    },
    {
      type: 'TEXT',
      title: 'Priorities and promises',
      html: `<h2>Effect times urgency</h2>
<p>The priority follows from two questions: <strong>how much stands still</strong>, and <strong>how soon does it hurt</strong>? It does not follow from how loud the caller is, nor from how big the account is.</p>
<table>
<thead><tr><th>Priority</th><th>Meaning</th><th>First answer by an engineer</th><th>Update to the customer</th></tr></thead>
<tbody>
<tr><td><strong>P1</strong></td><td>Line stopped, or a safety function has failed</td><td>30 minutes, day and night with a support contract</td><td>every hour</td></tr>
<tr><td><strong>P2</strong></td><td>Output or quality clearly reduced; a workaround exists</td><td>2 working hours</td><td>twice a day</td></tr>
<tr><td><strong>P3</strong></td><td>Fault without effect on output today</td><td>1 working day</td><td>every second working day</td></tr>
<tr><td><strong>P4</strong></td><td>Question, spare-part enquiry, planned service</td><td>2 working days</td><td>when there is something new</td></tr>
</tbody>
</table>
<h3>Rules of thumb</h3>
<ul>
<li>A failed safety function is <strong>always P1</strong>, even if the machine still runs. Advise the customer to take it out of use.</li>
<li>Unsure between two levels? Take the higher one and review it after the engineer’s first answer.</li>
<li>Lowering a priority is agreed with the customer and noted with a reason.</li>
<li>No contract, but the line is down? Take the ticket as P1, and let the duty manager clear the commercial side in parallel.</li>
</ul>
<h3>The promise</h3>
<p>We measure ourselves by one figure above all: <strong>updates given when promised</strong>. A customer forgives a repair that takes two days. They don’t forgive silence. If there is no news, the update is: “No news yet. Graham is waiting for the drive’s test report. I’ll ring again at four.”</p>
<h3>Handing over</h3>
<p>At the end of your shift nothing may live only in your head. Every open P1 and P2 is handed over by voice to the next colleague, with the ticket open on the screen. On-call engineers get a text message <em>and</em> a call; a message alone does not count.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Notes that save a second visit',
      html: `<h2>Write for the engineer in the van</h2>
<p>At 06:40 in a lay-by near Wakefield, Graham reads what you typed yesterday at 16:55. Can he pack the right parts? A good note answers six questions and contains no riddles:</p>
<ol>
<li><strong>What</strong> happens, and what should happen?</li>
<li><strong>Which</strong> machine: number, control, year, software version?</li>
<li><strong>Since when</strong>, and what was changed before that?</li>
<li><strong>What has been tried</strong>, with what result?</li>
<li><strong>Who</strong> is on site, how can they be reached, when may we come in?</li>
<li><strong>What</strong> does the site demand: induction, protective equipment, permit, hairnet, jewellery rule, 48 hours without symptoms?</li>
</ol>
<table>
<thead><tr><th>Not like this</th><th>Like this</th></tr></thead>
<tbody>
<tr><td>“Spindle broken again, customer fuming.”</td><td>“AF-2207, spindle 2 stops with alarm 414 after 8–12 min under load, since tool change 29 May, 07:10. Runs without load. Belt and fan checked by customer: fine. Line 3 stopped → P1.”</td></tr>
<tr><td>“Rang back, no answer.”</td><td>“14:02 rang Ms Hartley, voicemail: asked for photo of drive display. Next try 14:30.”</td></tr>
</tbody>
</table>
<h3>Facts, not verdicts</h3>
<p>Tickets are personal data: the person you write about has the right to read them. Describe behaviour if it matters (“caller asked us to bridge the door switch; declined and explained”), never character. No medical details, no passwords, no gate codes in the free text. Those go into the protected fields.</p>
<h3>Closing a ticket</h3>
<p>A ticket is closed when <strong>the customer</strong> says that it works, not when the engineer drives away. Note the cause, the remedy, the parts used, and one sentence for the knowledge base: what should the next person check first?</p>`,
    },
    {
      type: 'MIXED',
      title: 'Complaints: LEARN',
      html: `<h2>A complaint is a customer who has not left yet</h2>
<p>Most dissatisfied customers say nothing and order elsewhere. Those who complain give us a chance. Five letters help when it gets uncomfortable:</p>
<table>
<thead><tr><th>Step</th><th>What you do</th><th>What it sounds like</th></tr></thead>
<tbody>
<tr><td><strong>L</strong>isten</td><td>Let them speak; write; don’t defend</td><td>“Please tell me what happened, from the beginning.”</td></tr>
<tr><td><strong>E</strong>mpathise</td><td>Name the effect on them</td><td>“So you had to send twelve people home. I understand why you’re angry.”</td></tr>
<tr><td><strong>A</strong>pologise</td><td>For what went wrong or for their trouble, without “but”</td><td>“I’m sorry that nobody rang you yesterday.”</td></tr>
<tr><td><strong>R</strong>esolve</td><td>Offer what you can decide; name who decides the rest, and when</td><td>“I’ll send Graham at seven tomorrow. Siobhán will ring about the invoice by noon.”</td></tr>
<tr><td><strong>N</strong>ote</td><td>Record it as a complaint, with cause and promise</td><td>“You have the number C-118, and I’ve noted all of this.”</td></tr>
</tbody>
</table>
<p>Saying sorry is no admission of liability. Guessing at causes, blame and compensation is another matter: leave those to the person in charge.</p>
<h3>Limits</h3>
<p>You don’t have to put up with insults or threats. Say once: “I want to help you. If you go on speaking to me like this, I’ll have to end the call.” If it continues, end it, note it, and tell Siobhán, who will ring the customer herself. She will stand by you.</p>
<h3>In writing</h3>
<ul>
<li>Answer within one working day, if only to say when the real answer will come.</li>
<li>One topic per paragraph; the most important thing first; no “unfortunately” in the first line.</li>
<li>Read it aloud before you send it. Whatever you would not say to their face, delete.</li>
</ul>`,
      attachments: [
        {
          fileName: 'call-guide.pdf',
          title: 'Call guide for the service desk',
          paragraphs: [
            'SAFETY FIRST. Is anybody in danger? Stop and isolate the machine; 999 or 112 if needed.',
            '1. GREET – company, name, “How can I help?”',
            '2. LISTEN – let the caller finish; note their words.',
            '3. CLARIFY – customer, site, machine number, symptom, since when, what changed, what was tried.',
            '4. REPEAT – sum it up in one sentence and ask whether it is right.',
            '5. AGREE – who, what, by when, ticket number, next update.',
            'P1 line stopped or safety function failed · P2 output or quality reduced · P3 fault without effect today · P4 question or planned work.',
            'Complaint? LEARN: listen, empathise, apologise, resolve, note.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Check: customer care',
      html: '<p>Seven situations from real tickets. No time limit, as many attempts as you like, pass mark 70 %.</p>',
      quiz: {
        title: 'Customer care on the service desk',
        passingScore: 70,
        maxAttempts: null,
        timeLimitSeconds: null,
        shuffle: false,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_SUBMIT',
        cooldownSeconds: 0,
        questions: [
          singleChoice(
            2,
            'A customer reports that a door switch has failed and the spindle runs with the door open. Production goes on normally. Which priority?',
            ['P4', 'P3', 'P2', 'P1'],
            3,
            'A failed safety function is always P1. Advise the customer to take the machine out of use.',
          ),
          singleChoice(
            2,
            'Which sentence belongs to the step “Repeat”?',
            [
              '“So it stops with alarm 414 after ten minutes, since the tool change. Is that right?”',
              '“We’ll be in touch.”',
              '“Have you tried switching it off and on?”',
              '“That can’t be.”',
            ],
            0,
            'Summing up in one sentence and having it confirmed prevents misunderstandings and wasted visits.',
          ),
          trueFalse(
            1,
            'If there is nothing new, the promised update can be left out.',
            false,
            '“No news yet, I’ll ring again at four” is an update. Silence is what customers don’t forgive.',
          ),
          multipleChoice(
            2,
            'What belongs in a ticket?',
            [
              'Machine number and software version',
              'What has been tried, with what result',
              'The gate code in the free text',
              'Site rules such as hairnet or permit',
            ],
            [0, 1, 3],
            'Codes and passwords go into protected fields, because the free text can be read by many.',
          ),
          singleChoice(
            1,
            'When is a ticket closed?',
            [
              'When the customer confirms that it works',
              'When the engineer leaves the site',
              'When the invoice is paid',
              'After 48 hours without a call',
            ],
            0,
            'Only the customer can tell whether their problem is solved.',
          ),
          trueFalse(
            1,
            '“I’m sorry for the trouble this has caused you” admits legal liability.',
            false,
            'Regret is not an admission. Leave speculation about cause, blame and compensation to the person in charge.',
          ),
          multipleChoice(
            2,
            'A caller insults you repeatedly. What is right?',
            [
              'Warn once, kindly and clearly',
              'End the call if it continues',
              'Shout back',
              'Note it and tell the team leader',
            ],
            [0, 1, 3],
            'You are here to help, not to be insulted. The team leader takes over the conversation.',
          ),
        ],
      },
    },
  ],
}
