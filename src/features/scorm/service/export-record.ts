import 'server-only'
import * as z from 'zod'
import { writeAudit } from '@/features/audit/service'
import { requireProgress } from '@/features/membership/service/person'
import { dayOf } from '@/lib/calendar'
import { notFound } from '@/lib/errors'
import { toIsoDuration } from '@/lib/iso-duration'
import { answerDownload } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { scormStatusOf } from '../policy'
import { findCommits } from '../queries'
import { callLog } from '../schema'
import { readStates } from './describe-launch'
import { unescapeJson } from './escape-text'

const REGISTRATION = {
  id: true,
  createdAt: true,
  result: true,
  section: { select: { title: true, module: { select: { title: true } } } },
  version: { select: { number: true, title: true, edition: true } },
} as const

const ATTEMPT = {
  id: true,
  number: true,
  cycle: true,
  state: true,
  startedAt: true,
  lastActiveAt: true,
  version: { select: { number: true, edition: true } },
  sessions: { select: { id: true, openedAt: true, takenOverAt: true, userAgent: true }, orderBy: { openedAt: 'asc' } },
} as const

const findAttempts = ({ db }: MemberRequest, registrationId: string) =>
  db.scormAttempt.findMany({ where: { registrationId }, orderBy: { number: 'asc' }, select: ATTEMPT })

type Attempt = Awaited<ReturnType<typeof findAttempts>>[number]

/** One attempt with all that was ever said in it, to the letter. */
async function describeAttempt({ db }: MemberRequest, attempt: Attempt) {
  const commits = await findCommits(db, attempt.id)
  return {
    ...attempt,
    activities: await readStates(db, attempt.id, attempt.version.edition),
    commits: commits.map(({ calls, ...commit }) => ({ ...commit, calls: callLog.parse(unescapeJson(calls)) })),
  }
}

/** Everything that is kept of a person's courses, one course at a time. */
async function* listParts(request: MemberRequest, membershipId: string): AsyncGenerator<string> {
  const registrations = await request.db.scormRegistration.findMany({
    where: { membershipId },
    orderBy: { id: 'asc' },
    select: REGISTRATION,
  })
  yield '['
  for (const [index, { result, ...registration }] of registrations.entries()) {
    const attempts = []
    for (const attempt of await findAttempts(request, registration.id)) {
      attempts.push(await describeAttempt(request, attempt))
    }
    const { rule, minScore, score, fulfilledAt, totalTimeMs = 0n } = result ?? {}
    const status = scormStatusOf(result ?? { completion: 'NOT_ATTEMPTED', success: 'UNKNOWN' })
    const totalTime = toIsoDuration(Number(totalTimeMs))
    const course = { ...registration, result: { rule, minScore, status, score, totalTime, fulfilledAt }, attempts }
    yield `${index > 0 ? ',' : ''}${JSON.stringify(course)}`
  }
  yield ']\n'
}

const asked = z.object({ membershipId: z.uuid() })

/** A person's record of course packages as JSON: their own, or of somebody whose progress one may see. Audited. */
export const exportRecord = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['READ'], async (request) => {
    const input = asked.safeParse(Object.fromEntries(query))
    if (!input.success) throw notFound()
    const { membershipId } = input.data
    if (membershipId !== request.member.id) await requireProgress(request, membershipId)
    const person = await request.db.membership.findUniqueOrThrow({
      where: { id: membershipId },
      select: { name: true },
    })
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'SCORM_RECORD_EXPORTED',
        entityType: 'Membership',
        entityId: membershipId,
        entityName: person.name,
      }),
    )
    const name = `courses-${dayOf(request.now, request.tenant.timeZone)}.json`
    return answerDownload(name, 'application/json', listParts(request, membershipId))
  })
