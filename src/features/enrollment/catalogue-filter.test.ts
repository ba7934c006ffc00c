import { describe, expect, it } from 'vitest'
import { catalogueFilterOf } from './policy'

describe('catalogueFilterOf', () => {
  const categoryId = '0199d6a2-0000-7000-8000-000000000000'
  it.each([
    [{}, {}],
    [
      { q: ' fire ', category: categoryId, sort: 'TITLE' },
      { q: 'fire', categoryId, sort: 'TITLE' },
    ],
    [{ category: 'nonsense', difficulty: 'BEGINNER' }, { difficulty: 'BEGINNER' }],
    [{ state: ['COMPLETED', 'IN_PROGRESS'], utm_source: 'mail', q: '' }, {}],
  ])('%j asks for %j', (address, filter) => {
    expect(catalogueFilterOf(address)).toEqual(filter)
  })
})
