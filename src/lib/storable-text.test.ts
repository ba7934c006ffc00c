import { expect, it } from 'vitest'
import { findUnstorableText } from './storable-text'

it.each([
  ['text', []],
  ['emoji 😀', []],
  [null, []],
  ['\0', [[]]],
  ['\ud83d', [[]]],
  [{ name: 'a', tags: ['b', 'c\0'] }, [['tags', '1']]],
  [{ 'key\0': 1 }, [[]]],
  [{ inner: { 'key\udc00': 1 } }, [['inner']]],
  [new Date(), []],
])('%j holds %j', (value, paths) => {
  expect(findUnstorableText(value)).toEqual(paths)
})

it('survives depth and circles', () => {
  let deep: unknown = '\0'
  for (let level = 0; level < 20_000; level += 1) deep = [deep]
  expect(findUnstorableText(deep)).toHaveLength(1)
  const circle: Record<string, unknown> = { name: '\0' }
  circle.self = circle
  expect(findUnstorableText(circle)).toEqual([['name']])
})
