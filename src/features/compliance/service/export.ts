import 'server-only'
import { createTranslator } from 'use-intl/core'
import { writeAudit } from '@/features/audit/service'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import en from '@/i18n/messages/en/compliance.json'
import sl from '@/i18n/messages/sl/compliance.json'
import { dayOf } from '@/lib/calendar'
import type { CsvValue } from '@/lib/csv'
import { DomainError } from '@/lib/errors'
import { hasAnyCapability } from '@/lib/permissions'
import { answerCsv, listCsv } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { filterOfQuery, VIEWERS } from '../policy'
import type { Asked } from '../queries/conditions'
import { findPeople } from '../queries/matrix'
import { findReportRows, type ReportRow } from '../queries/report'
import { askedBy } from './asked'
import { countStates } from './matrix'

/** People that are read at a time. */
const CHUNK = 50

const COLUMNS = [
  'person',
  'email',
  'staffId',
  'department',
  'module',
  'state',
  'status',
  'mandatory',
  'because',
  'assignedOn',
  'deadline',
  'progress',
  'completedOn',
  'validUntil',
  'waivedOn',
  'waivedReason',
] as const

const translatorFor = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: locale === 'sl' ? sl : en })

type Translate = ReturnType<typeof translatorFor>

function valuesOf(row: ReportRow, t: Translate, zone: string): CsvValue[] {
  const day = (moment: Date | null) => (moment ? dayOf(moment, zone) : null)
  return [
    row.name,
    row.email,
    row.staffId,
    row.department,
    row.title,
    t(`states.${row.state}`),
    t(`statuses.${row.status}`),
    t(row.isMandatory ? 'yes' : 'no'),
    row.causes.map((group) => group ?? t('direct')).join(' · '),
    day(row.assignedAt),
    day(row.deadline),
    row.progress,
    day(row.completedAt),
    day(row.expiresAt),
    day(row.waivedAt),
    row.waivedReason,
  ]
}

/** The lines of the report, so many people at a time. */
function listLines({ db, tenant, locale }: MemberRequest, asked: Asked): AsyncGenerator<string> {
  const t = translatorFor(locale)
  return listCsv({
    locale,
    heads: COLUMNS.map((column) => t(`columns.${column}`)),
    readPart: async (cursor) => {
      const people = await findPeople(db, asked, { cursor, limit: CHUNK })
      const ids = people.slice(0, CHUNK).map(({ id }) => id)
      const items = await findReportRows(db, asked, ids)
      return { items, nextCursor: people.length > CHUNK ? (ids.at(-1) ?? null) : null }
    },
    valuesOf: (row) => valuesOf(row, t, tenant.timeZone),
  })
}

/** What the page shows as a file of any length, for those who may export reports; what was asked for is audited. */
export const exportCompliance = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['EXPORT_REPORTS'], async (request) => {
    if (!hasAnyCapability(request.member, VIEWERS)) throw new DomainError('FORBIDDEN', 'forbidden')
    const filter = filterOfQuery(query)
    const asked = await askedBy(request, filter)
    const { tiles, total } = await countStates(request, filter)
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'REPORT_EXPORTED',
        entityType: 'Report',
        entityId: null,
        entityName: translatorFor(request.locale)('title'),
        changes: {
          filter: { to: Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) },
          rows: { to: filter.state ? tiles[filter.state] : total },
        },
      }),
    )
    const name = `compliance-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, asked))
  })
