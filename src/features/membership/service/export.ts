import 'server-only'
import { createTranslator } from 'use-intl/core'
import { writeAudit } from '@/features/audit/service'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import enRoles from '@/i18n/messages/en/identity.json'
import en from '@/i18n/messages/en/membership.json'
import slRoles from '@/i18n/messages/sl/identity.json'
import sl from '@/i18n/messages/sl/membership.json'
import { dayOf } from '@/lib/calendar'
import type { CsvValue } from '@/lib/csv'
import { DomainError } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import { answerCsv, listCsv } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { countMembers, type ExportedMember, findExported } from '../queries'
import { type ListMembers, listMembers, memberFilter } from '../schema'

/** People that are read at a time. */
const CHUNK = 500

const COLUMNS = [
  'name',
  'email',
  'role',
  'jobTitle',
  'staffId',
  'department',
  'cohort',
  'manager',
  'groups',
  'state',
  'joined',
] as const

const translatorFor = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: locale === 'sl' ? sl : en })

const stateOf = ({ joinedAt, deactivatedAt }: ExportedMember) => {
  if (deactivatedAt) return 'deactivated'
  return joinedAt ? 'active' : 'invited'
}

function valuesOf(row: ExportedMember, { locale, tenant }: MemberRequest): CsvValue[] {
  const { roles } = locale === 'sl' ? slRoles : enRoles
  return [
    row.name,
    row.email,
    roles[row.role],
    row.jobTitle,
    row.staffId,
    row.department,
    row.cohort,
    row.manager,
    row.groups.join('; '),
    translatorFor(locale)(`states.${stateOf(row)}`),
    row.joinedAt ? dayOf(row.joinedAt, tenant.timeZone) : null,
  ]
}

function listLines(request: MemberRequest, asked: ListMembers): AsyncGenerator<string> {
  const { db, locale } = request
  const t = translatorFor(locale)
  return listCsv({
    locale,
    heads: COLUMNS.map((column) => t(`columns.${column}`)),
    readPart: async (cursor) => {
      const items = await findExported(db, { ...asked, cursor, limit: CHUNK })
      return { items, nextCursor: items.length === CHUNK ? (items.at(-1)?.id ?? null) : null }
    },
    valuesOf: (row) => valuesOf(row, request),
  })
}

/** The directory as it is filtered, as a file of any length; what was asked for is audited. */
export const exportMembers = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['EXPORT_REPORTS'], async (request) => {
    if (!hasCapability(request.member, 'MANAGE_USERS')) throw new DomainError('FORBIDDEN', 'forbidden')
    const given = Object.fromEntries([...query].filter(([, value]) => value !== ''))
    const parsed = memberFilter.safeParse({ ...given, groupId: given.group })
    if (!parsed.success) throw new DomainError('BAD_REQUEST', 'malformedInput')
    const rows = await countMembers(request.db, parsed.data)
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'REPORT_EXPORTED',
        entityType: 'Report',
        entityId: null,
        entityName: translatorFor(request.locale)('title'),
        changes: {
          filter: { to: Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value)) },
          rows: { to: rows },
        },
      }),
    )
    const asked = listMembers.parse(parsed.data)
    const name = `people-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, asked))
  })
