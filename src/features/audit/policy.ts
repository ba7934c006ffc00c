import { AuditAction } from '@/generated/prisma/enums'
import { isDay } from '@/lib/calendar'

/** What a line can be about. */
export const AUDIT_ENTITIES = [
  'Tenant',
  'Membership',
  'Group',
  'Module',
  'ModuleCategory',
  'Chapter',
  'Section',
  'ScormPackage',
  'Quiz',
  'MediaAsset',
  'Certificate',
  'ProgressOverride',
  'BulkChange',
  'MemberImport',
  'ChatMessage',
  'Comment',
  'RadarPost',
  'Suggestion',
  'Reward',
  'Redemption',
  'Report',
  'Job',
] as const

export type AuditEntity = (typeof AUDIT_ENTITIES)[number]

/** Where the messages name the values of a field; the first place that knows a value names it. */
const VALUES = {
  role: ['identity.roles'],
  permission: ['permission.names'],
  plan: ['platform.plans'],
  theme: ['tenant.settings.themes'],
  locale: ['common.languages'],
  status: ['module.statuses', 'suggestion.states', 'radar.states'],
  difficulty: ['module.difficulties'],
  type: ['module.sectionTypes', 'module.quiz.types'],
  reviewPolicy: ['module.quiz.reviews'],
  videoSource: ['audit.videoSources'],
  kind: ['progressOverride.kinds'],
  rightAnswer: ['audit.rightAnswers'],
  state: ['compliance.states'],
  color: ['audit.colors'],
  action: ['audit.actions'],
  entityType: ['audit.entities'],
} as const

/** Fields whose value is a day, or a moment of which the day is meant. */
const DAYS: readonly string[] = ['dueAt', 'deadline', 'since', 'until']

/** Fields that hold only ids: that they changed is all that a person can read of them. */
const REFERENCES: readonly string[] = [
  'logoAssetId',
  'imageAssetId',
  'videoAssetId',
  'coverAssetId',
  'categoryId',
  'managerId',
]

type Tree = { readonly [key: string]: Tree | string }

/** The text at a path of the messages, if there is one. */
export function messageAt(messages: Tree, path: string): string | null {
  let node: Tree | string | undefined = messages
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, key)) return null
    node = node[key]
  }
  return typeof node === 'string' ? node : null
}

/** What the field is called; one without a name, which a test prevents, keeps its own. */
export const fieldLabel = (messages: Tree, field: string): string =>
  messageAt(messages, `audit.fields.${field}`) ?? field

export type ValueWords = {
  messages: Tree
  formatDay: (date: Date) => string
  formatNumber: (value: number) => string
  /** Names a module's language by its code. */
  formatLanguage: (code: string) => string
}

type Formatter = {
  dateTime: (date: Date, options: { dateStyle: 'medium' }) => string
  number: (value: number) => string
}

/** Words, dates and numbers of a language, for page and file alike. */
export function wordsFor(messages: Tree, format: Formatter, locale: string): ValueWords {
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  return {
    messages,
    formatDay: (date) => format.dateTime(date, { dateStyle: 'medium' }),
    formatNumber: (value) => format.number(value),
    formatLanguage: (code) => languages.of(code) ?? code,
  }
}

const wordFor = (messages: Tree, field: string, value: string) => {
  const paths: readonly string[] = Object.hasOwn(VALUES, field) ? VALUES[field as keyof typeof VALUES] : []
  return paths.map((path) => messageAt(messages, `${path}.${value}`)).find((word) => word !== null)
}

function describeText(field: string, value: string, { messages, formatDay, formatLanguage }: ValueWords): string {
  if (field === 'language') return formatLanguage(value)
  if (DAYS.includes(field) && /^\d{4}-\d\d-\d\d/.test(value)) return formatDay(new Date(value))
  return wordFor(messages, field, value) ?? value
}

/** The value as a person reads it; null when there is none, so that the line says what was set or removed. */
export function describeValue(field: string, value: unknown, words: ValueWords): string | null {
  const { messages } = words
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return messageAt(messages, value ? 'audit.yes' : 'audit.no')
  if (typeof value === 'number') return words.formatNumber(value)
  if (typeof value === 'string') return describeText(field, value, words)
  if (Array.isArray(value)) return value.map((one) => describeValue(field, one, words) ?? '').join(', ') || null
  const parts = Object.entries(value).map(
    ([part, one]) => `${fieldLabel(messages, part)}: ${describeValue(part, one, words) ?? ''}`,
  )
  return parts.join(' · ') || null
}

export type DescribedChange = { field: string; label: string; from: string | null; to: string | null }

/** Of a reference only that it is another one now, or gone. */
const describeReference = (to: unknown, { messages }: ValueWords) =>
  messageAt(messages, to === null || to === undefined ? 'audit.gone' : 'audit.another')

type Change = { from?: unknown; to?: unknown } | null

function describeChange(field: string, change: Change, words: ValueWords): DescribedChange {
  const label = fieldLabel(words.messages, field)
  if (REFERENCES.includes(field)) return { field, label, from: null, to: describeReference(change?.to, words) }
  return {
    field,
    label,
    from: describeValue(field, change?.from, words),
    to: describeValue(field, change?.to, words),
  }
}

/** What changed, in words, in the order in which it was written down. */
export function describeChanges(metadata: unknown, words: ValueWords): DescribedChange[] {
  if (typeof metadata !== 'object' || metadata === null) return []
  return Object.entries(metadata).map(([field, change]: [string, Change]) => describeChange(field, change, words))
}

/** The name of what the line is about; of an undone change its kind, which is stored instead of a name. */
export const entityLabel = (messages: Tree, { entityType, entityName }: { entityType: string; entityName: string }) =>
  (entityType === 'BulkChange' && messageAt(messages, `audit.undone.${entityName}`)) || entityName

const PATHS: Partial<Record<AuditEntity, (id: string) => string>> = {
  Module: (id) => `/authoring/${id}`,
  Certificate: (id) => `/certificates/${id}`,
  Membership: (id) => `/people/${id}`,
}

/** Where in the company the thing itself is, if it has a page of its own. */
export function entityPath(entityType: string, entityId: string): string | null {
  const kind = AUDIT_ENTITIES.find((known) => known === entityType)
  return (kind && PATHS[kind]?.(entityId)) ?? null
}

/** The filters as the address names them. */
export const AUDIT_FILTERS = ['actorId', 'action', 'entityType', 'entityId', 'since', 'until'] as const

type FilterValues = Partial<Record<(typeof AUDIT_FILTERS)[number], string | null>>

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const idIn = (value: string | null | undefined) => (value && UUID.test(value) ? value : null)
const dayIn = (value: string | null | undefined) => (value && isDay(value) ? value : null)

/** What the address asks for; what makes no sense in it counts as not said. */
export function auditFilterOf(values: FilterValues) {
  const entityType = AUDIT_ENTITIES.find((known) => known === values.entityType) ?? null
  return {
    actorId: idIn(values.actorId),
    action: Object.values(AuditAction).find((known) => known === values.action) ?? null,
    entityType,
    entityId: entityType && idIn(values.entityId),
    since: dayIn(values.since),
    until: dayIn(values.until),
  }
}

const GROUPS = {
  TENANT: /^(TENANT|PLAN|JOB)_/,
  PERMISSION: /^PERMISSION_/,
  USER: /^USER_/,
  ASSIGNMENT: /^(MODULE_(UN)?ASSIGNED$|DEADLINE|ASSIGNMENT|WAIVER|REMINDER|CHANGE)/,
  CONTENT: /^(SECTION|QUIZ|CHAPTER|SCORM)_/,
  MODULE: /^(MODULE|COMPANY_PIN)_/,
  CATEGORY: /^CATEGORY_/,
  GROUP: /^GROUP_/,
  PROGRESS: /^(PROGRESS|CERTIFICATE)_/,
  COMMUNITY: /^(CHAT|ANSWER|COMMENT|RADAR|SUGGESTION)_/,
  REWARD: /^(REWARD|REDEMPTION|XP)_/,
  DATA: /^/,
}

export type ActionGroup = keyof typeof GROUPS

/** The actions by what they belong to, for choosing one of many; each is in the first group that takes it. */
export function groupActions(): { group: ActionGroup; actions: AuditAction[] }[] {
  const groups = Object.keys(GROUPS) as ActionGroup[]
  const groupOf = (action: AuditAction) => groups.find((group) => GROUPS[group].test(action))
  return groups.map((group) => ({
    group,
    actions: Object.values(AuditAction).filter((action) => groupOf(action) === group),
  }))
}
