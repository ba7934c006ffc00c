import { expect, it } from 'vitest'
import { outlineRows, placeOfHeading, placeOfSection, stepOfHeading } from './outline-rows'

const section = (id: string, chapterId: string | null) => ({ id, chapterId })
const chapters = [{ id: 'X' }, { id: 'Y' }, { id: 'Z' }]
const sections = [section('a', null), section('b', 'X'), section('c', 'X'), section('d', 'Z')]
const rows = outlineRows(chapters, sections)

it('puts headings among the sections and counts only these', () => {
  expect(rows.map(({ id }) => id).join('')).toBe('aXbcYZd')
  expect(rows.flatMap((row) => (row.section ? [row.number] : []))).toEqual([1, 2, 3, 4])
})

it.each([
  ['a', null, 'a'],
  ['X', null, null],
  ['b', 'X', 'b'],
  ['Y', 'X', null],
  ['Z', 'Y', null],
  ['d', 'Z', 'd'],
  [null, 'Z', null],
])('a section dropped before %s comes into %s before %s', (before, chapterId, beforeId) => {
  expect(placeOfSection(rows, before)).toEqual({ chapterId, beforeId })
})

it('a section goes into the one place there is without headings', () => {
  expect(placeOfSection(outlineRows([], [section('a', null)]), null)).toEqual({ chapterId: null, beforeId: null })
})

it.each([
  ['X', 'a', 'X'],
  ['X', 'c', undefined],
  ['X', 'Y', 'Y'],
  ['X', 'd', null],
  ['Y', 'c', 'X'],
  ['Y', 'a', 'X'],
  ['Z', 'c', 'X'],
  ['Z', null, null],
])('the heading %s dropped before %s comes before %s', (id, before, expected) => {
  expect(placeOfHeading(rows, id, before)).toBe(expected)
})

it.each([
  ['X', -1, -1],
  ['X', 1, 4],
  ['Y', -1, 1],
  ['Y', 1, 6],
  ['Z', -1, 4],
  ['Z', 1, -1],
] as const)('the arrows take %s by %i to row %i', (id, by, to) => {
  expect(stepOfHeading(rows, id, by)).toBe(to)
})
