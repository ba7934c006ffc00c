import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

type Title = Parameters<Awaited<ReturnType<typeof getTranslations<never>>>>[0]

/** `export const generateMetadata = titled('people.title')`: the page's name for tabs, history and screen readers. */
export const titled = (key: Title) => async (): Promise<Metadata> => ({ title: (await getTranslations())(key) })
