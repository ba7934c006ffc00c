import { readdirSync, readFileSync } from 'node:fs'
import { createFormatter } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createGroup } from '@/features/group/schema'
import { moduleDetails, questionDraft, quizSettings, sectionChanges } from '@/features/module/schema'
import { createTenant } from '@/features/platform/schema'
import { updateSettings } from '@/features/tenant/schema'
import * as enums from '@/generated/prisma/enums'
import { formatLocaleOf, LOCALES, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import {
  AUDIT_ENTITIES,
  auditFilterOf,
  describeChanges,
  describeValue,
  entityLabel,
  groupActions,
  messageAt,
  wordsFor,
} from './policy'

function wordsOf(locale: Locale) {
  const formatLocale = formatLocaleOf(locale)
  const format = createFormatter({ locale: formatLocale, timeZone: 'Europe/Ljubljana' })
  return wordsFor(messagesOf(locale), format, formatLocale)
}

/** The fields that changes are written down of as they come, by the input that changes them. */
const INPUTS = { updateSettings, createGroup, moduleDetails, sectionChanges, quizSettings, questionDraft, createTenant }

/** Inputs of a company's creation that its line doesn't tell. */
const UNTOLD = ['slug', 'ownerName', 'ownerEmail']

const ENUMS = {
  role: enums.TenantRole,
  permission: enums.Permission,
  plan: enums.TenantPlan,
  theme: enums.TenantTheme,
  status: enums.ModuleStatus,
  difficulty: enums.Difficulty,
  type: { ...enums.SectionType, ...enums.QuestionType },
  reviewPolicy: enums.ReviewPolicy,
  videoSource: enums.VideoSourceType,
  kind: enums.ProgressOverrideKind,
  action: enums.AuditAction,
}

const optionsOf = (schema: z.ZodType): string[] => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const variants = [described, ...(described.anyOf ?? [])]
  return variants.flatMap((variant) => (typeof variant === 'object' ? (variant.enum ?? []) : [])).map(String)
}

const sources = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(`src/features/${path}`, 'utf8'))
  .filter((source) => /writeAudits?\b|auditLog\.create|entityType:/.test(source))

describe.each(LOCALES)('the words of the audit log in %s', (locale) => {
  const words = wordsOf(locale)
  const { messages } = words
  // The English word for a colour is its value.
  const isNamed = (field: string, value: string) =>
    describeValue(field, value, words) !== value || messageAt(messages, `audit.colors.${value}`) !== null

  it.each(Object.entries(INPUTS))('name every field of %s and every value that it chooses among', (_, schema) => {
    const unnamed = Object.entries(schema.shape)
      .filter(([field]) => !UNTOLD.includes(field))
      .flatMap(([field, type]) => [
        ...(messageAt(messages, `audit.fields.${field}`) ? [] : [field]),
        ...optionsOf(type).filter((value) => !isNamed(field, value)),
      ])
    expect(unnamed).toEqual([])
  })

  it.each(Object.entries(ENUMS))('name every value of %s', (field, values) => {
    expect(Object.values(values).filter((value) => describeValue(field, value, words) === value)).toEqual([])
  })

  it('name every kind of thing that the code writes down', () => {
    const written = sources.flatMap((source) => [...source.matchAll(/entityType: '(\w+)'/g)].map((match) => match[1]))
    const known: readonly string[] = AUDIT_ENTITIES
    expect(written.length).toBeGreaterThan(10)
    expect(written.filter((type) => !known.includes(type ?? ''))).toEqual([])
    expect(AUDIT_ENTITIES.filter((type) => !messageAt(messages, `audit.entities.${type}`))).toEqual([])
  })

  it('name every kind of change that can be undone', () => {
    const kinds = Object.values(enums.BulkChangeKind)
    const nameOf = (entityName: string) => entityLabel(messages, { entityType: 'BulkChange', entityName })
    expect(kinds.filter((kind) => nameOf(kind) === kind || /[{}]/.test(nameOf(kind)))).toEqual([])
  })
})

describe('describeChanges', () => {
  const metadata = {
    role: { from: 'EMPLOYEE', to: 'HR' },
    dueAt: { to: '2026-12-31T22:59:59.999Z' },
    isMandatory: { from: false, to: true },
    maxLearners: { from: 50, to: 12_000 },
    logoAssetId: { from: 'a', to: 'b' },
    coverAssetId: { from: 'a', to: null },
    description: {},
    language: { from: 'sl', to: 'de' },
    tags: { from: [], to: ['fire', 'first aid'] },
    filter: { to: { state: 'OVERDUE', mandatory: true } },
  }
  const lines = (locale: Locale) =>
    describeChanges(metadata, wordsOf(locale)).map(({ label, from, to }) => `${label}: ${from} → ${to}`)

  it('puts fields, values, days, numbers and yes or no in words', () => {
    expect(lines('en')).toEqual([
      'Role: Employee → Human resources',
      'Deadline: null → 31 Dec 2026',
      'Mandatory: no → yes',
      'Most people: 50 → 12,000',
      'Logo: null → another one',
      'Cover picture: null → removed',
      'Description: null → null',
      'Language: Slovenian → German',
      'Topics: null → fire, first aid',
      'Filter: null → State: Overdue · Mandatory only: yes',
    ])
    expect(lines('sl').slice(1, 4)).toEqual([
      'Rok: null → 31. dec. 2026',
      'Obvezno: ne → da',
      'Največ oseb: 50 → 12.000',
    ])
  })

  it('takes whatever an old line holds', () => {
    expect(describeChanges(null, wordsOf('en'))).toEqual([])
    expect(describeChanges({ constructor: null, odd: { to: { deep: [1, null] } } }, wordsOf('en'))).toEqual([
      { field: 'constructor', label: 'constructor', from: null, to: null },
      { field: 'odd', label: 'odd', from: null, to: 'deep: 1, ' },
    ])
  })
})

describe('filters', () => {
  it('leave out what makes no sense', () => {
    const nothing = { actorId: null, action: null, entityType: null, entityId: null, since: null, until: null }
    expect(auditFilterOf({})).toEqual(nothing)
    expect(auditFilterOf({ actorId: 'x', action: 'toString', entityType: 'x', since: '2026-02-30' })).toEqual(nothing)
    const entityId = '0190a5c0-0000-7000-8000-000000000000'
    expect(auditFilterOf({ entityId })).toEqual(nothing)
    expect(auditFilterOf({ entityType: 'Module', entityId })).toEqual({ ...nothing, entityType: 'Module', entityId })
  })

  it('offer every action once', () => {
    const offered = groupActions().flatMap(({ actions }) => actions)
    expect(offered.toSorted()).toEqual(Object.values(enums.AuditAction).toSorted())
  })
})
