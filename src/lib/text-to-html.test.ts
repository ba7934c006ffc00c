import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'
import { isBlankHtml, sanitizeHtml } from './html'
import { textToHtml } from './text-to-html'

describe('plain text as rich text', () => {
  it.each([
    ['One line', '<p>One line</p>'],
    ['First\n\n\nSecond\nand on', '<p>First</p><p>Second<br>and on</p>'],
    ['<script>alert("x")</script>', '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>'],
    [
      'See https://example.com/a?b=1&c=2',
      '<p>See <a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a></p>',
    ],
    [' \n ', ''],
  ])('%j', (text, html) => {
    expect(textToHtml(text)).toBe(html)
  })

  it('is as safe before it is made so as after', () => {
    const html = textToHtml('javascript:alert(1) <img src=x onerror=alert(1)>\n"quoted"')
    expect(isBlankHtml(html)).toBe(false)
    expect(sanitizeHtml(html).replaceAll(' />', '>')).toBe(html.replaceAll('&quot;', '"'))
  })
})

describe('an excerpt', () => {
  it.each([
    ['  short\n text ', 'short text'],
    ['word '.repeat(50), `${'word '.repeat(28).trim()}…`],
    ['x'.repeat(200), `${'x'.repeat(140)}…`],
  ])('%j', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt)
  })
})
