import 'server-only'
import type { Locale } from '@/i18n/locale'
import { BYTE_ORDER_MARK, type CsvDelimiter, type CsvValue, toCsvLine } from '@/lib/csv'

/** Excel splits a line at semicolons where a comma is the decimal sign. */
export const CSV_DELIMITERS: Record<Locale, CsvDelimiter> = { en: ',', sl: ';' }

/** Bytes of the lines as they come; reads on only when what has been read was taken. */
function streamLines(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await lines.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

/** Some rows, and where those after them begin; null after the last. */
type Part<Row> = { items: readonly Row[]; nextCursor: string | null }

type Table<Row> = {
  locale: Locale
  heads: readonly string[]
  /** Rows from the cursor on: no more than one part is ever held. */
  readPart: (cursor: string | null) => Promise<Part<Row>>
  valuesOf: (row: Row) => CsvValue[]
}

/** A table as text for a spreadsheet, part by part. */
export async function* listCsv<Row>({ locale, heads, readPart, valuesOf }: Table<Row>): AsyncGenerator<string> {
  const delimiter = CSV_DELIMITERS[locale]
  yield BYTE_ORDER_MARK + toCsvLine(heads, delimiter)
  let cursor: string | null = null
  do {
    const part: Part<Row> = await readPart(cursor)
    yield part.items.map((row) => toCsvLine(valuesOf(row), delimiter)).join('')
    cursor = part.nextCursor
  } while (cursor)
}

type Content = string | AsyncGenerator<string>

/** A file to be saved under the name: a text, or lines of any number as they are read. */
export const answerDownload = (fileName: string, contentType: string, content: Content): Response =>
  new Response(typeof content === 'string' ? content : streamLines(content), {
    headers: {
      'content-type': `${contentType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

export const answerCsv = (fileName: string, content: Content): Response => answerDownload(fileName, 'text/csv', content)
