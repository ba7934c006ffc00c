import { describe, expect, it } from 'vitest'
import { mentionedNames, splitText, startedMention } from './linked-text'

const joined = (text: string, names: string[] = []) =>
  splitText(text, names).map((part) => (part.kind === 'text' ? part.text : `<${part.kind} ${part.text}>`))

describe('splitText', () => {
  it.each([
    ['See https://example.com/a.', ['See ', '<link https://example.com/a>', '.']],
    ['(https://example.com)', ['(', '<link https://example.com>', ')']],
    ['https://example.com/a_(b), c', ['<link https://example.com/a_(b)>', ', c']],
    ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
    ['https://', ['https://']],
    ['', []],
  ])('finds the addresses in %j', (text, parts) => expect(joined(text)).toEqual(parts))

  it('finds the longest name', () => {
    expect(joined('@Ana Novak, @Ana and @Anamarija', ['Ana', 'Ana Novak'])).toEqual([
      '<mention @Ana Novak>',
      ', ',
      '<mention @Ana>',
      ' and @Anamarija',
    ])
  })

  it('takes a name for what it says', () => {
    expect(joined('@J. (Jo) Doe+ @Jx', ['J. (Jo) Doe+', 'J.'])).toEqual(['<mention @J. (Jo) Doe+>', ' @Jx'])
  })
})

it('knows who is mentioned', () => {
  expect([...mentionedNames('@Ana Novak!', ['Ana Novak', 'Bor'])]).toEqual(['Ana Novak'])
})

describe('startedMention', () => {
  it.each([
    ['@', ''],
    ['Hello @An', 'An'],
    ['(@Ana No', 'Ana No'],
    ['a@example', null],
    ['Hello', null],
    ['@Ana\nNo', null],
  ])('of %j is %j', (text, query) => expect(startedMention(text, text.length)).toBe(query))
})
