export const LOCALES = ['en', 'sl'] as const
export type Locale = (typeof LOCALES)[number]

/** How dates and numbers are written: English as in Europe, day before month and 24 hours. */
export type FormatLocale = 'en-GB' | 'sl'
export const formatLocaleOf = (locale: Locale): FormatLocale => (locale === 'en' ? 'en-GB' : locale)

export const toLocale = (value: string | null | undefined): Locale | null =>
  LOCALES.find((locale) => locale === value) ?? null

type LocaleSource = {
  user: { locale: string | null }
  member: { locale: string | null; tenant: { locale: string } } | null
}

function acceptedLocale(header: string | null): Locale | null {
  for (const range of (header ?? '').split(',')) {
    const locale = toLocale(range.trim().slice(0, 2).toLowerCase())
    if (locale) return locale
  }
  return null
}

const cookieLocale = (headers: Headers) => toLocale(/(?:^|;\s*)locale=(\w+)/.exec(headers.get('cookie') ?? '')?.[1])

/** A person's own choice wins over the tenant's language, and both over the browser's. */
export const resolveLocale = (actor: LocaleSource | null, headers: Headers): Locale =>
  toLocale(actor?.user.locale) ??
  toLocale(actor?.member?.tenant.locale) ??
  cookieLocale(headers) ??
  acceptedLocale(headers.get('accept-language')) ??
  'en'
