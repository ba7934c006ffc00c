import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsvLine } from './csv'

describe('a line of CSV', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+386 1 234', `'+386 1 234`],
    ['-2', `'-2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['\r=1', `"'\r=1"`],
    ['＝1', `'＝1`],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['Žan', 'Žan'],
  ])('%j becomes %j', (text, expected) => {
    expect(toCsvLine([text])).toBe(`${expected}\r\n`)
  })

  it('leaves numbers as they are and nothing empty', () => {
    expect(toCsvLine([-5, null, 'x'])).toBe('-5,,x\r\n')
    expect(toCsvLine(['a;b', 'a,b'], ';')).toBe('"a;b";a,b\r\n')
  })

  it('begins no cell with what a spreadsheet computes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toCsvLine([text]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)
      }),
    )
  })
})
