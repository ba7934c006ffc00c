import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlankHtml, sanitizeHtml } from './html'

const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="jav&#x0A;ascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" style="position:fixed;inset:0">x</a>',
  '<p style="background:url(javascript:alert(1))" class="mantine-Modal" id="content">x</p>',
  '<p onmouseover=alert(1)>x</p>',
  '<form action="https://evil.example"><input name=password><button>Sign in</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>body{display:none}</style>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>',
  '<video><source onerror="alert(1)"></video>',
  '<details open ontoggle=alert(1)>x</details>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<x-element onclick=alert(1)>x</x-element>',
  '<a href="https://ok.example" target="_self" rel="opener">x</a>',
]

const TAG = /<\/?([a-z][^\s/>]*)((?:\s[^>]*)?)>/gi
const ALLOWED = /^(p|br|hr|h[234]|blockquote|pre|code|ul|ol|li|strong|b|em|i|u|s|sub|sup|a|table|thead|tbody|tr|th|td)$/
const ATTRIBUTE =
  /^(?:href="(?:https?:\/\/|mailto:)[^"]*"|rel="noopener noreferrer"|target="_blank"|(?:start|colspan|rowspan)="[^"]*")$/

function expectHarmless(html: string) {
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    expect(tag).toMatch(ALLOWED)
    for (const [attribute] of attributes.matchAll(/[^\s=/]+(?:="[^"]*")?/g)) expect(attribute).toMatch(ATTRIBUTE)
  }
}

describe('sanitizeHtml', () => {
  it.each(ATTACKS)('disarms %s', (attack) => {
    const safe = sanitizeHtml(attack)
    expectHarmless(safe)
    expect(sanitizeHtml(safe)).toBe(safe)
    expectHarmless(sanitizeHtml(`<p>before ${attack} after</p>`))
  })

  it('keeps what the editor makes', () => {
    const written =
      '<h2>Title</h2><p>One <strong>two</strong> <em>three</em> <u>four</u> <s>five</s> <code>six</code><br />x</p>' +
      '<ul><li><p>a</p></li></ul><ol start="3"><li>b</li></ol><blockquote><p>q</p></blockquote><hr />' +
      '<pre><code>let a = 1 &lt; 2</code></pre>' +
      '<table><tbody><tr><th colspan="2" rowspan="1"><p>h</p></th></tr><tr><td>c</td><td>d</td></tr></tbody></table>'
    expect(sanitizeHtml(written)).toBe(written)
  })

  it('drops what the editor adds for itself', () => {
    expect(
      sanitizeHtml(
        '<table style="min-width: 75px"><colgroup><col style="width: 25px"></colgroup><tbody></tbody></table>',
      ),
    ).toBe('<table><tbody></tbody></table>')
  })

  it('makes every link open elsewhere without a way back', () => {
    expect(sanitizeHtml('<a href="https://a.example/?q=1&amp;r=2">x</a>')).toBe(
      '<a href="https://a.example/?q=1&amp;r=2" rel="noopener noreferrer" target="_blank">x</a>',
    )
    expect(sanitizeHtml('<a href="mailto:a@b.example">x</a>')).toContain('href="mailto:a@b.example"')
    expect(sanitizeHtml('<a>x</a><a href="/t/x">y</a>')).not.toContain('javascript')
  })

  it('is harmless and stable for any input', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<', '>', '"', "'", '<!--', '-->', '&#x', '</p>', '<p '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const safe = sanitizeHtml(pieces.join(''))
        expectHarmless(safe)
        expect(sanitizeHtml(safe)).toBe(safe)
      }),
    )
  })
})

describe('isBlankHtml', () => {
  it.each([
    ['', true],
    ['<p></p>', true],
    ['<p> &nbsp;<br></p><ul><li></li></ul>', true],
    ['<script>alert(1)</script>', true],
    ['<p>a</p>', false],
    ['<hr>', false],
    ['<p>0</p>', false],
  ])('%j: %s', (html, expected) => {
    expect(isBlankHtml(html)).toBe(expected)
  })
})
