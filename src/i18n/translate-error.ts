import { createTranslator } from 'use-intl/core'
import { formatLocaleOf, type Locale } from './locale'
import en from './messages/en/errors.json'
import sl from './messages/sl/errors.json'

/** The sentence for an error's key, outside React; an unknown key reads as the general one. */
export function translateError(locale: Locale, key: string, params: Record<string, string | number>): string {
  const messages: Record<string, string> = locale === 'sl' ? sl : en
  const translate = createTranslator({ locale: formatLocaleOf(locale), messages })
  return translate(key in messages ? key : 'unexpected', params)
}
