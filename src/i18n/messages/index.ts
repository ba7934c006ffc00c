import type { Locale } from '../locale'
import en from './en'
import sl from './sl'

export type Messages = typeof en

const MESSAGES: Record<Locale, Messages> = { en, sl }

export const messagesOf = (locale: string): Messages => (locale === 'sl' ? MESSAGES.sl : MESSAGES.en)
