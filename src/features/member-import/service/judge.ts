import 'server-only'
import { canAssignRole } from '@/features/membership/policy'
import type { MemberImportVerdict } from '@/generated/prisma/enums'
import type { PermissionHolder } from '@/lib/permissions'
import type { RowProblem } from '../policy'
import type { KnownMember } from '../queries'
import type { ImportOptions } from '../schema'
import type { WantedFields, WantedRow } from './read-row'

/** From what to what. */
export type FieldChanges = Record<string, [from: string | null, to: string]>

/** What the lines are judged by, read once for all of them. */
export type Facts = {
  holder: PermissionHolder & { id: string }
  options: ImportOptions
  byEmail: Map<string, KnownMember>
  byStaffId: Map<string, KnownMember>
  /** Groups in use by their name in lower case; `isOpen` if the holder may add people. */
  groups: Map<string, { id: string; isOpen: boolean }>
  canCreateGroups: boolean
  /** `<membership>:<group>` */
  inGroups: Set<string>
  /** Addresses and staff ids of the file's own lines, by the first that has them. Null once it has been checked. */
  inFile: { emails: Map<string, number>; staffIds: Map<string, number> } | null
  seats: number
}

export type JudgedRow = {
  line: number
  verdict: MemberImportVerdict
  problems: RowProblem[]
  known: KnownMember | null
  changes: FieldChanges
  wanted: WantedRow
}

/** A withdrawn invitation is none: the person can be invited again. */
const isWithdrawn = ({ joinedAt, deactivatedAt }: KnownMember) => joinedAt === null && deactivatedAt !== null

const problem = (key: string, params: RowProblem['params'] = {}): RowProblem => ({ column: null, key, params })

/** By address or staff id. */
export const findManager = ({ byEmail, byStaffId }: Pick<Facts, 'byEmail' | 'byStaffId'>, manager: string) =>
  byEmail.get(manager.toLowerCase()) ?? byStaffId.get(manager.toLowerCase()) ?? null

const isInFile = ({ inFile }: Facts, manager: string) =>
  inFile === null || inFile.emails.has(manager.toLowerCase()) || inFile.staffIds.has(manager.toLowerCase())

function duplicates({ line, email, fields, problems }: WantedRow, { inFile }: Facts): RowProblem[] {
  const first = inFile?.emails.get(email) ?? line
  const isAddress = email && !problems.some(({ key }) => key === 'emailInvalid')
  if (isAddress && first !== line) return [problem('duplicateEmail', { line: first })]
  const holder = fields.staffId ? (inFile?.staffIds.get(fields.staffId.toLowerCase()) ?? line) : line
  return holder === line ? [] : [problem('duplicateStaffId', { line: holder })]
}

function managerProblems({ manager, email, fields }: WantedRow, facts: Facts): RowProblem[] {
  if (!manager) return []
  if ([email, fields.staffId?.toLowerCase()].includes(manager.toLowerCase())) return [problem('ownManager')]
  const found = findManager(facts, manager)
  return found || isInFile(facts, manager) ? [] : [problem('managerUnknown', { value: manager })]
}

const groupProblems = ({ groups }: WantedRow, facts: Facts): RowProblem[] =>
  groups.flatMap((name) => {
    const group = facts.groups.get(name.toLowerCase())
    if (group) return group.isOpen ? [] : [problem('groupClosed', { name })]
    return facts.options.isCreatingGroups && facts.canCreateGroups ? [] : [problem('groupUnknown', { name })]
  })

/** Nobody grants what they don't hold; owners are named, and stop being one, on their own page. */
function roleProblems({ fields: { role } }: WantedRow, known: KnownMember | null, facts: Facts): RowProblem[] {
  const { holder } = facts
  if (known && !canAssignRole(holder, known.role)) return [problem('roleTooHigh')]
  const wanted = role ?? (known ? known.role : facts.options.defaultRole)
  if (wanted === known?.role) return []
  if (wanted === 'OWNER' || known?.role === 'OWNER') return [problem('ownerByImport')]
  if (known?.id === holder.id) return [problem('ownRole')]
  return canAssignRole(holder, wanted) ? [] : [problem('roleTooHigh')]
}

const EDITABLE = ['name', 'role', 'jobTitle', 'staffId', 'department', 'cohort', 'locale'] as const

function changesOf({ fields, manager }: WantedRow, known: KnownMember, facts: Facts): FieldChanges {
  const changes: FieldChanges = {}
  for (const field of EDITABLE satisfies readonly (keyof WantedFields)[]) {
    const to = fields[field]
    if (to !== undefined && to !== known[field]) changes[field] = [known[field], to]
  }
  const found = manager ? findManager(facts, manager) : null
  if (found && found.id !== known.managerId) changes.managerId = [known.managerId, found.id]
  return changes
}

const joinsGroup = ({ groups }: WantedRow, known: KnownMember, facts: Facts) =>
  groups.some((name) => {
    const group = facts.groups.get(name.toLowerCase())
    return !group || !facts.inGroups.has(`${known.id}:${group.id}`)
  })

function judgeNew(wanted: WantedRow, known: KnownMember | null, facts: Facts): Omit<JudgedRow, 'line' | 'wanted'> {
  const problems = [
    ...roleProblems(wanted, known, facts),
    ...(wanted.fields.name || known ? [] : [problem('nameMissing')]),
  ]
  return { verdict: 'CREATE', problems, known, changes: known ? changesOf(wanted, known, facts) : {} }
}

function judgeKnown(wanted: WantedRow, known: KnownMember, facts: Facts): Omit<JudgedRow, 'line' | 'wanted'> {
  if (known.deactivatedAt) return { verdict: 'SKIP', problems: [problem('deactivated')], known, changes: {} }
  if (facts.options.existing === 'SKIP') return { verdict: 'SKIP', problems: [problem('exists')], known, changes: {} }
  const changes = changesOf(wanted, known, facts)
  const isPending = wanted.manager !== null && !findManager(facts, wanted.manager)
  const isChanged = Object.keys(changes).length > 0 || isPending || joinsGroup(wanted, known, facts)
  if (!isChanged) return { verdict: 'UNCHANGED', problems: [], known, changes }
  return { verdict: 'UPDATE', problems: roleProblems(wanted, known, facts), known, changes }
}

function judgeRow(wanted: WantedRow, facts: Facts): JudgedRow {
  const known = facts.byEmail.get(wanted.email) ?? null
  const judged = known && !isWithdrawn(known) ? judgeKnown(wanted, known, facts) : judgeNew(wanted, known, facts)
  const problems = [...wanted.problems, ...duplicates(wanted, facts)]
  if (judged.verdict === 'CREATE' || judged.verdict === 'UPDATE') {
    const holder = wanted.fields.staffId ? facts.byStaffId.get(wanted.fields.staffId.toLowerCase()) : undefined
    if (holder && holder.id !== known?.id) problems.push(problem('staffIdTaken', { name: holder.name }))
    problems.push(...judged.problems, ...managerProblems(wanted, facts), ...groupProblems(wanted, facts))
  }
  const isWrong = problems.length > 0
  const own = { line: wanted.line, wanted, known, changes: judged.changes }
  return isWrong
    ? { ...own, verdict: 'ERROR', problems }
    : { ...own, verdict: judged.verdict, problems: judged.problems }
}

/** What each line would do, in the order of the file: who comes after the last seat is told so. */
export function judgeRows(rows: readonly WantedRow[], facts: Facts, limit: number): JudgedRow[] {
  let seats = facts.seats
  return rows.map((row) => {
    const judged = judgeRow(row, facts)
    if (judged.verdict !== 'CREATE') return judged
    seats -= 1
    return seats >= 0 ? judged : { ...judged, verdict: 'ERROR', problems: [problem('memberLimit', { limit })] }
  })
}
