import { expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { readUnsubscribeToken, unsubscribeTokenOf } from './unsubscribe-token'

const membershipId = newId()
const token = unsubscribeTokenOf({ membershipId, families: ['results', 'deadlines'] })

it('says whose mails of what it stops', () => {
  expect(readUnsubscribeToken(token)).toEqual({ membershipId, families: ['deadlines', 'results'] })
})

it.each([
  ['another member', token.replace(membershipId, newId())],
  ['another family', token.replace('results', 'content')],
  ['no signature', token.split('.').slice(0, 2).join('.')],
  ['a signature cut short', token.slice(0, -1)],
  ['nothing', ''],
])('stands for nothing with %s', (_, changed) => {
  expect(readUnsubscribeToken(changed)).toBeNull()
})
