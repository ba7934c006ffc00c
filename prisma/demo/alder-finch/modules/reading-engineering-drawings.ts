import { multipleChoice, singleChoice, trueFalse } from '../../question'
import type { DemoModule } from '../../types'

export const readingEngineeringDrawings: DemoModule = {
  slug: 'reading-engineering-drawings',
  title: 'Reading engineering drawings',
  description:
    'From the title block to the feature control frame: projection, line types, limits and fits, surface texture, threads and geometrical tolerances – enough to cut, check or quote a part without guessing.',
  category: 'Craft and quality',
  difficulty: 'ADVANCED',
  tags: ['drawings', 'tolerances', 'apprentices'],
  learningOutcomes: [
    'Tell first-angle from third-angle projection and read sections',
    'Work out limits from a fit such as 25 H7/g6',
    'Interpret common geometrical tolerances and their datums',
  ],
  estimatedMinutes: 45,
  cpdPoints: 4,
  validityMonths: null,
  cover: 'drawings.webp',
  author: 'marcus',
  mentors: ['marcus'],
  prerequisites: ['welcome-to-alder-finch'],
  status: 'PUBLISHED',
  publishedDaysAgo: 40,
  sections: [
    {
      type: 'TEXT',
      title: 'Title block first',
      html: `<h2>Thirty seconds that save a batch</h2>
<p>Beginners look at the part. Old hands look at the corner. Before you read a single dimension, the title block at the bottom right answers six questions, and each of them has already cost us a batch at some time:</p>
<table>
<thead><tr><th>Field</th><th>Why it matters</th></tr></thead>
<tbody>
<tr><td>Drawing number and <strong>issue</strong></td><td>Must match the route card. Issue C with a route card for B means: stop</td></tr>
<tr><td><strong>Projection</strong> symbol</td><td>First or third angle decides on which side a slot is</td></tr>
<tr><td><strong>Units</strong> and scale</td><td>Millimetres unless stated otherwise. Never measure off the paper</td></tr>
<tr><td><strong>Material</strong> and treatment</td><td>Are the dimensions given before or after plating, hardening, anodising?</td></tr>
<tr><td><strong>General tolerances</strong></td><td>Apply to every dimension that has none of its own</td></tr>
<tr><td>General <strong>surface texture</strong> and edges</td><td>For instance “Ra 3.2 unless stated, break edges 0.2–0.5”</td></tr>
</tbody>
</table>
<h3>Which rules apply?</h3>
<p>British drawings usually refer to <strong>BS 8888</strong>, which brings together the ISO standards for technical product specification. American customers work to <strong>ASME Y14.5</strong>. Many symbols look alike, and some of the defaults differ: under ISO, size and form are independent unless the drawing says otherwise. Under ASME, perfect form at maximum material is required by default. So look for the standard before you argue about roundness.</p>
<h3>General tolerances, class m of ISO 2768-1</h3>
<table>
<thead><tr><th>Nominal size in mm</th><th>Permissible deviation</th></tr></thead>
<tbody>
<tr><td>0.5 up to 6</td><td>± 0.1</td></tr>
<tr><td>over 6 up to 30</td><td>± 0.2</td></tr>
<tr><td>over 30 up to 120</td><td>± 0.3</td></tr>
<tr><td>over 120 up to 400</td><td>± 0.5</td></tr>
</tbody>
</table>`,
    },
    {
      type: 'TEXT',
      title: 'Views, lines and sections',
      html: `<h2>Where does the other view go?</h2>
<p>The symbol shows a truncated cone in two views. Picture the part lying on the front view:</p>
<ul>
<li><strong>First angle</strong> (usual in Europe): the part is rolled over. What you see from the <em>left</em> is drawn on the <em>right</em>; the view from above is drawn below. In the symbol the two circles stand to the right of the cone, whose narrow end points away from them.</li>
<li><strong>Third angle</strong> (usual in America, and with many British customers): each view is drawn on the side from which you look. The view from the left stands on the left, the view from above stands above.</li>
</ul>
<p>If a part has a feature on one side only, check it in two views before you clamp it. A mirrored part measures perfectly and fits nowhere.</p>
<h3>Line types</h3>
<table>
<thead><tr><th>Line</th><th>Meaning</th></tr></thead>
<tbody>
<tr><td>Continuous, wide</td><td>Visible edges and outlines</td></tr>
<tr><td>Continuous, narrow</td><td>Dimension, extension and leader lines, hatching, thread roots</td></tr>
<tr><td>Dashed, narrow</td><td>Hidden edges</td></tr>
<tr><td>Long-dashed dotted, narrow</td><td>Centre lines, lines of symmetry, pitch circles</td></tr>
<tr><td>Long-dashed dotted, wide at the ends and corners</td><td>Cutting plane of a section</td></tr>
<tr><td>Long-dashed double-dotted</td><td>Adjacent parts, extreme positions, finished shape in a blank</td></tr>
</tbody>
</table>
<h3>Sections</h3>
<p>Section A–A shows what you would see after a cut along plane A, looking in the direction of the arrows. Cut material is hatched. <strong>Not</strong> hatched, though the plane runs through them lengthways: shafts, bolts, pins, keys, ribs. A half section shows the outside and inside of a symmetrical part at once; a detail view, a circle with a letter and a scale such as 5 : 1, enlarges what is too small.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Limits, fits and surface texture',
      html: `<h2>Reading a fit: 25 H7/g6</h2>
<p>A letter says <em>where</em> the tolerance zone lies, a number says <em>how wide</em> it is. Capital letters are holes, small letters are shafts. <strong>H</strong> begins exactly at the nominal size and goes upwards, and <strong>h</strong> ends exactly there.</p>
<table>
<thead><tr><th>Ø 25</th><th>Deviation in µm</th><th>Limits in mm</th></tr></thead>
<tbody>
<tr><td>Hole H7</td><td>0 / +21</td><td>25.000 – 25.021</td></tr>
<tr><td>Shaft g6</td><td>−20 / −7</td><td>24.980 – 24.993</td></tr>
<tr><td>Shaft p6</td><td>+22 / +35</td><td>25.022 – 25.035</td></tr>
</tbody>
</table>
<ul>
<li><strong>H7/g6</strong> always leaves clearance: at least 25.000 − 24.993 = 0.007 mm, at most 25.021 − 24.980 = 0.041 mm. It slides.</li>
<li><strong>H7/p6</strong> is an interference fit: even the smallest shaft is larger than the largest hole. It is pressed or shrunk in.</li>
<li>In between lie <strong>transition fits</strong> such as H7/k6, which may come out either way.</li>
</ul>
<p>Aim for the <strong>middle</strong> of the zone, not for the edge from which you started. The gauge and your colleague’s hands also have an uncertainty.</p>
<h3>Surface texture</h3>
<p><strong>Ra</strong> is the arithmetical mean deviation of the profile in micrometres; <strong>Rz</strong> its maximum height. They can’t be converted into each other by a fixed factor.</p>
<table>
<thead><tr><th>Ra</th><th>Typically from</th></tr></thead>
<tbody>
<tr><td>3.2 µm</td><td>ordinary turning and milling</td></tr>
<tr><td>1.6 µm</td><td>careful finishing cut</td></tr>
<tr><td>0.8 µm</td><td>fine turning, grinding</td></tr>
<tr><td>0.2 µm</td><td>fine grinding, honing</td></tr>
</tbody>
</table>
<p>The tick with a bar on top means that material <em>must</em> be removed; the tick with a circle in the V means that it must <em>not</em> be.</p>`,
    },
    {
      type: 'MIXED',
      title: 'Threads and geometrical tolerances',
      html: `<h2>Threads</h2>
<p><strong>M10 – 6H</strong> is an internal coarse thread with a pitch of 1.5 mm. <strong>M10 × 1.25 – 6g</strong> is an external fine one. Without a pitch the coarse one is meant. The tapping drill is about <em>nominal diameter − pitch</em>: 8.5 mm for M10. A depth of “M10 × 20 / Ø 8.5 × 26” means 20 mm of full thread in a hole 26 mm deep. <strong>LH</strong> stands for left-hand, and inch threads such as G½ (parallel pipe) and R½ (taper) are not interchangeable.</p>
<h2>The feature control frame</h2>
<p>Read it from left to right: symbol, width of the zone, datums. <strong>Position | Ø 0.1 (M) | A | B | C</strong> says: the axis of this hole lies in a cylinder of 0.1 mm diameter around its true position, measured from datums A, B and C in this order; and whatever the hole is larger than its maximum-material size, the circled M, may be added to that zone.</p>
<table>
<thead><tr><th>Group</th><th>Tolerance and its symbol</th><th>Datum?</th></tr></thead>
<tbody>
<tr><td>Form</td><td>straightness (a line), flatness (a parallelogram), roundness (a circle), cylindricity (a circle between two slanted lines)</td><td>no</td></tr>
<tr><td>Orientation</td><td>parallelism (two slanted lines), perpendicularity (an upside-down T), angularity (an acute angle)</td><td>yes</td></tr>
<tr><td>Location</td><td>position (a circle with a cross), coaxiality (two concentric circles), symmetry (three lines, the middle one longest)</td><td>position usually, the others always</td></tr>
<tr><td>Run-out</td><td>circular run-out (one slanted arrow), total run-out (two)</td><td>yes</td></tr>
<tr><td>Profile</td><td>of a line (an open arc), of a surface (a closed arc)</td><td>with or without</td></tr>
</tbody>
</table>
<h3>Datums decide how you clamp</h3>
<p>Datum A, the primary one, is where the part rests with the most points of contact; B aligns it; C stops it. If the order in your set-up differs from the order in the frame, a good part may be rejected, and a bad one passed. Where the datum triangle sits matters: <strong>in line with a dimension arrow</strong> it means the axis or centre plane; anywhere else on the outline it means the surface itself.</p>
<blockquote><p>Two readings possible? Don’t guess. Ring the customer, get it in writing, attach it to the route card.</p></blockquote>`,
      attachments: [
        {
          fileName: 'drawing-check-card.pdf',
          title: 'Drawing check before the first cut',
          paragraphs: [
            '[ ] Drawing number and issue match the route card.',
            '[ ] Projection: first angle / third angle. One-sided features checked in two views.',
            '[ ] Units, standard (BS 8888 / ISO or ASME) and general tolerances noted.',
            '[ ] Material certificate matches; dimensions apply before / after treatment.',
            '[ ] Tightest dimension: ____________________   Gauge for it: ____________________   In calibration: yes / no',
            '[ ] Fits worked out as limits. Target in the middle of the zone.',
            '[ ] Datums A, B, C found; set-up follows their order.',
            '[ ] Threads: pitch, class, depth, hand. Tapping drill: ________ mm.',
            '[ ] Surface texture and edges. Anything unclear has been asked, and the answer is attached.',
          ],
        },
      ],
    },
    {
      type: 'QUIZ',
      title: 'Assessment: reading drawings',
      html: '<p>Nine questions in twenty minutes; pass mark 75 %, three attempts. Paper, pencil and calculator allowed. The answers are explained once you have passed.</p>',
      quiz: {
        title: 'Reading engineering drawings',
        passingScore: 75,
        maxAttempts: 3,
        timeLimitSeconds: 1200,
        shuffle: true,
        questionsPerAttempt: null,
        reviewPolicy: 'AFTER_PASS',
        cooldownSeconds: 1800,
        questions: [
          singleChoice(
            1,
            'The drawing is at issue C, the route card says B. What do you do?',
            [
              'Work to C, it is newer',
              'Work to B, the route card counts',
              'Stop and have it cleared up',
              'Make half of each',
            ],
            2,
            'A mismatch means that somebody has missed something. Stop before the first cut.',
          ),
          singleChoice(
            2,
            'In first-angle projection, where is the view from the left drawn?',
            ['To the right of the front view', 'To the left of the front view', 'Above it', 'Below it'],
            0,
            'In first angle the part is rolled over, so the view from the left appears on the right.',
          ),
          singleChoice(
            3,
            'Hole Ø 25 H7 (0/+21 µm), shaft Ø 25 g6 (−20/−7 µm). What is the smallest clearance?',
            ['0.000 mm', '0.007 mm', '0.021 mm', '0.041 mm'],
            1,
            'Smallest hole minus largest shaft: 25.000 − 24.993 = 0.007 mm.',
          ),
          trueFalse(
            1,
            'A dimension of 50 without a tolerance of its own may be made to any accuracy.',
            false,
            'The general tolerance applies; with ISO 2768-m it is ± 0.3 mm for 50 mm.',
          ),
          singleChoice(
            2,
            'Which tapping drill suits M10 – 6H?',
            ['7.5 mm', '8.5 mm', '9.2 mm', '10.0 mm'],
            1,
            'Nominal diameter minus pitch: 10 − 1.5 = 8.5 mm.',
          ),
          multipleChoice(
            2,
            'Which tolerances never need a datum?',
            ['Flatness', 'Perpendicularity', 'Cylindricity', 'Total run-out'],
            [0, 2],
            'Form tolerances describe a feature by itself. Orientation and run-out refer to a datum.',
          ),
          singleChoice(
            2,
            'A datum triangle stands exactly in line with the arrow of a diameter dimension. What is the datum?',
            ['The axis of the cylinder', 'The surface at this point', 'The end face', 'The whole drawing'],
            0,
            'In line with a dimension the datum is the axis or the centre plane.',
          ),
          trueFalse(
            1,
            'Ra 1.6 always corresponds to Rz 6.4.',
            false,
            'There is no fixed factor between Ra and Rz. It depends on the profile.',
          ),
          multipleChoice(
            2,
            'Which parts are not hatched when the cutting plane runs through them lengthways?',
            ['Bolts', 'Shafts', 'Housings', 'Keys'],
            [0, 1, 3],
            'Solid shafts, bolts, pins, keys and ribs are not hatched in a longitudinal section. Housings are.',
          ),
        ],
      },
    },
  ],
}
