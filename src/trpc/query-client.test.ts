import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { createQueryClient } from './query-client'

const answer = (httpStatus: number) =>
  new TRPCClientError('refused', { result: { error: { message: 'refused', code: -32000, data: { httpStatus } } } })

it('asks once more after a fault, and not when the answer would be the same', () => {
  const retry = createQueryClient().getDefaultOptions().queries?.retry
  if (typeof retry !== 'function') throw new Error('Nobody decides what is asked again.')
  expect([400, 403, 404, 429].map((status) => retry(0, answer(status)))).toEqual([false, false, false, false])
  expect([new TypeError('Failed to fetch'), answer(500)].map((error) => retry(0, error))).toEqual([true, true])
  expect(retry(1, answer(500))).toBe(false)
})
