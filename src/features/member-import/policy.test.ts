import { describe, expect, it } from 'vitest'
import { guessMapping, mappingProblem } from './policy'
import { readFile } from './service/read-file'
import { columnsOf, groupNames, readRow } from './service/read-row'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** š and č as Windows-1250 has them. */
const win1250 = (text: string) =>
  Uint8Array.from(text, (letter) => ({ š: 0x9a, č: 0xe8 })[letter] ?? letter.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('a file', () => {
  it.each([
    ['UTF-8', utf8('Ime;E-pošta\nMatjaž;m@x.si')],
    ['UTF-8 with its mark', utf8('\uFEFFIme;E-pošta\r\nMatjaž;m@x.si\r\n')],
    ['UTF-16', utf16('Ime\tE-pošta\nMatjaž\tm@x.si')],
    ['commas and quotes', utf8('"Ime","E-pošta"\n"Matjaž","m@x.si"')],
  ])('is read in %s', (_, bytes) => {
    expect(readFile(bytes)).toEqual({ columns: ['Ime', 'E-pošta'], rows: [['Matjaž', 'm@x.si']] })
  })

  it('is read in the encoding of Excel here', () => {
    expect(readFile(win1250('Ime;E-pošta\nBračič;b@x.si')).rows).toEqual([['Bračič', 'b@x.si']])
  })

  it('may have lines that are too short, too long, empty, or of several lines', () => {
    expect(readFile(utf8('a,b\n1\n\n1,2,3\n,\n"x\ny",2')).rows).toEqual([
      ['1', ''],
      ['1', '2'],
      ['x\ny', '2'],
    ])
  })

  it('gives back what a spreadsheet was kept from computing', () => {
    expect(readFile(utf8("a\n'=1+1\n'quoted")).rows).toEqual([['=1+1'], ["'quoted"]])
  })
})

describe('the columns', () => {
  it.each([
    [
      ['Name', 'E-mail', 'Job title'],
      ['name', 'email', 'jobTitle'],
    ],
    [
      ['IME', 'Priimek', 'e-poštni naslov', 'Delovno mesto'],
      ['firstName', 'lastName', 'email', 'jobTitle'],
    ],
    [
      ['Ime', 'E-pošta', 'Oddelek', 'Barva'],
      ['name', 'email', 'department', null],
    ],
    [
      ['Email', 'E-mail address', 'Matična številka'],
      ['email', null, 'staffId'],
    ],
  ])('%j are guessed', (headings, mapping) => {
    expect(guessMapping(headings)).toEqual(mapping)
  })

  it('need addresses, and each field once', () => {
    expect(mappingProblem(['name', null])).toBe('noEmailColumn')
    expect(mappingProblem(['email', 'name', 'name'])).toBe('fieldTwice')
    expect(mappingProblem(['email', null, null])).toBeNull()
  })
})

describe('a line', () => {
  const columns = columnsOf(['firstName', 'lastName', 'email', 'role', 'locale', 'groups'])

  it('is read in English and Slovenian', () => {
    const { email, fields, groups, problems } = readRow(
      2,
      ['Ana', 'Novak', ' ANA@X.si ', 'kadrovska služba', 'Slovenščina', 'Pekarna | pekarna; Nočna  izmena'],
      columns,
    )
    expect({ email, fields, groups, problems }).toEqual({
      email: 'ana@x.si',
      fields: { name: 'Ana Novak', role: 'HR', locale: 'sl' },
      groups: ['pekarna', 'Nočna izmena'],
      problems: [],
    })
  })

  it('says which cell is wrong', () => {
    const { problems } = readRow(2, ['Ana', '', 'ana', 'king', 'klingon', ''], columns)
    expect(problems.map(({ column, key }) => [column, key])).toEqual([
      [2, 'emailInvalid'],
      [3, 'roleUnknown'],
      [4, 'localeUnknown'],
    ])
  })

  it('names each group once', () => {
    expect(groupNames('A; b |a;; ')).toEqual(['a', 'b'])
  })
})
