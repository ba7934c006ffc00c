import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { formatLocaleOf } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { dayOf } from '@/lib/calendar'
import { BYTE_ORDER_MARK, type CsvValue, toCsvLine } from '@/lib/csv'
import { answerCsv, CSV_DELIMITERS } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { auditFilterOf, describeChanges, entityLabel, messageAt, wordsFor } from '../policy'
import type { AuditFilter } from '../schema'
import { findAuditPage, writeAudit } from '../service'

/** Lines that are read at a time; no more than these are ever held. */
const CHUNK = 100

const COLUMNS = ['time', 'person', 'action', 'entityType', 'entity', 'changes'] as const

type Row = Awaited<ReturnType<typeof findAuditPage>>['items'][number]

function lineWriter({ locale, tenant }: MemberRequest) {
  const messages = messagesOf(locale)
  const formatLocale = formatLocaleOf(locale)
  const t = createTranslator({ locale: formatLocale, messages: messages.audit })
  const format = createFormatter({ locale: formatLocale, timeZone: tenant.timeZone })
  const words = wordsFor(messages, format, formatLocale)
  const valuesOf = (row: Row): CsvValue[] => [
    format.dateTime(row.createdAt, { dateStyle: 'short', timeStyle: 'medium' }),
    row.actorName,
    t(`actions.${row.action}`),
    messageAt(messages, `audit.entities.${row.entityType}`) ?? row.entityType,
    entityLabel(messages, row),
    describeChanges(row.metadata, words)
      .map(({ label, from, to }) => `${label}: ${from === null ? '' : `${from} → `}${to ?? '–'}`)
      .join('; '),
  ]
  return {
    title: t('title'),
    head: () =>
      toCsvLine(
        COLUMNS.map((column) => t(`columns.${column}`)),
        CSV_DELIMITERS[locale],
      ),
    line: (row: Row) => toCsvLine(valuesOf(row), CSV_DELIMITERS[locale]),
  }
}

/** The log as lines of text, so many rows at a time, up to the moment of the request. */
async function* listLines(request: MemberRequest, filter: AuditFilter): AsyncGenerator<string> {
  const { head, line } = lineWriter(request)
  yield BYTE_ORDER_MARK + head()
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof findAuditPage>> = await findAuditPage(request, {
      ...filter,
      cursor,
      limit: CHUNK,
    })
    yield page.items.map(line).join('')
    cursor = page.nextCursor
  } while (cursor)
}

/** What the page shows as a file of any length; that it was taken, and with which filter, is audited itself. */
export const exportAudit = (ctx: RequestContext, query: URLSearchParams): Promise<Response> =>
  answerMember(ctx, ['VIEW_AUDIT_LOG'], async (request) => {
    const filter = auditFilterOf(Object.fromEntries(query))
    const { actorId, entityId: _id, ...asked } = filter
    const actor = actorId
      ? await request.db.membership.findUnique({ where: { id: actorId }, select: { name: true } })
      : null
    const shown = Object.fromEntries(Object.entries({ ...asked, person: actor?.name }).filter(([, value]) => value))
    await request.inTransaction((scope) =>
      writeAudit(scope, {
        action: 'REPORT_EXPORTED',
        entityType: 'Report',
        entityId: null,
        entityName: lineWriter(request).title,
        changes: Object.keys(shown).length > 0 ? { filter: { to: shown } } : {},
      }),
    )
    const name = `audit-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, filter))
  })
