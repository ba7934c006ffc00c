/** What Excel, and others, take for the beginning of a formula; the wide ones they turn into narrow ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

export type CsvValue = string | number | null

export type CsvDelimiter = ',' | ';'

/** Text that no spreadsheet computes with; a number stays one. */
function neutralise(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return FORMULA.test(value) ? `'${value}` : value
}

const quote = (text: string, delimiter: CsvDelimiter) =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** One line as RFC 4180 has it, its end included, with formulas made harmless. */
export const toCsvLine = (values: readonly CsvValue[], delimiter: CsvDelimiter = ','): string =>
  `${values.map((value) => quote(neutralise(value), delimiter)).join(delimiter)}\r\n`

/** Tells Excel that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
