import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import en from '@/i18n/messages/en/member-import.json'
import sl from '@/i18n/messages/sl/member-import.json'
import { BYTE_ORDER_MARK, toCsvLine } from '@/lib/csv'
import { notFound } from '@/lib/errors'
import { answerCsv, CSV_DELIMITERS } from '@/server/api/answer-csv'
import { answerMember } from '@/server/api/answer-member'
import type { RequestContext } from '@/server/api/context'
import type { TenantContext } from '@/server/api/tenant-context'
import { isProblemKey, type RowProblem } from '../policy'
import { type ImportRef, importRef } from '../schema'
import { type FoundImport, findImport } from './find-import'
import { problemsOf } from './read'
import { cellsOf } from './read-row'

const TEMPLATE_FIELDS = [
  'name',
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

const translatorFor = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: locale === 'sl' ? sl : en })

/** A file to fill in: the headings that are recognised, and one made-up person. */
export const downloadTemplate = (ctx: RequestContext): Promise<Response> =>
  answerMember(ctx, ['MANAGE_USERS'], async ({ locale }) => {
    const t = translatorFor(locale)
    const headings = TEMPLATE_FIELDS.map((field) => t(`fields.${field}`))
    const example = TEMPLATE_FIELDS.map((field) => t(`example.${field}`))
    const lines = [headings, example].map((line) => toCsvLine(line, CSV_DELIMITERS[locale]))
    return answerCsv('people-template.csv', BYTE_ORDER_MARK + lines.join(''))
  })

/** Lines that are read at a time. */
const PAGE = 1000

type Translate = ReturnType<typeof translatorFor>

const reasonOf = (t: Translate, { key, params }: RowProblem) => (isProblemKey(key) ? t(`problems.${key}`, params) : key)

/** The lines that were refused, as they came, each with why: to be mended and imported again. */
async function listErrors({ db, locale }: TenantContext, { id, columns }: FoundImport): Promise<string> {
  const t = translatorFor(locale)
  const lines = [toCsvLine([...columns, t('reason')], CSV_DELIMITERS[locale])]
  for (let last: number | null = 0; last !== null; ) {
    const rows: ErrorRow[] = await db.memberImportRow.findMany({
      where: { importId: id, verdict: 'ERROR', line: { gt: last } },
      select: { line: true, cells: true, problems: true },
      orderBy: { line: 'asc' },
      take: PAGE,
    })
    for (const { cells, problems } of rows) {
      const reasons = problemsOf(problems).map((problem) => reasonOf(t, problem))
      lines.push(toCsvLine([...cellsOf(cells), reasons.join(' ')], CSV_DELIMITERS[locale]))
    }
    last = rows.length < PAGE ? null : (rows.at(-1)?.line ?? null)
  }
  return BYTE_ORDER_MARK + lines.join('')
}

type ErrorRow = { line: number; cells: unknown; problems: unknown }

export const downloadErrors = (ctx: RequestContext, input: ImportRef): Promise<Response> =>
  answerMember(ctx, ['MANAGE_USERS'], async (request) => {
    if (!importRef.safeParse(input).success) throw notFound()
    const found = await findImport(request, input.importId)
    const name = found.fileName.replace(/\.\w+$/, '').replaceAll(/[^\w-]+/g, '-')
    return answerCsv(`${name}-errors.csv`, await listErrors(request, found))
  })
