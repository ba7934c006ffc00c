import { addDays, dayOf, endOfDay } from '@/lib/calendar'
import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoTenant } from '../types'

const DAY = 86_400_000

type Scene = {
  rows: Rows
  tenant: DemoTenant
  now: Date
  memberId: (key: string) => string
  moduleId: (slug: string) => string
}

type Cause = {
  groupId: string | null
  assignedAt: Date
  dueAt: Date | null
  isMandatory: boolean
  assignedById: string
}
type Assignment = { id: string; membershipId: string; moduleId: string; causes: Cause[] }

/** Groups with their people and modules, and what follows from them: deadlines kept, missed, extended and waived. */
export function addObligations(scene: Scene) {
  const { rows, tenant, now, memberId, moduleId } = scene
  const { people, obligations } = tenant
  const assignedById = memberId(people.find(({ role }) => role === 'HR')?.key ?? '')
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const today = dayOf(now, tenant.timeZone)
  const dueIn = (since: Date, days: number | null) =>
    days === null ? null : endOfDay(addDays(dayOf(since, tenant.timeZone), days), tenant.timeZone)
  const assignments = new Map<string, Assignment>()
  const assign = (membershipId: string, module: string, cause: Cause) => {
    const key = `${membershipId} ${module}`
    const known = assignments.get(key) ?? { id: newId(), membershipId, moduleId: module, causes: [] }
    assignments.set(key, { ...known, causes: [...known.causes, cause] })
  }
  for (const { name, description, color, members, modules } of obligations.groups) {
    const groupId = newId()
    rows.group.push({ id: groupId, name, description, color, createdAt: ago(395) })
    for (const [slug, days, addedDaysAgo] of modules) {
      const assignedAt = ago(addedDaysAgo)
      rows.moduleGroup.push({ groupId, moduleId: moduleId(slug), deadlineDays: days, assignedById, assignedAt })
    }
    for (const key of members) {
      const person = people.find((candidate) => candidate.key === key)
      const joinedAt = ago(person?.joinedDaysAgo ?? 1)
      rows.userGroup.push({ groupId, membershipId: memberId(key), addedById: assignedById, joinedAt })
      if (person?.deactivated) continue
      for (const [slug, days, addedDaysAgo] of modules) {
        const assignedAt = new Date(Math.max(joinedAt.getTime(), ago(addedDaysAgo).getTime()))
        const dueAt = dueIn(assignedAt, days)
        assign(memberId(key), moduleId(slug), { groupId, assignedAt, dueAt, isMandatory: true, assignedById })
      }
    }
  }
  for (const { person, module, assignedDaysAgo, days } of obligations.direct) {
    const assignedAt = ago(assignedDaysAgo)
    const cause = { groupId: null, assignedAt, dueAt: dueIn(assignedAt, days), isMandatory: true, assignedById }
    assign(memberId(person), moduleId(module), cause)
  }
  const isOf = (row: Assignment) => (exception: { person: string; module: string }) =>
    memberId(exception.person) === row.membershipId && moduleId(exception.module) === row.moduleId
  for (const row of assignments.values()) {
    const extended = obligations.extended.find(isOf(row))
    const waived = obligations.waived.find(isOf(row))
    addAssignment(rows, row, {
      extendedDueAt: extended ? endOfDay(addDays(today, extended.untilInDays), tenant.timeZone) : null,
      ...(waived ? { waivedAt: ago(3), waivedReason: waived.reason, waivedById: assignedById } : {}),
    })
  }
}

type Exception = { extendedDueAt: Date | null; waivedAt?: Date; waivedReason?: string; waivedById?: string }

/** The sum of the causes, as the app keeps it. */
function addAssignment(rows: Rows, { causes, ...row }: Assignment, exception: Exception) {
  const [first] = causes.toSorted((a, b) => a.assignedAt.getTime() - b.assignedAt.getTime())
  const [earliest] = causes.flatMap(({ dueAt }) => dueAt ?? []).toSorted((a, b) => a.getTime() - b.getTime())
  if (!first) return
  rows.assignment.push({
    ...row,
    ...exception,
    source: first.groupId ? 'GROUP' : 'DIRECT',
    assignedAt: first.assignedAt,
    assignedById: first.assignedById,
    dueAt: exception.extendedDueAt ?? earliest ?? null,
  })
  rows.assignmentCause.push(...causes.map((cause) => ({ ...cause, assignmentId: row.id })))
}
