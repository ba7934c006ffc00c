import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { writeAudit } from '@/features/audit/service'
import { formatLocaleOf } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { dayOf } from '@/lib/calendar'
import type { CsvValue } from '@/lib/csv'
import { notFound } from '@/lib/errors'
import { answerCsv, listCsv } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { type ReportFilter, reportFilter } from '../schema'
import { reachSection } from './reach'
import { listLearners } from './report'

/** Lines that are read at a time. */
const CHUNK = 100

const COLUMNS = [
  'person',
  'email',
  'department',
  'version',
  'status',
  'score',
  'time',
  'attempts',
  'doneAt',
  'lastActiveAt',
] as const

type Row = Awaited<ReturnType<typeof listLearners>>['items'][number]

/** The learners of a package as lines of text. */
function listLines(request: MemberRequest, filter: ReportFilter): AsyncGenerator<string> {
  const { locale, tenant } = request
  const formatLocale = formatLocaleOf(locale)
  const t = createTranslator({ locale: formatLocale, messages: messagesOf(locale).scormReport })
  const format = createFormatter({ locale: formatLocale, timeZone: tenant.timeZone })
  const moment = (value: Date | null) => value && format.dateTime(value, { dateStyle: 'short', timeStyle: 'short' })
  const valuesOf = (row: Row): CsvValue[] => [
    row.name,
    row.email,
    row.department,
    row.versionNumber,
    t(`statuses.${row.status}`),
    row.score,
    row.totalTime,
    row.attempts,
    moment(row.fulfilledAt),
    moment(row.lastActiveAt),
  ]
  return listCsv({
    locale,
    heads: COLUMNS.map((column) => t(`columns.${column}`)),
    readPart: (cursor) => listLearners(request, { ...filter, cursor, limit: CHUNK }),
    valuesOf,
  })
}

/** The learners of a package that the page shows as a file of any length; that it was taken is audited. */
export const exportLearners = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['READ'], async (request) => {
    const filter = reportFilter.safeParse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
    if (!filter.success) throw notFound()
    const { section } = await reachSection(request, filter.data.sectionId)
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'REPORT_EXPORTED',
        entityType: 'Report',
        entityId: null,
        entityName: `${section.module.title}: ${section.title}`,
      }),
    )
    const name = `${section.module.slug}-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, filter.data))
  })
