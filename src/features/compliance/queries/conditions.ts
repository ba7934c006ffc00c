import 'server-only'
import { type COMPLIANCE_STATES, DUE_SOON_DAYS } from '@/features/assignment/policy'
import { complianceSql } from '@/features/assignment/service/obligation-sql'
import { EXPIRING_DAYS } from '@/features/enrollment/policy'
import type { ProgressScope } from '@/features/membership/service/progress-scope'
import { inScopeSql } from '@/features/membership/service/progress-scope-sql'
import { Prisma } from '@/generated/prisma/client'
import { DAY_MS } from '@/lib/day'
import type { Filter } from '../schema'

export type Asked = Omit<Filter, 'from' | 'until'> & {
  scope: ProgressScope
  now: Date
  /** Moments that the next date lies between. */
  fromMoment: Date | null
  untilMoment: Date | null
}

type State = (typeof COMPLIANCE_STATES)[number]

const OPEN = Prisma.sql`a.ended_at is null and a.waived_at is null`
const between = (from: Date, days: number) =>
  Prisma.sql`a.deadline >= ${from}::timestamptz and a.deadline <= ${new Date(from.getTime() + days * DAY_MS)}::timestamptz`

/** What a state means for plain columns, so that an index finds the few among many; none has what is on track. */
const IN_STATE: Record<State, (now: Date) => Prisma.Sql | null> = {
  ON_TRACK: () => null,
  DUE_SOON: (now) => Prisma.sql`${OPEN} and not a.is_expiry and ${between(now, DUE_SOON_DAYS)}`,
  OVERDUE: (now) => Prisma.sql`${OPEN} and not a.is_expiry and a.deadline < ${now}::timestamptz`,
  EXPIRING: (now) => Prisma.sql`${OPEN} and a.is_expiry and ${between(now, EXPIRING_DAYS)}`,
  EXPIRED: (now) => Prisma.sql`${OPEN} and a.is_expiry and a.deadline < ${now}::timestamptz`,
  WAIVED: () => Prisma.sql`a.ended_at is null and a.waived_at is not null`,
}

/** Which people are meant; the membership is called `m`. */
export function peopleSql({ scope, groupId, department, search }: Asked): Prisma.Sql {
  const conditions = [Prisma.sql`m.deactivated_at is null`, inScopeSql(scope)]
  if (groupId) {
    conditions.push(
      Prisma.sql`m.id in (select ug.membership_id from user_group ug where ug.group_id = ${groupId}::uuid)`,
    )
  }
  if (department) conditions.push(Prisma.sql`m.department = ${department}`)
  if (search) conditions.push(Prisma.sql`m.id in (select membership_id from search_members(${search}))`)
  return Prisma.join(conditions, ' and ')
}

/** Which of their assignments are meant, whatever their state. */
export function cellsSql({ moduleId, mandatory, fromMoment, untilMoment }: Asked): Prisma.Sql {
  const conditions = [Prisma.sql`a.ended_at is null`]
  if (moduleId) conditions.push(Prisma.sql`a.module_id = ${moduleId}::uuid`)
  if (mandatory) conditions.push(Prisma.sql`a.is_mandatory`)
  // Who is let off has no next date.
  if (fromMoment || untilMoment) conditions.push(Prisma.sql`a.waived_at is null`)
  if (fromMoment) conditions.push(Prisma.sql`a.deadline >= ${fromMoment}::timestamptz`)
  if (untilMoment) conditions.push(Prisma.sql`a.deadline <= ${untilMoment}::timestamptz`)
  return Prisma.join(conditions, ' and ')
}

/** What is in the state that is asked for and can be found by it; null where most may be in it. */
export const foundByState = ({ state, now }: Asked): Prisma.Sql | null => (state ? IN_STATE[state](now) : null)

/** The assignments that are meant, in the state that is asked for. */
export function cellsInStateSql(asked: Asked): Prisma.Sql {
  const { state, now } = asked
  if (!state) return cellsSql(asked)
  const inState = foundByState(asked) ?? Prisma.sql`${complianceSql(now)} = ${state}`
  return Prisma.join([cellsSql(asked), inState], ' and ')
}
