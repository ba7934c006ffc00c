import 'server-only'
import * as z from 'zod'
import type { TenantRole } from '@/generated/prisma/enums'
import en from '@/i18n/messages/en/identity.json'
import sl from '@/i18n/messages/sl/identity.json'
import { TENANT_ROLES } from '@/lib/permissions'
import { type ImportField, type ImportMapping, plain, type RowProblem } from '../policy'

/** Fields that a line can set; what its cells leave empty is undefined and changes nothing. */
export type WantedFields = {
  name?: string
  role?: TenantRole
  jobTitle?: string
  staffId?: string
  department?: string
  cohort?: string
  locale?: string
}

/** What one line asks for, read without looking at anybody. */
export type WantedRow = {
  line: number
  email: string
  fields: WantedFields
  /** The address or the staff id of the manager. */
  manager: string | null
  groups: string[]
  problems: RowProblem[]
}

const MAX_LENGTH = { name: 120, jobTitle: 120, staffId: 60, department: 120, cohort: 120 } as const
const MAX_GROUP = 80

const ROLE_OF = new Map<string, TenantRole>(
  TENANT_ROLES.flatMap((role) => [role, en.roles[role], sl.roles[role]].map((word) => [plain(word), role] as const)),
)

const LOCALE_OF = new Map([
  ...['en', 'eng', 'english', 'anglescina', 'anglesko'].map((word) => [word, 'en'] as const),
  ...['sl', 'slo', 'slv', 'slovene', 'slovenian', 'slovenscina', 'slovensko'].map((word) => [word, 'sl'] as const),
])

const address = z.email().max(254)

export const groupNames = (cell: string): string[] => {
  const names = cell.split(/[;|]/).map((name) => name.trim().replaceAll(/\s+/g, ' '))
  return [...new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name])).values()]
}

/** Where each field stands, once for all lines. */
export const columnsOf = (mapping: ImportMapping) =>
  new Map(mapping.flatMap((field, index) => (field ? [[field, index] as const] : [])))

type Columns = Map<ImportField, number>

/** Reads the cells of a line as the mapping has it, and says what is wrong with each. */
export function readRow(line: number, cells: readonly string[], columns: Columns): WantedRow {
  const problems: RowProblem[] = []
  const cell = (field: ImportField) => cells[columns.get(field) ?? -1]?.trim() ?? ''
  const refuse = (field: ImportField, key: string, params: RowProblem['params'] = {}) =>
    void problems.push({ column: columns.get(field) ?? null, key, params })
  const text = (field: keyof typeof MAX_LENGTH) => {
    const value = cell(field)
    if (value.length > MAX_LENGTH[field]) refuse(field, 'tooLong', { limit: MAX_LENGTH[field] })
    return value
  }
  const word = <T>(field: ImportField, meanings: Map<string, T>, key: string) => {
    const value = cell(field)
    const meaning = meanings.get(plain(value))
    if (value && !meaning) refuse(field, key, { value })
    return meaning
  }
  const email = cell('email').toLowerCase()
  if (!email) refuse('email', 'emailMissing')
  else if (!address.safeParse(email).success) refuse('email', 'emailInvalid', { value: email })
  const groups = groupNames(cell('groups'))
  for (const name of groups) if (name.length > MAX_GROUP) refuse('groups', 'tooLong', { limit: MAX_GROUP })
  const fields = {
    name: text('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' '),
    role: word('role', ROLE_OF, 'roleUnknown'),
    jobTitle: text('jobTitle'),
    staffId: text('staffId'),
    department: text('department'),
    cohort: text('cohort'),
    locale: word('locale', LOCALE_OF, 'localeUnknown'),
  }
  if (fields.name.length > MAX_LENGTH.name && !cell('name')) refuse('lastName', 'tooLong', { limit: MAX_LENGTH.name })
  return { line, email, fields: withoutEmpty(fields), manager: cell('manager') || null, groups, problems }
}

const withoutEmpty = (fields: Record<keyof WantedFields, string | undefined>): WantedFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value))

const cellTexts = z.array(z.string())

/** The cells of a line as they are kept. */
export const cellsOf = (stored: unknown): string[] => cellTexts.parse(stored)
