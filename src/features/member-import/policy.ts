import type { MemberImportStatus, MemberImportVerdict } from '@/generated/prisma/enums'
import { DAY_MS } from '@/lib/day'

/** What a column of the file can fill. */
export const IMPORT_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'role',
  'jobTitle',
  'staffId',
  'department',
  'cohort',
  'manager',
  'groups',
  'locale',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** In the order of the columns; null is a column that is left out. */
export type ImportMapping = (ImportField | null)[]

export const VERDICTS = ['CREATE', 'UPDATE', 'UNCHANGED', 'SKIP', 'ERROR'] as const satisfies MemberImportVerdict[]

export const EXISTING_CHOICES = ['UPDATE', 'SKIP'] as const

export const MAX_IMPORT_BYTES = 5_000_000
export const MAX_IMPORT_ROWS = 20_000
export const MAX_IMPORT_COLUMNS = 60
/** Lines of one transaction. */
export const CHUNK_ROWS = 2000

const HEADINGS: Record<ImportField, string> = {
  name: 'name fullname displayname person employee imeinpriimek priimekinime oseba zaposleni',
  firstName: 'firstname givenname forename ime',
  lastName: 'lastname surname familyname priimek',
  email:
    'email mail emailaddress address upn userprincipalname enaslov eposta elektronskinaslov elektronskaposta epostninaslov naslov',
  role: 'role vloga',
  jobTitle: 'jobtitle title position job delovnomesto nazivdelovnegamesta pozicija funkcija',
  staffId:
    'staffid staffno staffnumber employeeid employeenumber personnelnumber id maticnastevilka kadrovskastevilka stevilkazaposlenega sifra',
  department: 'department dept unit division oddelek sektor sluzba enota organizacijskaenota',
  cohort: 'cohort generation intake generacija letnik kohorta',
  manager: 'manager supervisor manageremail reportsto boss vodja nadrejeni nadrejena enaslovvodje epostavodje',
  groups: 'groups group teams team skupine skupina ekipe ekipa',
  locale: 'language locale lang jezik',
}

const FIELD_OF = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADINGS[field].split(' ').map((heading) => [heading, field] as const)),
)

/** Text without case, accents and what is neither letter nor digit. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** What the columns probably hold, by their headings in English or Slovenian; each field once. */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const taken = new Set<ImportField>()
  const mapping = columns.map((heading) => {
    const field = FIELD_OF.get(plain(heading))
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
  if (taken.has('name') || taken.has('lastName')) return mapping
  return mapping.map((field) => (field === 'firstName' ? 'name' : field))
}

/** Why the columns can't be checked yet. */
export function mappingProblem(mapping: ImportMapping): 'noEmailColumn' | 'fieldTwice' | null {
  const fields = mapping.filter((field) => field !== null)
  if (new Set(fields).size < fields.length) return 'fieldTwice'
  return fields.includes('email') ? null : 'noEmailColumn'
}

/** Something about one cell; without a column about the whole line. */
export type RowProblem = { column: number | null; key: string; params: Record<string, string | number> }

const UNDO_DAYS = 30

export const canUndoImport = (row: { status: MemberImportStatus; finishedAt: Date | null }, now: Date) =>
  (row.status === 'DONE' || row.status === 'FAILED') &&
  row.finishedAt !== null &&
  now.getTime() - row.finishedAt.getTime() <= UNDO_DAYS * DAY_MS

/** Everything that can be said about a line; in words in the messages. */
export const PROBLEM_KEYS = [
  'emailMissing',
  'emailInvalid',
  'nameMissing',
  'tooLong',
  'roleUnknown',
  'localeUnknown',
  'duplicateEmail',
  'duplicateStaffId',
  'staffIdTaken',
  'managerUnknown',
  'ownManager',
  'groupUnknown',
  'groupClosed',
  'roleTooHigh',
  'ownerByImport',
  'ownRole',
  'memberLimit',
  'deactivated',
  'exists',
] as const
export type ProblemKey = (typeof PROBLEM_KEYS)[number]

export const isProblemKey = (key: string): key is ProblemKey => PROBLEM_KEYS.some((known) => known === key)
