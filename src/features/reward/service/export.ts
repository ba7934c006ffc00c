import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { writeAudit } from '@/features/audit/service'
import { formatLocaleOf } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { dayOf } from '@/lib/calendar'
import { BYTE_ORDER_MARK, type CsvValue, toCsvLine } from '@/lib/csv'
import { answerCsv, CSV_DELIMITERS } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { redemptionFilterOf } from '../policy'
import type { RedemptionFilter } from '../schema'
import { listHistory } from './list'

/** Lines that are read at a time; no more than these are ever held. */
const CHUNK = 100

const COLUMNS = ['askedAt', 'person', 'email', 'reward', 'points', 'status', 'decidedBy', 'decidedAt', 'note'] as const

type Row = Awaited<ReturnType<typeof listHistory>>['items'][number]

function lineWriter({ locale, tenant }: MemberRequest) {
  const formatLocale = formatLocaleOf(locale)
  const t = createTranslator({ locale: formatLocale, messages: messagesOf(locale).reward })
  const format = createFormatter({ locale: formatLocale, timeZone: tenant.timeZone })
  const moment = (value: Date | null) => value && format.dateTime(value, { dateStyle: 'short', timeStyle: 'short' })
  const valuesOf = (row: Row): CsvValue[] => [
    moment(row.createdAt),
    row.membership.name,
    row.membership.email,
    row.rewardTitle,
    row.xpSpent,
    t(`statuses.${row.status}`),
    row.reviewedBy?.name ?? null,
    moment(row.reviewedAt),
    row.note,
  ]
  return {
    title: t('history.title'),
    head: () =>
      toCsvLine(
        COLUMNS.map((column) => t(`columns.${column}`)),
        CSV_DELIMITERS[locale],
      ),
    line: (row: Row) => toCsvLine(valuesOf(row), CSV_DELIMITERS[locale]),
  }
}

/** The history as lines of text, so many rows at a time. */
async function* listLines(request: MemberRequest, filter: RedemptionFilter): AsyncGenerator<string> {
  const { head, line } = lineWriter(request)
  yield BYTE_ORDER_MARK + head()
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listHistory>> = await listHistory(request, {
      ...filter,
      cursor,
      limit: CHUNK,
    })
    yield page.items.map(line).join('')
    cursor = page.nextCursor
  } while (cursor)
}

/** The history that the page shows as a file of any length; that it was taken is audited. */
export const exportRedemptions = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['MANAGE_REWARDS'], async (request) => {
    const filter = redemptionFilterOf(Object.fromEntries(query))
    const { status, since, until } = filter
    const shown = Object.fromEntries(Object.entries({ status, since, until }).filter(([, value]) => value))
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'REPORT_EXPORTED',
        entityType: 'Report',
        entityId: null,
        entityName: lineWriter(request).title,
        changes: Object.keys(shown).length > 0 ? { filter: { to: shown } } : {},
      }),
    )
    const name = `rewards-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, filter))
  })
