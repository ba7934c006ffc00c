import 'server-only'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { holdRegistration } from '../queries'
import type { StartAgain } from '../schema'
import { beginAttempt, findNewestAttempt } from './attempts'

/**
 * Ends the learner's attempt and begins another one from nothing; the one before is kept, and so is the result. Asked
 * twice for the same attempt it happens once.
 */
export async function startAgain(ctx: TenantContext, { sectionId, attemptNumber }: StartAgain) {
  const [registration] = await holdRegistration(ctx.db, ctx.member.id, sectionId)
  if (!registration) throw notFound()
  const newest = await findNewestAttempt(ctx, registration.id)
  if (!newest || attemptNumber > newest.number) throw notFound()
  if (attemptNumber < newest.number) return { attemptNumber: newest.number }
  const { number } = await beginAttempt(ctx, registration, { newest, cycle: newest.cycle })
  return { attemptNumber: number }
}
