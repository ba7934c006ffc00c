import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { DomainError } from '@/lib/errors'
import { isStorableText } from '@/lib/storable-text'
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS } from '../policy'

export type ImportedFile = { columns: string[]; rows: string[][] }

const DELIMITERS = [',', ';', '\t', '|'] as const

/** UTF-8 with or without its mark, UTF-16 with it, and else what Excel writes in our part of Europe. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes)
  }
}

/** The sign that stands most often in the first line, outside quotes. */
function detectDelimiter(text: string): string {
  const [line = ''] = text
    .trimStart()
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/, 1)
  const counted = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

/** What a spreadsheet was kept from computing is read as it was meant. */
const unguard = (cell: string) => cell.replace(/^'(?=[=+\-@＝＋－＠])/u, '')

function parseLines(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: detectDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: MAX_IMPORT_ROWS + 2,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('BAD_REQUEST', 'importNotCsv')
    throw error
  }
}

/** The headings and lines of a CSV file, whatever separates and encodes it; what is none is refused. */
export function readFile(bytes: Uint8Array): ImportedFile {
  const text = decode(bytes)
  if (!isStorableText(text)) throw new DomainError('BAD_REQUEST', 'importNotCsv')
  const [columns, ...lines] = parseLines(text)
  const rows = lines.filter((cells) => cells.some((cell) => cell !== ''))
  if (!columns || rows.length === 0) throw new DomainError('BAD_REQUEST', 'importEmpty')
  if (rows.length > MAX_IMPORT_ROWS) throw new DomainError('BAD_REQUEST', 'importTooLong', { limit: MAX_IMPORT_ROWS })
  if (columns.length > MAX_IMPORT_COLUMNS) throw new DomainError('BAD_REQUEST', 'importNotCsv')
  return { columns, rows: rows.map((cells) => columns.map((_, index) => unguard(cells[index] ?? ''))) }
}
