import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import type { SentType } from '../policy'
import { notificationCause, notificationParams } from '../schema'

type Reader = { locale: Locale; timeZone: string }

export type StoredNotification = { type: string; params: unknown; cause: unknown }

/** A notification in words; `why` is null where no cause was kept. */
export type Described = { title: string; text: string; why: string | null }

const isSent = (type: string): type is SentType => type in notificationParams

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const STYLES = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const

const createTranslatorOf = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale), namespace: 'notification' })

// Making one takes a hundred times as long as using it, and a night has thousands of mails.
const translators = new Map<Locale, ReturnType<typeof createTranslatorOf>>()
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function translatorOf(locale: Locale) {
  const translator = translators.get(locale) ?? createTranslatorOf(locale)
  translators.set(locale, translator)
  return translator
}

function dayFormatOf({ locale, timeZone }: Reader, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(formatLocaleOf(locale), { ...STYLES[style], timeZone })
  dayFormats.set(key, format)
  return format
}

/** What fills a message: times as days of the tenant, long and short, and of everything whether it is there. */
function valuesOf(stored: object, reader: Reader): Record<string, string | number> {
  const format = (value: string, style: keyof typeof STYLES) => dayFormatOf(reader, style).format(new Date(value))
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(stored)) {
    const isMoment = typeof value === 'string' && MOMENT.test(value)
    values[name] = isMoment ? format(value, 'long') : typeof value === 'number' ? value : String(value ?? '')
    if (isMoment) values[`${name}Short`] = format(value, 'short')
    values[`has${name.charAt(0).toUpperCase()}${name.slice(1)}`] = String(value !== null && value !== '')
  }
  return values
}

/** The notification in its reader's language and the tenant's days; null for a type that is no longer sent. */
export function putInWords({ type, params, cause }: StoredNotification, reader: Reader): Described | null {
  const filled = isSent(type) ? notificationParams[type].safeParse(params) : null
  if (!isSent(type) || !filled?.success) return null
  const t = translatorOf(reader.locale)
  const values = valuesOf(filled.data, reader)
  const known = notificationCause.safeParse(cause)
  return {
    title: t(`types.${type}.title`, values),
    text: t(`types.${type}.text`, values),
    why: known.success ? t(`causes.${known.data.kind}`, valuesOf(known.data, reader)) : null,
  }
}
