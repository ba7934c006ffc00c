import 'server-only'
import type { Locale } from '@/i18n/locale'
import type { CsvDelimiter } from '@/lib/csv'

/** Excel splits a line at semicolons where a comma is the decimal sign. */
export const CSV_DELIMITERS: Record<Locale, CsvDelimiter> = { en: ',', sl: ';' }

/** Bytes of the lines as they come; reads on only when what has been read was taken. */
export function streamLines(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
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

/** A CSV to be saved under the name: a text, or lines of any number as they are read. */
export const answerCsv = (fileName: string, content: string | AsyncGenerator<string>): Response =>
  new Response(typeof content === 'string' ? content : streamLines(content), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
