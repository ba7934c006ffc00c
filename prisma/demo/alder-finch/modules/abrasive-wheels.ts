import type { DemoModule } from '../../types'

export const abrasiveWheels: DemoModule = {
  slug: 'abrasive-wheels',
  title: 'Abrasive wheels: choosing, mounting, dressing',
  description:
    'For everybody who mounts wheels on bench, surface and angle grinders. In preparation: the practical part with ring test and dressing still has to be filmed.',
  category: 'Health and safety',
  difficulty: 'INTERMEDIATE',
  tags: ['PUWER', 'grinding', 'machining'],
  learningOutcomes: [
    'Read the marking of a wheel and match it to machine and material',
    'Inspect, ring-test and mount a wheel',
    'Set rest and guard, run in and dress safely',
  ],
  estimatedMinutes: 30,
  cpdPoints: 2,
  validityMonths: 36,
  cover: 'machine-safety.webp',
  author: 'marcus',
  mentors: ['marcus'],
  prerequisites: ['lathe-and-mill-safety'],
  status: 'DRAFT',
  publishedDaysAgo: null,
  sections: [
    {
      type: 'TEXT',
      title: 'Why wheels burst',
      html: `<h2>Energy you can’t see</h2>
<p>A 200 mm bench-grinder wheel at 2,900 rpm has a surface speed of about 30 metres a second. If it breaks, the pieces leave at that speed, at more than 100 kilometres an hour, in whatever direction the guard leaves open. Wheels seldom break without a reason. The usual ones are:</p>
<ul>
<li><strong>Overspeed:</strong> a wheel mounted on a spindle that turns faster than the maximum printed on the wheel.</li>
<li><strong>Damage:</strong> dropped, stored lying under a vice, soaked, or knocked by the work.</li>
<li><strong>Bad mounting:</strong> wrong bore packed out, flanges of unequal size, no blotters, nut overtightened.</li>
<li><strong>Misuse:</strong> grinding on the side of a straight wheel, jamming thin work between rest and wheel, cutting at an angle.</li>
</ul>
<h3>What the law expects</h3>
<p>There is no separate regulation for abrasive wheels any more; <strong>PUWER</strong> covers them. It asks for training of everybody who uses wheels, and for proven competence of everybody who <em>mounts</em> them. With us that means this module, a practical test with Marcus on each kind of grinder, and your name on the sheet. There is no exception for “only a quick change”.</p>
<h3>Before any use</h3>
<p>Eye protection to at least impact grade B, that is goggles or a face shield over safety glasses; no gloves at the bench grinder; hair and sleeves as at the lathe. Stand <strong>to the side</strong> for the first minute after every start.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Reading the marking',
      html: `<h2>A wheel tells you everything, if you ask</h2>
<p>A typical marking is <strong>200 × 25 × 32 – A 60 K 6 V – 35 m/s – 3,340 rpm</strong>. From left to right:</p>
<table>
<thead><tr><th>Part</th><th>Meaning</th></tr></thead>
<tbody>
<tr><td>200 × 25 × 32</td><td>Outside diameter, width and bore in millimetres</td></tr>
<tr><td>A</td><td>Abrasive: A aluminium oxide for steel; C silicon carbide for cast iron, brass and aluminium</td></tr>
<tr><td>60</td><td>Grit size: the higher, the finer</td></tr>
<tr><td>K</td><td>Grade: A very soft to Z very hard. Hard material takes a soft wheel, and the other way round</td></tr>
<tr><td>6</td><td>Structure: the higher, the more open</td></tr>
<tr><td>V</td><td>Bond: V vitrified, B resinoid, BF resinoid reinforced, R rubber</td></tr>
<tr><td>35 m/s, 3,340 rpm</td><td>Maximum operating speed; the machine must not be faster</td></tr>
</tbody>
</table>
<h3>Check the arithmetic</h3>
<p>Surface speed in metres a second is <em>v = π × d × n ÷ 60,000</em>, with the diameter <em>d</em> in millimetres and the speed <em>n</em> in revolutions per minute. For 200 mm and 2,900 rpm: 3.14 × 200 × 2,900 ÷ 60,000 ≈ 30.4 m/s, below 35. The wheel may be mounted.</p>
<h3>Colour stripes</h3>
<p>Stripes show high-speed wheels: blue for 50 m/s, yellow for 63, red for 80, green for 100. No stripe means that the wheel belongs at ordinary speed. The expiry date on resinoid wheels is stamped on the metal ring, as month and year; three years after manufacture they are thrown away, even if unused.</p>`,
    },
    {
      type: 'TEXT',
      title: 'Inspecting and mounting',
      html: `<h2>Look, ring, mount, wait</h2>
<ol>
<li><strong>Isolate</strong> the grinder and lock it off.</li>
<li><strong>Look</strong> at the wheel in good light: chips, cracks, damp, oil? Is the blotter undamaged, the date valid?</li>
<li><strong>Ring test</strong> for vitrified wheels: hang it on a finger or a rod, tap gently with a wooden handle at 45° from the vertical, about 40 mm from the edge, turn by 180°, tap again. A clear note is good; a dull one means scrap. Break the wheel up, so that nobody uses it. Resinoid wheels don’t ring clearly even when sound.</li>
<li><strong>Bore:</strong> slides on easily, without play and without force.</li>
<li><strong>Flanges:</strong> equal diameter, at least a third of the wheel’s, recessed, clean, with a blotter on both sides.</li>
<li><strong>Nut:</strong> tightened just enough to hold. Mind left-hand thread on the left end of a bench grinder.</li>
<li><strong>Guard and rest:</strong> refit the guard; work rest at most 3 mm from the wheel and at or slightly above centre.</li>
<li><strong>Turn by hand</strong>, unlock, stand aside, and run it for at least a minute at full speed without load.</li>
</ol>
<p><em>Note for the review: add the film of the ring test here, and a photograph of correct and wrong flanges. Marcus to supply by the end of the month.</em></p>`,
    },
    {
      type: 'TEXT',
      title: 'Dressing and everyday use',
      isRequired: false,
      html: `<h2>A sharp wheel is a safe wheel</h2>
<p>A loaded or glazed wheel burns the work and tempts you to press. Dress it as soon as it shines, chatters or no longer runs true.</p>
<ul>
<li><strong>Bench grinder:</strong> star-wheel dresser with its heels hooked over the rest, face shield on, light strokes from edge to edge.</li>
<li><strong>Surface grinder:</strong> diamond on the magnetic chuck, slightly behind the centre line, 0.02 mm per pass, with coolant.</li>
<li><strong>Never</strong> use a piece of scrap steel, a file or a broken wheel.</li>
</ul>
<h3>At the bench grinder</h3>
<ol>
<li>Check the gap: rest at most 3 mm from the wheel, adjusted <em>with the wheel stopped</em>.</li>
<li>Use the whole width, move to and fro, don’t press.</li>
<li>Keep to steel. Aluminium and brass clog the wheel, which heats up and may break; there is a belt linisher for them.</li>
<li>Hold small pieces with a grip or pliers, never with a rag.</li>
</ol>
<h3>Angle grinders</h3>
<p>Guard fitted and turned towards you, both handles held, disc rated for the tool’s speed, wait until it stands still before you put it down. Cutting discs cut straight; they don’t grind. Sparks outside the welding bay need a hot-work permit (see <em>Fire safety</em>). Vibration adds up: note the trigger time on the tool’s card.</p>
<p>After use: coolant off first and let the wheel spin for a minute or two, so that it throws off the fluid. A wheel left standing in coolant goes out of balance.</p>`,
    },
  ],
}
