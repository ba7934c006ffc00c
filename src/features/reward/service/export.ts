import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { writeAudit } from '@/features/audit/service'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { dayOf } from '@/lib/calendar'
import type { CsvValue } from '@/lib/csv'
import { answerCsv, listCsv } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { redemptionFilterOf } from '../policy'
import type { RedemptionFilter } from '../schema'
import { listHistory } from './list'

/** Lines that are read at a time. */
const CHUNK = 100

const COLUMNS = ['askedAt', 'person', 'email', 'reward', 'points', 'status', 'decidedBy', 'decidedAt', 'note'] as const

type Row = Awaited<ReturnType<typeof listHistory>>['items'][number]

const translatorFor = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale).reward })

/** The history as lines of text. */
function listLines(request: MemberRequest, filter: RedemptionFilter): AsyncGenerator<string> {
  const { locale, tenant } = request
  const t = translatorFor(locale)
  const format = createFormatter({ locale: formatLocaleOf(locale), timeZone: tenant.timeZone })
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
  return listCsv({
    locale,
    heads: COLUMNS.map((column) => t(`columns.${column}`)),
    readPart: (cursor) => listHistory(request, { ...filter, cursor, limit: CHUNK }),
    valuesOf,
  })
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
        entityName: translatorFor(request.locale)('history.title'),
        changes: Object.keys(shown).length > 0 ? { filter: { to: shown } } : {},
      }),
    )
    const name = `rewards-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, filter))
  })
