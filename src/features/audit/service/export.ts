import 'server-only'
import { createFormatter, createTranslator } from 'use-intl/core'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { dayOf } from '@/lib/calendar'
import type { CsvValue } from '@/lib/csv'
import { answerCsv, listCsv } from '@/server/api/answer-csv'
import { answerMember, type MemberRequest } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import { auditFilterOf, describeChanges, entityLabel, messageAt, wordsFor } from '../policy'
import type { AuditFilter } from '../schema'
import { findAuditPage, writeAudit } from '../service'

/** Lines that are read at a time. */
const CHUNK = 100

const COLUMNS = ['time', 'person', 'action', 'entityType', 'entity', 'changes'] as const

type Row = Awaited<ReturnType<typeof findAuditPage>>['items'][number]

const translatorFor = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale).audit })

/** The log as lines of text, up to the moment of the request. */
function listLines(request: MemberRequest, filter: AuditFilter): AsyncGenerator<string> {
  const { locale, tenant } = request
  const messages = messagesOf(locale)
  const formatLocale = formatLocaleOf(locale)
  const t = translatorFor(locale)
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
  return listCsv({
    locale,
    heads: COLUMNS.map((column) => t(`columns.${column}`)),
    readPart: (cursor) => findAuditPage(request, { ...filter, cursor, limit: CHUNK }),
    valuesOf,
  })
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
        entityName: translatorFor(request.locale)('title'),
        changes: Object.keys(shown).length > 0 ? { filter: { to: shown } } : {},
      }),
    )
    const name = `audit-${dayOf(request.now, request.tenant.timeZone)}.csv`
    return answerCsv(name, listLines(request, filter))
  })
