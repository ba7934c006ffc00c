import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeople } from './policy'

const read = (text: string) => parsePeople(text).map(({ name, email, problem }) => [name, email, problem])

describe('pasted people', () => {
  it.each([
    ['Ana Novak <ana@x.si>', [['Ana Novak', 'ana@x.si', null]]],
    ['"Novak, Ana" <ANA@x.si>', [['Ana Novak', 'ana@x.si', null]]],
    [
      'Novak, Ana <ana@x.si>, Bor Kos <bor@x.si>',
      [
        ['Ana Novak', 'ana@x.si', null],
        ['Bor Kos', 'bor@x.si', null],
      ],
    ],
    ['Ana Novak ana@x.si', [['Ana Novak', 'ana@x.si', null]]],
    [
      'Ana Novak\tana@x.si\nBor\tbor@x.si',
      [
        ['Ana Novak', 'ana@x.si', null],
        ['Bor', 'bor@x.si', null],
      ],
    ],
    [
      'ana@x.si; bor.kos@x.si,\n\n',
      [
        ['Ana', 'ana@x.si', null],
        ['Bor Kos', 'bor.kos@x.si', null],
      ],
    ],
    ['Ana (ana@x.si)', [['Ana', 'ana@x.si', null]]],
    ['mailto:ana@x.si', [['Ana', 'ana@x.si', null]]],
    [
      'ana@x.si, ANA@X.SI',
      [
        ['Ana', 'ana@x.si', null],
        ['Ana', 'ana@x.si', 'twice'],
      ],
    ],
    ['Nobody in particular', [['', '', 'noAddress']]],
    [
      'ana@x.si\n???',
      [
        ['Ana', 'ana@x.si', null],
        ['', '', 'noAddress'],
      ],
    ],
    ['', []],
  ])('are read from %j', (text, people) => {
    expect(read(text)).toEqual(people)
  })

  const word = fc.stringMatching(/^[A-ZČŠŽ][a-zčšž]{1,10}$/)
  const person = fc.record({
    given: word,
    family: word,
    local: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    host: fc.stringMatching(/^[a-z]{2,8}$/),
  })
  const people = fc.uniqueArray(person, {
    minLength: 1,
    maxLength: 8,
    selector: ({ local, host }) => `${local}@${host}`,
  })
  const forms = [
    (name: string, email: string) => `${name} <${email}>`,
    (name: string, email: string) => `"${name}" <${email}>`,
    (name: string, email: string) => `${name} ${email}`,
    (name: string, email: string) => `${name}\t${email}`,
  ]

  it('are all found, with their names, whatever form they are in', () => {
    fc.assert(
      fc.property(
        people,
        fc.array(fc.constantFrom(...forms), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(', ', ';', '\n', '\r\n', ',\n', ' ; '),
        (list, shapes, separator) => {
          const wanted = list.map(({ given, family, local, host }) => [`${given} ${family}`, `${local}@${host}.si`])
          const text = wanted.map(([name = '', email = ''], n) => shapes[n]?.(name, email)).join(separator)
          expect(parsePeople(text).map(({ name, email }) => [name, email])).toEqual(wanted)
        },
      ),
    )
  })

  it('lose nothing that was typed: what is left can be read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const first = parsePeople(text)
        for (const { email, problem } of first) expect(email === '').toBe(problem === 'noAddress')
        const again = parsePeople(first.map((read) => read.text).join('\n'))
        expect(again.map(({ email }) => email)).toEqual(first.map(({ email }) => email))
      }),
    )
  })
})
