import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const dataProtection: DemoModule = {
  slug: 'data-protection',
  title: 'Data protection in everyday work',
  description:
    'What the UK GDPR means at a service desk, in a machine shop and in an office: which data is personal, what you may do with it, what people may ask of us, and what to do in the first hour of a breach.',
  category: 'Information and IT',
  difficulty: 'BEGINNER',
  tags: ['UK GDPR', 'privacy', 'mandatory'],
  learningOutcomes: [
    'Recognise personal data, also where you don’t expect it',
    'Apply the seven principles to your own tasks',
    'Pass on a request or report a breach without delay',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: 24,
  cover: 'data-protection.webp',
  author: 'harriet',
  mentors: ['harriet', 'siobhan'],
  prerequisites: [],
  status: 'PUBLISHED',
  publishedDaysAgo: 260,
  update: {
    daysAgo: 21,
    summary: 'Breaches are reported to the office manager first; the form has moved to the service desk.',
  },
  sections: [
    {
      type: 'TEXT',
      title: 'What counts as personal data',
      html: `<h2>More than names</h2>
<p><strong>Personal data</strong> is any information that relates to an identified or identifiable living person. Two laws govern it: the <strong>UK GDPR</strong> and the <strong>Data Protection Act 2018</strong>, both amended by the Data (Use and Access) Act 2025. The regulator is the ICO.</p>
<p>A drawing of a flange is not personal data. The name of the engineer who phoned about it is, and so are these:</p>
<ul>
<li>a service ticket with the caller’s name, mobile number and remarks such as “always in a bad mood”;</li>
<li>the access log that shows who came through gate 2 and when;</li>
<li>a photograph of a machine with an operator in the background;</li>
<li>a van’s tracking data, a CCTV recording, a training record;</li>
<li>an e-mail address such as <em>firstname.lastname@</em> a customer’s firm. Business data about people is personal data too.</li>
</ul>
<h3>Handle with extra care</h3>
<table>
<thead><tr><th>Kind</th><th>Example at Alder &amp; Finch</th><th>Who may see it</th></tr></thead>
<tbody>
<tr><td>Special category: health</td><td>Fit notes, hearing tests, skin checks</td><td>HR and occupational health; managers only the outcome (“no work at the hobber”)</td></tr>
<tr><td>Special category: others</td><td>Trade-union membership, religion, biometric identification</td><td>HR, and only where there is a lawful reason</td></tr>
<tr><td>Criminal offences</td><td>Checks that a customer’s site requires</td><td>HR</td></tr>
<tr><td>Financial</td><td>Bank details, attachment of earnings</td><td>Payroll</td></tr>
</tbody>
</table>
<p><strong>Processing</strong> means anything you do with it: collecting, storing, reading, forwarding, printing, deleting. A list in your pocket and a note on a whiteboard are easily forgotten, yet a passer-by can read them.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Seven principles, and a reason for everything',
      html: `<h2>The principles as questions</h2>
<table>
<thead><tr><th>Principle</th><th>Ask yourself</th></tr></thead>
<tbody>
<tr><td>Lawfulness, fairness, transparency</td><td>Do we have a lawful basis, and would the person expect this?</td></tr>
<tr><td>Purpose limitation</td><td>Was it collected for this, or am I finding a new use for it?</td></tr>
<tr><td>Data minimisation</td><td>Do I need the date of birth, or only whether somebody is over 18?</td></tr>
<tr><td>Accuracy</td><td>Is it still right? Who corrects it?</td></tr>
<tr><td>Storage limitation</td><td>When will it be deleted?</td></tr>
<tr><td>Integrity and confidentiality</td><td>Who else can see it, and could I lose it?</td></tr>
<tr><td>Accountability</td><td>Can we prove all of the above?</td></tr>
</tbody>
</table>
<h3>The lawful bases we use most</h3>
<ul>
<li><strong>Contract:</strong> we need an employee’s bank details to pay wages, and a customer’s site address to send an engineer.</li>
<li><strong>Legal obligation:</strong> tax records, accident records, health surveillance.</li>
<li><strong>Legitimate interests:</strong> access control, or ringing an existing business customer about a recall. We weigh our interest against theirs and write down the result.</li>
<li><strong>Consent:</strong> seldom, and hardly ever between employer and employee, because it must be freely given and as easy to withdraw as to give. We ask for it before your photograph goes on the website.</li>
</ul>
<h3>How long do we keep it?</h3>
<table>
<thead><tr><th>Record</th><th>Kept for</th></tr></thead>
<tbody>
<tr><td>Application that was not successful</td><td>6 months after the decision</td></tr>
<tr><td>RIDDOR and accident records</td><td>at least 3 years</td></tr>
<tr><td>COSHH health records</td><td>40 years</td></tr>
<tr><td>Service tickets</td><td>6 years after the end of the contract</td></tr>
<tr><td>CCTV</td><td>30 days, unless an incident is being investigated</td></tr>
</tbody>
</table>`,
    },
    {
      type: 'TEXT',
      title: 'Habits that prevent most breaches',
      html: `<h2>Nearly all breaches are small mistakes</h2>
<p>Hackers make the headlines. In practice most reports begin with a wrong recipient, a lost sheet of paper or a password used twice.</p>
<h3>E-mail and phone</h3>
<ul>
<li><strong>Pause before “Send”:</strong> is it the right John? Does the trail below contain something this reader should not see?</li>
<li>Many recipients who don’t know each other go into <strong>Bcc</strong>, or better, into the mailing tool.</li>
<li>Never send lists of people as open attachments. Share a link that expires and names its readers.</li>
<li>A caller wants a colleague’s mobile number or shift? Take a message. A caller says that they are the director and need the payroll file quickly? Ring back on the number <em>we</em> hold.</li>
</ul>
<h3>Devices and accounts</h3>
<ul>
<li>Lock the screen whenever you leave it; Windows key + L takes a second. That includes the terminals in the halls.</li>
<li>Three random words make a good password. Use the password manager, a different password for each service, and two-step verification everywhere.</li>
<li>No customer data on private phones, private cloud storage or USB sticks, and none in AI tools that the company has not approved.</li>
<li>Changed bank details are confirmed by telephone, in both directions.</li>
</ul>
<h3>Paper and places</h3>
<ul>
<li>Fetch printouts at once. Shred what has a name on it.</li>
<li>On a customer’s site or in a train, assume that everybody can hear you and see your screen.</li>
<li>Service vans: paperwork out of sight, laptop never left overnight.</li>
</ul>
<p>Writing about people? Write each note so that the person it concerns could read it tomorrow. They have the right to.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Requests and breaches: the clock is running',
      html: `<h2>People have rights</h2>
<p>Anybody may ask what we hold about them (<strong>access</strong>), have it <strong>corrected</strong>, in many cases <strong>erased</strong> or restricted, <strong>object</strong> to its use, or take it elsewhere. The request needs no form and no magic words. “Send me everything you’ve got on me”, said on the telephone to the service desk, is a valid request.</p>
<ol>
<li>Note who asked for what, when and how. Don’t argue and don’t promise.</li>
<li>Forward it to <strong>privacy@alderfinch.example</strong> the same day.</li>
<li>Harriet checks the identity and answers. We normally have <strong>one month</strong>; it may be extended by two more if the request is complex. It is free of charge as a rule.</li>
<li>From the moment of the request, delete nothing that it covers. Destroying it to avoid disclosure is an offence.</li>
</ol>
<p>A complaint about how we use somebody’s data goes to the same address. We acknowledge it within 30 days.</p>
<h2>A breach is not only theft</h2>
<p>It is any loss, destruction, alteration or disclosure of personal data that should not have happened, and also data that you can no longer get at, for example after a ransomware attack.</p>
<table>
<thead><tr><th>When</th><th>What</th></tr></thead>
<tbody>
<tr><td>First minutes</td><td>Limit it: recall the mail, ask the recipient to delete it, report the lost phone so that it can be wiped. Unplug an infected PC from the network, but don’t switch it off</td></tr>
<tr><td>First hour</td><td>Ring Harriet or IT on extension 250, also at night. Say what, whose, how many, since when</td></tr>
<tr><td>Within 72 hours of becoming aware</td><td>The company reports to the ICO, unless a risk to people is unlikely</td></tr>
<tr><td>Without undue delay</td><td>If the risk is high, we tell the people affected</td></tr>
</tbody>
</table>
<p>You will not be punished for reporting your own mistake. Every hour you hide it belongs to the 72.</p>`,
    },
    {
      type: 'QUIZ',
      title: 'Check: data protection',
      html: '<p>Eight questions from daily work. Three attempts, pass mark 80 %, no time limit.</p>',
      quiz: {
        title: 'Data protection in everyday work',
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
            'Which of these are personal data?',
            [
              'A ticket with the caller’s name and mobile number',
              'The drawing of a flange without names',
              'The access log of gate 2',
              'A photograph that shows an operator',
            ],
            [0, 2, 3],
            'Whatever relates to an identifiable living person is personal data. The flange is not.',
          ),
          singleChoice(
            2,
            'A former customer says on the phone: “I want everything you hold about me.” What do you do?',
            [
              'Note it and pass it to the privacy address the same day',
              'Ask for the request in writing by post',
              'Read out the ticket to be helpful',
              'Explain that only employees have that right',
            ],
            0,
            'A spoken request is valid. The month is running, so pass it on the same day; identity is checked there.',
          ),
          trueFalse(
            1,
            'Work e-mail addresses with a person’s name in them are not personal data, because they are business data.',
            false,
            'Information about an identifiable person is personal data at work too.',
          ),
          singleChoice(
            2,
            'You have sent the shift list with sickness notes to the wrong customer. What now?',
            [
              'Hope that nobody opens it',
              'Wait until you see your manager on Monday',
              'Ask for deletion and ring Harriet or extension 250 at once',
              'Write to the ICO yourself',
            ],
            2,
            'Limit the damage and report it in the first hour. The company has to decide within 72 hours whether to notify.',
          ),
          trueFalse(
            1,
            'Consent is the usual lawful basis for paying wages.',
            false,
            'Wages rest on the contract and on legal obligations. Consent could be withdrawn and is rarely free at work.',
          ),
          multipleChoice(
            2,
            'Which habits prevent breaches?',
            [
              'Locking the screen when leaving',
              'Confirming new bank details by telephone',
              'One strong password for all services',
              'Checking recipient and mail trail before sending',
            ],
            [0, 1, 3],
            'A password used twice lets one leak open every door. Use the password manager.',
          ),
          singleChoice(
            1,
            'How long do we normally have to answer an access request?',
            ['72 hours', 'One week', 'One month', 'One year'],
            2,
            'One month, extendable by two more for complex requests. The 72 hours belong to breaches.',
          ),
          singleChoice(
            1,
            'A manager asks HR why a colleague may not work at the hobber. What may HR say?',
            [
              'The outcome: no work at the hobber until further notice',
              'The diagnosis',
              'The whole occupational-health report',
              'Nothing, not even the restriction',
            ],
            0,
            'Managers need the restriction in order to plan work safely. They don’t need the diagnosis.',
          ),
        ],
      },
    },
  ],
}
