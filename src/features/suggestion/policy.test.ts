import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canConvert, canDecide, canEdit, canVote, rightsTo, STATUSES } from './policy'

describe('what a state allows', () => {
  it.each([
    ['OPEN', true, ['APPROVED', 'REJECTED']],
    ['APPROVED', true, ['OPEN', 'REJECTED']],
    ['REJECTED', false, ['OPEN', 'APPROVED']],
    ['CONVERTED', false, []],
  ] as const)('%s', (status, isAlive, targets) => {
    expect([canVote(status), canConvert(status)]).toEqual([isAlive, isAlive])
    expect(STATUSES.filter((to) => canDecide(status, to))).toEqual(targets)
  })

  it('its author edits it while it is open, who decides always', () => {
    for (const status of STATUSES) {
      expect(canEdit({ status, authorId: 'me' }, { id: 'me', isDecider: false })).toBe(status === 'OPEN')
      expect(canEdit({ status, authorId: 'me' }, { id: 'other', isDecider: false })).toBe(false)
      expect(canEdit({ status, authorId: 'me' }, { id: 'other', isDecider: true })).toBe(true)
    }
  })
})

describe('a comment', () => {
  const person = fc.constantFrom('author', 'decider', 'other')
  const remark = fc.record({
    authorId: fc.constant('author'),
    deletedById: fc.option(fc.constantFrom('author', 'decider')),
  })

  it('is edited by its author alone, and once deleted only brought back, by who deleted it', () => {
    fc.assert(
      fc.property(remark, person, ({ authorId, deletedById }, id) => {
        const deletedAt = deletedById ? new Date(0) : null
        const rights = rightsTo({ authorId, deletedAt, deletedById }, { id, isDecider: id === 'decider' })
        expect(rights).toEqual({
          canEdit: id === 'author' && deletedById === null,
          canDelete: id !== 'other' && deletedById === null,
          canRestore: id === deletedById,
        })
      }),
    )
  })
})
